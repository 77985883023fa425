/** How long data are kept, and why. The periods are guidance and practice, never a limit of law. */
import type { TableRow } from '../../answers/answer.js';
import { isAnswered, numberIn, refsIn, rowsOf, textIn } from '../../answers/read.js';
import { about, can, faceRecognition, when } from '../ask.js';
import type { Facts, Rule } from '../rule.js';

const hoursIn: Readonly<Record<string, number>> = { hours: 1, days: 24, months: 730, years: 8760 };

/** Hours; null while the period or its unit is missing. */
function periodOf(row: TableRow): number | null {
  const period = numberIn(row, 'period');
  const hours = hoursIn[textIn(row, 'unit')];
  return period === null || hours === undefined ? null : period * hours;
}

/** Rows on what the cameras themselves collect; request forms and logs have periods of their own kind. */
function collected({ answers }: Facts): readonly TableRow[] {
  const phases = rowsOf(answers, 'flow.phases').filter(row => textIn(row, 'operation') === 'collection');
  const items = new Set(phases.flatMap(row => refsIn(row, 'data')));
  return rowsOf(answers, 'minimise.items').filter(row => items.has(row.no));
}

function keptLongerThan(facts: Facts, hours: number): readonly TableRow[] {
  return collected(facts).filter(row => (periodOf(row) ?? 0) > hours);
}

/** The longest period of what cameras collect, in hours; null while none is stated. */
export function longestKept(facts: Facts): number | null {
  const periods = collected(facts).flatMap(row => periodOf(row) ?? []);
  return periods.length === 0 ? null : Math.max(...periods);
}

/** Row numbers of data items of one sensitivity. */
function itemsThatAre(facts: Facts, sensitivity: string): ReadonlySet<number> {
  const rows = rowsOf(facts.answers, 'data.items').filter(row => textIn(row, 'special') === sensitivity);
  return new Set(rows.map(row => row.no));
}

function sameName(first: TableRow, second: TableRow): boolean {
  return textIn(first, 'item').toLowerCase() === textIn(second, 'item').toLowerCase();
}

const days = 24;
const storage = ['gdpr-5-1-e', 'led-5', 'edpb-3-2019-vid-6'];

export const retention: readonly Rule[] = [
  {
    id: 'RET-01',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-5-1-e', 'led-5', 'edpb-dpia-2026-2-2-a'],
    questions: ['minimise.items', 'data.items'],
    resolve: 'Join the items, or say in their names what tells them apart.',
    finds: facts => {
      const kept = new Map(rowsOf(facts.answers, 'minimise.items').map(row => [row.no, periodOf(row)]));
      const items = rowsOf(facts.answers, 'data.items');
      const clashing = items.filter(row =>
        items.some(other => other.no !== row.no && sameName(row, other) && kept.get(row.no) !== kept.get(other.no)),
      );
      return about('D', clashing, names => `One name and different periods: ${names}.`);
    },
  },
  {
    id: 'RET-02',
    severity: 'advice',
    family: 'adequacy',
    cite: storage,
    questions: ['minimise.items'],
    resolve: 'Shorten the period to 72 hours, or say at length why the purpose cannot be reached within them.',
    finds: facts => {
      const thin = keptLongerThan(facts, 3 * days).filter(row => textIn(row, 'why').length < 60);
      return about('D', thin, names => `${names}: kept for more than 72 hours, with a reason of a few words.`);
    },
  },
  {
    id: 'RET-03',
    severity: 'serious',
    family: 'adequacy',
    cite: [...storage, 'cnpd-8-days'],
    questions: ['minimise.items'],
    resolve: 'Shorten the period, or keep single recordings on request instead of everything.',
    finds: facts => about('D', keptLongerThan(facts, 31 * days), names => `${names}: kept for more than a month.`),
  },
  {
    id: 'RET-04',
    severity: 'serious',
    family: 'adequacy',
    cite: [...storage, 'gdpr-25'],
    questions: ['minimise.items'],
    resolve: 'Let the system erase by itself; whoever must remember to erase will forget.',
    finds: facts =>
      about(
        'D',
        collected(facts).filter(row => textIn(row, 'erasure') === 'operator'),
        names => `${names}: erased by hand.`,
      ),
  },
  {
    id: 'RET-05',
    severity: 'serious',
    family: 'adequacy',
    cite: ['bridges-93', 'edpb-3-2019-vid-8', 'led-10'],
    questions: ['minimise.items'],
    resolve:
      'Erase biometric data of people who are not sought at once and automatically, as a rule and not as a habit.',
    finds: facts => {
      const biometric = itemsThatAre(facts, 'biometric');
      const kept = rowsOf(facts.answers, 'minimise.items').filter(
        row => biometric.has(row.no) && (textIn(row, 'erasure') !== 'automatic' || (periodOf(row) ?? 0) > days),
      );
      return about(
        'D',
        kept,
        names => `${names}: biometric data kept for more than a day or not erased automatically.`,
      );
    },
  },
  {
    id: 'RET-06',
    severity: 'serious',
    family: 'completeness',
    cite: storage,
    questions: ['minimise.hold'],
    resolve: 'Say who may keep a recording longer, for what reason, and until when.',
    finds: ({ answers, visible }) =>
      when(
        visible.has('minimise.hold') &&
          rowsOf(answers, 'minimise.items').some(row => textIn(row, 'erasure') === 'override') &&
          !isAnswered(answers, 'minimise.hold'),
        'Erasure can be stopped, and it is not said by whom and until when.',
      ),
  },
  {
    id: 'RET-07',
    severity: 'serious',
    family: 'completeness',
    cite: ['uk-code-9-12', 'npl-2023', 'gdpr-5-1-d', 'led-7'],
    questions: ['minimise.quality'],
    resolve: 'Say which error rates are accepted, for which groups, and how they are measured.',
    finds: ({ answers, programme }) =>
      when(
        can(programme, [...faceRecognition, 'anpr']) && rowsOf(answers, 'minimise.quality').length === 0,
        'Faces or plates can be matched, and no measure of accuracy is named.',
      ),
  },
];
