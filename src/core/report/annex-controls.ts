/** Everything that somebody has to see to, with owner, date and state: the action plan as of the seal. */
import { isTable, valueOf } from '../answers/answer.js';
import { answerTable } from './answer-table.js';
import type { Annex } from './annexes.js';
import { prose } from './answer.js';
import { subheading } from './decision.js';
import type { Block } from './model.js';
import type { Reading } from './reading.js';
import { fill } from './words.js';

/** What a plan tells of a measure; the section tells the rest. */
const planColumns = [
  ...['measure', 'measures', 'principle', 'right', 'concerns', 'precondition'],
  ...['risks', 'owner', 'status', 'due'],
];
const others = ['safeguards.principles', 'safeguards.rights', 'safeguards.other', 'safeguards.design'];
const moreOthers = ['safeguards.security', 'safeguards.staff'];

export function controlsAnnex(reading: Reading): Annex {
  const { words } = reading;
  const conditions = reading.sealed.decision?.conditions ?? [];
  const blocks: readonly Block[] = [
    ...planOf(reading.sealed.risks.method.questions.measures, words.annexes.controlsRisks, reading),
    ...planOf('decision.preconditions', words.annexes.controlsBefore, reading),
    ...(conditions.length === 0
      ? []
      : [
          subheading(words.annexes.conditions, reading),
          { kind: 'list', numbered: true, items: conditions.map(each => reading.said(each)) } as const,
        ]),
    ...[...others, ...moreOthers].flatMap(id => otherPlan(id, reading)),
  ];
  return {
    title: reading.own(words.annexes.controlsTitle),
    blocks:
      blocks.length === 0
        ? [{ kind: 'prose', style: 'status', paragraphs: [reading.own(words.annexes.noControls)] }]
        : [prose([reading.own(words.annexes.controlsIntro)]), ...blocks],
  };
}

function otherPlan(id: string, reading: Reading): readonly Block[] {
  const question = reading.questions.find(each => each.id === id);
  if (!question) return [];
  return planOf(id, fill(reading.words.annexes.controlsOther, { question: question.label }), reading);
}

/** Nothing for a table that was not asked or holds no row. */
function planOf(id: string, title: string, reading: Reading): readonly Block[] {
  const question = reading.questions.find(each => each.id === id);
  const value = valueOf(question?.answer ?? undefined);
  if (!question || !isTable(value) || value.rows.length === 0) return [];
  const columns = question.columns.filter(each => planColumns.includes(each.id));
  return [subheading(title, reading), answerTable(value, { ...question, columns }, reading)];
}
