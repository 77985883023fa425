/** Who wrote, reviewed, advised and decided: rounds of review, writers by count, and the audit trail. */
import type { SealedStep } from '../version/sealed.js';
import { table, type Annex } from './annexes.js';
import { prose } from './answer.js';
import { subheading } from './decision.js';
import type { Block } from './model.js';
import type { Reading } from './reading.js';
import { trailBlocks } from './records.js';

export function historyAnnex(reading: Reading): Annex {
  const { words, sealed } = reading;
  const heading = (title: string) => ({ ...subheading(title, reading), listed: true });
  const { decision } = sealed;
  const line =
    decision === null
      ? words.draft.notYet
      : reading.fill(words.annexes.versionLine, {
          version: String(sealed.version),
          when: reading.moment(sealed.sealedAt),
          outcome: words.outcomes[decision.outcome],
        });
  return {
    title: reading.own(words.annexes.historyTitle),
    blocks: [
      prose([reading.own(line)]),
      heading(words.annexes.rounds),
      rounds(reading),
      heading(words.annexes.writers),
      ...writers(reading),
      heading(words.trail.title),
      ...trailBlocks(reading),
    ],
  };
}

/** How often each step went back and forth, and who approved it in the end. */
function rounds(reading: Reading): Block {
  const { words, sealed } = reading;
  const steps = sealed.sections.flatMap(section => section.steps).filter(step => step.questions.length > 0);
  const moves = (step: SealedStep, to: string) =>
    sealed.trail.filter(each => each.step === step.id && each.to === to).length;
  const rows = steps.map(step => [
    `${step.number} ${step.title}`,
    reading.number(moves(step, 'submitted')),
    reading.number(moves(step, 'changes_requested')),
    approval(step, reading),
  ]);
  const { annexes } = words;
  return table([annexes.step, annexes.submitted, annexes.sentBack, annexes.approvedBy], rows, reading);
}

function approval(step: SealedStep, reading: Reading): string {
  const last = reading.sealed.signOffs.findLast(each => each.what === 'step_approved' && each.step === step.id);
  if (!last) return reading.words.annexes.notApproved;
  return reading.fill(reading.words.changes.signed, { who: reading.person(last.by), when: reading.date(last.at) });
}

function writers(reading: Reading): readonly Block[] {
  const { words, sealed } = reading;
  const written = sealed.sections
    .flatMap(section => section.steps)
    .flatMap(step => step.questions.map(question => ({ by: question.writtenBy, step: step.number })));
  const rows = sealed.people
    .map(person => ({ person, answers: written.filter(each => each.by === person.id) }))
    .filter(each => each.answers.length > 0)
    .map(({ person, answers }) => [
      person.name,
      person.roles.map(role => words.roles[role]).join(', '),
      reading.number(answers.length),
      [...new Set(answers.map(each => each.step))].join(', '),
    ]);
  if (rows.length === 0)
    return [{ kind: 'prose', style: 'status', paragraphs: [reading.own(words.annexes.nobodyWrote)] }];
  const { annexes } = words;
  return [
    prose([reading.own(annexes.writersIntro)]),
    table([annexes.who, annexes.roles, annexes.answers, annexes.steps], rows, reading),
  ];
}

export function glossaryAnnex(reading: Reading): Annex {
  const { annexes } = reading.words;
  const rows = annexes.glossary.map(each => [each.term, each.meaning]);
  return { title: reading.own(annexes.glossaryTitle), blocks: [table([annexes.term, annexes.meaning], rows, reading)] };
}
