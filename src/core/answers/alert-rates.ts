/** How often recognition was wrong, for all and for each group, over both denominators that must be reported. */
import type { Answers, TableRow } from './answer.js';
import { numberIn, numberOf, rowsOf, textIn } from './read.js';

export interface AlertRate {
  /** As the team calls it; null stands for everybody together. */
  readonly group: string | null;
  readonly seen: number | null;
  readonly alerts: number | null;
  readonly falseAlerts: number;
  /** False alerts for each face seen, 0 to 1; null while the faces were not counted. */
  readonly perFace: number | null;
  /** False alerts for each alert, 0 to 1: what a person who is stopped meets. Null while there was no alert. */
  readonly perAlert: number | null;
}

/**
 * One entry for everybody and one for each group whose false alerts were counted (ISO/IEC 19795; both rates, because a
 * share of all faces looks small whatever happens). Counts that contradict each other give no rate.
 */
export function alertRates(answers: Answers): readonly AlertRate[] {
  const all = {
    seen: numberOf(answers, 'accuracy.seen'),
    alerts: numberOf(answers, 'accuracy.alerts'),
    falseAlerts: numberOf(answers, 'accuracy.false_alerts'),
  };
  return [rateOf(null, all), ...groupCounts(answers).map(({ group, ...counts }) => rateOf(group, counts))].flatMap(
    each => each ?? [],
  );
}

export interface Counts {
  readonly seen: number | null;
  readonly alerts: number | null;
  readonly falseAlerts: number | null;
}

/** What the table of error rates counts for each group; nulls where nothing is counted. */
export function groupCounts(
  answers: Answers,
): readonly (Counts & { readonly row: TableRow; readonly group: string })[] {
  return rowsOf(answers, 'accuracy.results').map(row => ({
    row,
    group: textIn(row, 'group'),
    seen: numberIn(row, 'seen'),
    alerts: numberIn(row, 'alerts'),
    falseAlerts: numberIn(row, 'false_alerts'),
  }));
}

/** Are there more false alerts than alerts, or more alerts than faces? */
export function contradict({ seen, alerts, falseAlerts }: Counts): boolean {
  const faces = seen ?? Infinity;
  const raised = alerts ?? faces;
  return (falseAlerts ?? 0) > raised || raised > faces;
}

function rateOf(group: string | null, counts: Counts): AlertRate | null {
  const { seen, alerts, falseAlerts } = counts;
  if (falseAlerts === null || contradict(counts)) return null;
  return { group, seen, alerts, falseAlerts, perFace: share(falseAlerts, seen), perAlert: share(falseAlerts, alerts) };
}

function share(part: number, whole: number | null): number | null {
  return whole === null || whole <= 0 ? null : part / whole;
}
