/** Annexes whose answers stand in a section already: a list of what was asked, where it stands, and whether it was answered. */
import type { SealedQuestion } from '../version/sealed.js';
import { alertRates } from '../answers/alert-rates.js';
import { extractIds, type ExtractId } from './annex-words.js';
import { table, type Annex } from './annexes.js';
import { prose } from './answer.js';
import { evidenceBlocks } from './evidence.js';
import type { Block } from './model.js';
import type { Reading } from './reading.js';

/** Beginnings of question ids. */
const questionsOf: Readonly<Record<ExtractId, readonly string[]>> = {
  accuracy: ['accuracy.', 'anpr.misreads', 'proportionality.equality', 'bridges.bias'],
  watchlist: ['watchlist.', 'anpr.lists'],
  views: ['views.'],
  alternatives: ['necessity.'],
  signs: ['notices.'],
  fria: ['fria.'],
};

export function extractAnnexes(reading: Reading): Readonly<Record<ExtractId, Annex>> {
  return Object.fromEntries(extractIds.map(id => [id, extractAnnex(id, reading)])) as Record<ExtractId, Annex>;
}

function extractAnnex(id: ExtractId, reading: Reading): Annex {
  const { words } = reading;
  const title = reading.own(words.annexes.extracts[id]);
  const rows = asked(id, reading).map(({ question, step }) => [question.label, step, stateOf(question, reading)]);
  const more = [
    ...(id === 'accuracy' ? rateTable(reading) : []),
    ...(id === 'alternatives' ? evidenceBlocks(reading) : []),
  ];
  if (rows.length === 0)
    return {
      title,
      blocks: [{ kind: 'prose', style: 'status', paragraphs: [reading.own(words.annexes.extractNone)] }, ...more],
    };
  return {
    title,
    blocks: [
      prose([reading.own(words.annexes.extractIntro)]),
      table([words.annexes.question, words.annexes.where, words.annexes.state], rows, reading),
      ...more,
    ],
  };
}

/** False alerts over both denominators, for all and for each group; nothing while nobody counted. */
function rateTable(reading: Reading): readonly Block[] {
  const { words } = reading;
  const said = reading.questions.flatMap(({ id, answer }) => (answer ? [[id, answer] as const] : []));
  const rates = alertRates(Object.fromEntries(said));
  if (rates.length === 0) return [];
  const { annexes } = words;
  const share = (value: number | null) => reading.own(value === null ? annexes.notCounted : reading.share(value));
  const rows = rates.map(({ group, falseAlerts, perFace, perAlert }) => [
    group === null ? reading.own(annexes.everybody) : group,
    reading.own(reading.number(falseAlerts)),
    share(perFace),
    share(perAlert),
  ]);
  const titles = [annexes.group, annexes.falseAlerts, annexes.perFace, annexes.perAlert];
  return [{ ...table(titles, rows, reading), caption: annexes.alertRates }];
}

function asked(id: ExtractId, { sealed }: Reading): readonly { question: SealedQuestion; step: string }[] {
  return sealed.sections
    .flatMap(section => section.steps)
    .flatMap(step => step.questions.map(question => ({ question, step: step.number })))
    .filter(each => questionsOf[id].some(beginning => each.question.id.startsWith(beginning)));
}

function stateOf({ answer }: SealedQuestion, { words }: Reading): string {
  return words.annexes.states[answer?.status ?? 'missing'];
}
