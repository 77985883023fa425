/** The risk register as the template's method rates it. */
import type { Answers, CellValue } from '../answers/answer.js';
import { rowsOf } from '../answers/read.js';
import type { RiskMethod } from './method.js';

/** One row of the register with what the method makes of it. Levels are ids of the method's levels. */
export interface AssessedRisk {
  readonly no: number;
  readonly title: string;
  readonly inherent: Rating | null;
  readonly residual: Rating | null;
  /** Numbers of the rows of the table of measures that act on this risk. */
  readonly measures: readonly number[];
  /** What the team said: is the residual risk acceptable? Null while unsaid. */
  readonly acceptable: boolean | null;
  /** Name and office of whoever accepts it; empty while nobody is named, absent in versions sealed before it was asked. */
  readonly acceptedBy?: string;
  readonly reason: string;
}

export interface Rating {
  readonly likelihood: number;
  readonly severity: number;
  readonly level: string;
}

/** One entry for each row of the register, in its order. */
export function assessRisks(method: RiskMethod, answers: Answers): readonly AssessedRisk[] {
  const measures = rowsOf(answers, method.questions.measures);
  const residuals = new Map(rowsOf(answers, method.questions.residual).map(row => [row.no, row.cells]));
  return rowsOf(answers, method.questions.register).map(({ no, cells }) => {
    const after = residuals.get(no) ?? {};
    return {
      no,
      title: words(cells.risk),
      inherent: rate(method, cells.likelihood, cells.severity),
      residual: rate(method, after.likelihood, after.severity),
      measures: measures.filter(row => names(row.cells.risks, no)).map(row => row.no),
      acceptable: after.acceptable === undefined ? null : after.acceptable === 'yes',
      acceptedBy: words(after.by),
      reason: words(after.reason),
    };
  });
}

/** Null unless both are values of the method's scales. */
export function rate(method: RiskMethod, likelihood: unknown, severity: unknown): Rating | null {
  if (typeof likelihood !== 'number' || typeof severity !== 'number') return null;
  const level = method.matrix[severity - 1]?.[likelihood - 1];
  return level === undefined ? null : { likelihood, severity, level };
}

/** The highest residual level of the register, null while no risk has one. */
export function highestResidual(method: RiskMethod, risks: readonly AssessedRisk[]): string | null {
  const ranks = risks.flatMap(risk => (risk.residual ? [rank(method, risk.residual.level)] : []));
  return ranks.length === 0 ? null : (method.levels[Math.max(...ranks)]?.id ?? null);
}

/** High enough that GDPR Art. 36(1) leaves it to the authority. */
export function isHigh(method: RiskMethod, level: string): boolean {
  return rank(method, level) >= rank(method, method.highFrom);
}

/** A very severe risk may be unacceptable however unlikely it is (EDPB 2026 template, note 9). */
export function needsAcceptance(method: RiskMethod, rating: Rating): boolean {
  return rating.severity >= method.severityOverride;
}

/**
 * Could the risk be left as it is (EDPB 2026 template, 4.1.c)? Its level is below those that need more measures or the
 * authority, and its severity below the one that is unacceptable however unlikely.
 */
export function isBearable(method: RiskMethod, rating: Rating): boolean {
  return !isHigh(method, rating.level) && !needsAcceptance(method, rating);
}

/** Risks that stand in the way of a plain approval: residual high, or not rated at all. */
export function highResidualRisks(method: RiskMethod, risks: readonly AssessedRisk[]): readonly AssessedRisk[] {
  return risks.filter(risk => !risk.residual || isHigh(method, risk.residual.level));
}

/** Residual risks of overriding severity that no named officer accepted with a reason. */
export function severeNotAccepted(method: RiskMethod, risks: readonly AssessedRisk[]): readonly AssessedRisk[] {
  return risks.filter(
    risk => risk.residual && needsAcceptance(method, risk.residual) && !(risk.acceptable === true && isAccepted(risk)),
  );
}

/** Risks above the lowest level that are called acceptable, and nobody answers for it by name and with a reason. */
export function acceptedByNobody(method: RiskMethod, risks: readonly AssessedRisk[]): readonly AssessedRisk[] {
  return risks.filter(
    risk => risk.acceptable === true && risk.residual && rank(method, risk.residual.level) > 0 && !isAccepted(risk),
  );
}

function isAccepted({ acceptedBy = '', reason }: AssessedRisk): boolean {
  return acceptedBy !== '' && reason !== '';
}

/** What the register says of the risks that remain; `unknown` until there are risks and each has a residual rating. */
export type Residual = 'unknown' | 'high' | 'not_high';

/** High is also a single risk of overriding severity that was judged not acceptable (EDPB 2026 template, note 9). */
export function residualOf(method: RiskMethod, risks: readonly AssessedRisk[]): Residual {
  const high = risks.some(
    ({ residual, acceptable }) =>
      residual && (isHigh(method, residual.level) || (needsAcceptance(method, residual) && acceptable === false)),
  );
  if (high) return 'high';
  return risks.length > 0 && risks.every(risk => risk.residual) ? 'not_high' : 'unknown';
}

/** Risks said to be lower after the measures than before, although no measure acts on them. */
export function unexplained(risks: readonly AssessedRisk[]): readonly AssessedRisk[] {
  return risks.filter(
    ({ inherent, residual, measures }) =>
      inherent &&
      residual &&
      measures.length === 0 &&
      (residual.likelihood < inherent.likelihood || residual.severity < inherent.severity),
  );
}

function rank(method: RiskMethod, level: string): number {
  return method.levels.findIndex(each => each.id === level);
}

function words(cell: CellValue | undefined): string {
  return typeof cell === 'string' ? cell : '';
}

function names(cell: CellValue | undefined, no: number): boolean {
  return Array.isArray(cell) && cell.includes(no);
}
