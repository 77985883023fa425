/** How the decision came about, what it rests on, and how to check this file. */
import type { SealedCitation, TrailEntry } from '../version/sealed.js';
import { table, type Annex } from './annexes.js';
import { prose } from './answer.js';
import { stepName, subheading } from './decision.js';
import type { Block } from './model.js';
import { isLaw, type Reading } from './reading.js';
import { fill } from './words.js';

/** The name of the sealed version inside the PDF. */
export const attachmentName = 'assessment.json';

export function trailBlocks(reading: Reading): readonly Block[] {
  const { words, sealed } = reading;
  const { trail } = words;
  const head = fill(trail.head, { sequence: reading.number(sealed.auditHead.sequence) });
  const titles = [trail.sequence, trail.when, trail.who, trail.what];
  const rows = sealed.trail.map(each => [
    String(each.sequence),
    reading.moment(each.at),
    reading.person(each.by),
    whatHappened(each, reading),
  ]);
  return [
    prose([reading.own(trail.intro)]),
    rows.length === 0 ? prose([reading.own(trail.none)]) : table(titles, rows, reading),
    prose([reading.own(head)]),
    { kind: 'digest', label: words.verification.head, digest: sealed.auditHead.hash },
  ];
}

function whatHappened(entry: TrailEntry, reading: Reading): string {
  const { words } = reading;
  const event = Object.hasOwn(words.events, entry.type) ? words.events[entry.type]! : entry.type;
  const step = entry.step === null ? '' : stepName(entry.step, reading);
  const about = [event, step].filter(each => each !== '').join(' ');
  if (entry.from === null || entry.to === null) return withComment(reading.joined(about, [event, step]), entry);
  const [from, to] = [stateName(entry.from, reading), stateName(entry.to, reading)];
  const moved = reading.labelled(about, fill(words.trail.change, { from, to }));
  return withComment(reading.joined(moved, [event, step, from, to]), entry);
}

function withComment(said: string, { comment }: TrailEntry): string {
  return [said, comment].filter(each => each !== '').join('\n');
}

function stateName(state: string, { words }: Reading): string {
  const states: Readonly<Record<string, string>> = words.states;
  return Object.hasOwn(states, state) ? (states[state] ?? state) : state;
}

export function citationsAnnex(reading: Reading): Annex {
  const { words, sealed } = reading;
  const { citations } = words;
  const rows = sealed.citations.map(each => [each.label, standing(each, reading)]);
  return {
    title: reading.own(citations.title),
    blocks: [prose([reading.own(citations.intro)]), table([citations.citation, citations.kind], rows, reading)],
  };
}

function standing(citation: SealedCitation, { words }: Reading): string {
  if (isLaw(citation)) return words.citations.law;
  return citation.kind === 'case' && citation.confirmed ? words.citations.case : words.citations.guidance;
}

export function verificationAnnex(reading: Reading, digest: string): Annex {
  const { verification } = reading.words;
  const steps = [verification.extract, verification.compute, verification.compare];
  return {
    title: reading.own(verification.title),
    blocks: [
      prose([reading.own(verification.intro)]),
      {
        kind: 'list',
        numbered: true,
        items: steps.map(each => reading.own(fill(each, { file: attachmentName }))),
      },
      { kind: 'digest', label: verification.digest, digest },
      subheading(verification.commands, reading),
      { kind: 'commands', lines: [`pdfdetach -savefile ${attachmentName} report.pdf`, `sha256sum ${attachmentName}`] },
    ],
  };
}
