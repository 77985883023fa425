/** Reads the scales and the matrix that risks are rated with. */
import type { RiskLevel, RiskMethod, ScaleLevel } from '../risk/method.js';
import { unique } from './parse-question.js';
import type { Place } from './place.js';
import { count, id, line, list, object, prose, type Reader } from './read.js';

const scale = list(object<ScaleLevel>({ value: count, name: line, meaning: prose }));

const shape = object<RiskMethod>({
  name: line,
  likelihood: scale,
  severity: scale,
  levels: list(object<RiskLevel>({ id, name: line })),
  matrix: list(list(id)),
  highFrom: id,
  severityOverride: count,
  questions: object<RiskMethod['questions']>({ register: id, measures: id, residual: id }),
});

export const method: Reader<RiskMethod> = (value, at) => {
  const read = shape(value, at);
  if (!read) return undefined;
  const checks = [
    countsFromOne(read.likelihood, at.inside('likelihood')),
    countsFromOne(read.severity, at.inside('severity')),
    unique(
      read.levels.map(each => each.id),
      'levels',
      at,
    ),
    matrixHolds(read, at.inside('matrix')),
    knows(read, read.highFrom, at.inside('highFrom')),
    overrideHolds(read, at.inside('severityOverride')),
  ];
  return checks.every(Boolean) ? read : undefined;
};

function countsFromOne(levels: readonly ScaleLevel[], at: Place): boolean {
  // EDPB 2026 template, 4.1.b: two to five levels.
  const fits = levels.length >= 2 && levels.length <= 5 && levels.every((each, index) => each.value === index + 1);
  if (!fits) at.report('must have two to five levels with the values 1, 2, 3 and so on');
  return fits;
}

function matrixHolds(read: RiskMethod, at: Place): boolean {
  const complete =
    read.matrix.length === read.severity.length && read.matrix.every(row => row.length === read.likelihood.length);
  if (!complete) at.report('must have one row for each severity and in it one level for each likelihood');
  const known = read.matrix.map(row => row.map(each => knows(read, each, at)));
  return complete && known.flat().every(Boolean) && risesOnly(read, at);
}

/** A risk that grows likelier or graver never gets a lower level. */
function risesOnly(read: RiskMethod, at: Place): boolean {
  const rank = (each: string | undefined) => read.levels.findIndex(level => level.id === each);
  const rises = read.matrix.every((row, severity) =>
    row.every((each, likelihood) => {
      const left = likelihood === 0 ? -1 : rank(row[likelihood - 1]);
      const below = severity === 0 ? -1 : rank(read.matrix[severity - 1]?.[likelihood]);
      return rank(each) >= left && rank(each) >= below;
    }),
  );
  if (!rises) at.report('must not give a lower level to a likelier or graver risk');
  return rises;
}

function knows(read: RiskMethod, level: string, at: Place): boolean {
  const known = read.levels.some(each => each.id === level);
  if (!known) at.report(`${level} is not one of the levels`);
  return known;
}

function overrideHolds(read: RiskMethod, at: Place): boolean {
  const holds = read.severityOverride <= read.severity.length;
  if (!holds) at.report('must be a value of the severity scale');
  return holds;
}
