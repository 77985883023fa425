/** What changed in the advice, in the decision and in the programme itself. */
import { capabilities, type Party, type Programme } from '../programme/programme.js';
import type { Change } from '../version/compare.js';
import { table } from './annexes.js';
import { paragraphs, prose } from './answer.js';
import type { Block, Chapter } from './model.js';
import type { Comparison } from './comparison.js';
import { marked } from './changes-words.js';
import { subheading } from './decision.js';
import type { Readable, Reading } from './reading.js';

export type Unnumbered = Pick<Chapter, 'title' | 'blocks'>;

export function decisionChapter({ before, after, changes }: Comparison): Unnumbered {
  const { words } = after;
  const title = after.own(words.changes.decisionTitle);
  if (changes.decision === null) return { title, blocks: nothing(after) };
  const [was, now] = [before.sealed.decision, after.sealed.decision];
  const rows = [
    [words.decision.outcome, words.outcomes[was.outcome], words.outcomes[now.outcome]],
    [words.facts.decidedBy, before.person(was.by), after.person(now.by)],
    [words.facts.decidedOn, before.date(was.at), after.date(now.at)],
  ];
  return {
    title,
    blocks: [
      beforeAndAfter(after, rows),
      ...textChange(after, words.changes.reasons, [was.justification, now.justification]),
      ...textChange(after, words.changes.conditions, [numbered(was.conditions), numbered(now.conditions)]),
    ],
  };
}

export function adviceChapter({ before, after, changes }: Comparison): Unnumbered {
  const { words } = after;
  const title = after.own(words.changes.adviceTitle);
  if (changes.advice === null) return { title, blocks: nothing(after) };
  const [was, now] = [before.sealed.advice, after.sealed.advice];
  const rows = [
    [words.margin.opinion, words.opinions[was.opinion], words.opinions[now.opinion]],
    [words.margin.givenBy, before.person(was.by), after.person(now.by)],
    [words.margin.on, before.date(was.at), after.date(now.at)],
  ];
  return {
    title,
    blocks: [beforeAndAfter(after, rows), ...textChange(after, words.changes.text, [was.text, now.text])],
  };
}

export function programmeChapter({ after, changes }: Comparison): Unnumbered {
  const { words } = after;
  const title = after.own(words.changes.programmeTitle);
  if (changes.programme.length === 0) return { title, blocks: nothing(after) };
  const rows = changes.programme.map(change => [
    words.changes.programme[change.key] ?? change.key,
    marked(factInWords(change, change.before, after), factInWords(change, change.after, after)),
  ]);
  return { title, blocks: [table([words.changes.field, words.changes.what], rows, after)] };
}

export function nothing(reading: Reading<Readable>): readonly Block[] {
  return [{ kind: 'prose', style: 'status', paragraphs: [reading.own(reading.words.changes.none)] }];
}

/** Equal lines stay: a reader wants to know that the outcome is the same. */
function beforeAndAfter(reading: Reading<Readable>, rows: readonly (readonly string[])[]): Block {
  const { words } = reading;
  return table([words.changes.field, words.changes.before, words.changes.after], rows, reading);
}

function textChange(
  reading: Reading<Readable>,
  label: string,
  [before, after]: readonly [string, string],
): readonly Block[] {
  const text = before === after ? before || reading.words.changes.noValue : marked(before, after);
  return [subheading(label, reading), prose(paragraphs(text, reading))];
}

function numbered(items: readonly string[]): string {
  return items.map((each, index) => `${index + 1}. ${each}`).join('\n');
}

function factInWords({ key }: Change<unknown>, value: unknown, reading: Reading<Readable>): string {
  const inWords = factWords[key as keyof Programme];
  return value === null || value === undefined ? reading.words.changes.noValue : inWords(value as never, reading);
}

type FactWords = {
  readonly [Key in keyof Programme]: (value: NonNullable<Programme[Key]>, reading: Reading<Readable>) => string;
};

const text = (value: string) => value;
const date = (value: string, reading: Reading<Readable>) => reading.date(value);
const figure = (value: number, reading: Reading<Readable>) => reading.number(value);
const party = ({ name, contact, tasks }: Party) => [name, contact, tasks].filter(each => each !== '').join('; ');
const partyList = (all: readonly Party[]) => all.map(party).join('\n');

const factWords: FactWords = {
  name: text,
  summary: text,
  controller: party,
  jointControllers: partyList,
  processors: partyList,
  purposes: all => all.join('\n'),
  regimes: (all, { words }) => all.map(each => words.regimes[each]).join('\n'),
  capabilities: (all, reading) => {
    const { words } = reading;
    return capabilities
      .map(each => reading.labelled(words.capabilities[each], words.capabilityStates[all[each]]))
      .join('\n');
  },
  sitesInOperation: figure,
  sitesPlanned: figure,
  camerasInOperation: figure,
  camerasPlanned: figure,
  contractOn: date,
  firstProcessingOn: date,
  plannedLaunchOn: date,
  notice: text,
};
