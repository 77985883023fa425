/** What is different in the answers that say what the processing is. */
import type { Answers, TableRow } from '../answers/answer.js';
import { numberIn, rowsOf, textIn, textOf } from '../answers/read.js';
import { capabilities, type Capability } from '../programme/programme.js';
import { isMore, type FoundChange } from './camera-changes.js';
import type { ChangeFacts, ChangeKind } from './change.js';

/** Answers as they were decided on, and as they are. A row that is gone is less than was decided, and no change here. */
export function answerChanges(before: ChangeFacts, after: ChangeFacts): readonly FoundChange[] {
  return [
    ...newCapabilities(before, after),
    ...newRows(before.answers, after.answers, { question: 'data.purposes', prefix: 'P', kind: 'purpose' }),
    ...newRows(before.answers, after.answers, { question: 'flow.recipients', prefix: 'K', kind: 'recipient' }),
    ...newRows(before.answers, after.answers, { question: 'flow.foreign_recipients', prefix: 'Y', kind: 'recipient' }),
    ...longerPeriods(before.answers, after.answers),
    ...otherWords(before.answers, after.answers, 'faces.engine', 'model'),
    ...otherWords(before.answers, after.answers, 'accuracy.threshold', 'threshold'),
  ];
}

const kinds: Partial<Readonly<Record<Capability, ChangeKind>>> = {
  live_face_recognition: 'face_recognition',
  retrospective_face_recognition: 'face_recognition',
  audio: 'audio',
};

function newCapabilities(before: ChangeFacts, after: ChangeFacts): FoundChange[] {
  const [then, now] = [before.programme.capabilities, after.programme.capabilities];
  return capabilities
    .filter(each => isMore(then[each], now[each]))
    .map(each => ({ kind: kinds[each] ?? 'capability', subject: `the programme: ${each}`, became: now[each] }));
}

interface NumberedTable {
  readonly question: string;
  readonly prefix: string;
  readonly kind: ChangeKind;
}

/** Row numbers are never given again: a new number is a new row. */
function newRows(before: Answers, after: Answers, { question, prefix, kind }: NumberedTable): FoundChange[] {
  const known = new Set(rowsOf(before, question).map(each => each.no));
  return rowsOf(after, question)
    .filter(each => !known.has(each.no))
    .map(({ no }) => ({ kind, subject: `${prefix}${no}`, became: '' }));
}

const hoursIn: Readonly<Record<string, number>> = { hours: 1, days: 24, months: 730, years: 8760 };

function hoursOf(row: TableRow): number | null {
  const period = numberIn(row, 'period');
  const hours = hoursIn[textIn(row, 'unit')];
  return period === null || hours === undefined ? null : period * hours;
}

function longerPeriods(before: Answers, after: Answers): FoundChange[] {
  const then = new Map(rowsOf(before, 'minimise.items').map(row => [row.no, hoursOf(row)]));
  return rowsOf(after, 'minimise.items').flatMap((row): FoundChange[] => {
    const [was, is] = [then.get(row.no) ?? null, hoursOf(row)];
    return was !== null && is !== null && is > was
      ? [{ kind: 'retention', subject: `D${row.no}`, became: `${is} h` }]
      : [];
  });
}

function otherWords(before: Answers, after: Answers, question: string, kind: ChangeKind): FoundChange[] {
  const [was, is] = [textOf(before, question), textOf(after, question)];
  return was !== '' && is !== '' && was !== is ? [{ kind, subject: question, became: is }] : [];
}
