/**
 * How the columns of a file become fields: data that is guessed once, corrected by a person and remembered for the next file
 * with the same header. Nothing else decides how a cell is read.
 */
import { sha256 } from '../../version/canonical.js';
import { fold } from './fold.js';
import { fieldLabels, importFields, isImportField, type ImportField } from './fields.js';
import type { DateOrder } from './read-date.js';
import { retentionUnits, type RetentionUnit } from './read-words.js';

/**
 * `note` keeps the cells, as lines of the camera's need; `leave` drops them, and the register says so; `blank` was empty at the
 * head of the file, and a cell further down that is not is a problem. Null is undecided.
 */
export type Target = ImportField | 'note' | 'leave' | 'blank' | null;

export interface ImportPlan {
  /** True when the first row that says something names the columns. */
  readonly header: boolean;
  /** One for each column. */
  readonly columns: readonly Target[];
  /** What is said for every row of the file, in fields without a column. */
  readonly constants: Readonly<Partial<Record<ImportField, string>>>;
  readonly dateOrder: DateOrder | null;
  readonly retentionUnit: RetentionUnit | null;
  /** True to read the column of longitudes as latitudes, and the other way round. */
  readonly swapped: boolean;
}

export const highestColumns = 200;

export interface PlanProblem {
  /** Counts from 0; null for the plan as a whole. */
  readonly column: number | null;
  readonly message: string;
}

/** What must be decided before a row is read; the rest shows row by row. */
export function planProblems(plan: ImportPlan, headers: readonly string[]): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  plan.columns.forEach((target, column) => {
    if (target === null)
      problems.push({ column, message: `Say what “${headers[column] ?? ''}” is, keep it as a note, or leave it out` });
    else if (isImportField(target) && plan.columns.indexOf(target) !== column)
      problems.push({ column, message: `${fieldLabels[target]} stands in another column already: choose one of them` });
  });
  if (!plan.columns.includes('reference'))
    problems.push({ column: null, message: 'Choose the column with the reference: it is how a camera is found again' });
  if (plan.columns.includes('longitude') !== plan.columns.includes('latitude'))
    problems.push({ column: null, message: 'Choose both the column with the longitude and the one with the latitude' });
  return problems;
}

/** The same for the next file with these headers; without a header, for the next one with so many columns. */
export function headerFingerprint(header: boolean, headers: readonly string[]): string {
  return sha256(header ? headers.map(fold).join('|') : `no header, ${headers.length} columns`);
}

/** A plan that came from elsewhere, with everything that it does not know left out. Null when it is none. */
export function readPlan(input: unknown, columns: number): ImportPlan | null {
  if (typeof input !== 'object' || input === null) return null;
  const given = input as Partial<Record<keyof ImportPlan, unknown>>;
  if (!Array.isArray(given.columns) || given.columns.length !== columns) return null;
  return {
    header: given.header === true,
    columns: given.columns.map(readTarget),
    constants: readConstants(given.constants),
    dateOrder: given.dateOrder === 'dmy' || given.dateOrder === 'mdy' ? given.dateOrder : null,
    retentionUnit: retentionUnits.find(each => each === given.retentionUnit) ?? null,
    swapped: given.swapped === true,
  };
}

export function readTarget(value: unknown): Target {
  return value === 'note' || value === 'leave' || value === 'blank' || isImportField(value) ? value : null;
}

/** Everything may be the same for all rows but what tells cameras apart. */
export const constantFields: readonly ImportField[] = importFields.filter(
  each => !['reference', 'longitude', 'latitude', 'position', 'osmObject', 'osmType'].includes(each),
);

function readConstants(input: unknown): ImportPlan['constants'] {
  if (typeof input !== 'object' || input === null) return {};
  const given = input as Readonly<Record<string, unknown>>;
  const said = constantFields.flatMap(field => {
    const value = Object.hasOwn(given, field) ? given[field] : undefined;
    return typeof value === 'string' && value.trim() !== '' ? [[field, value.slice(0, 300)] as const] : [];
  });
  return Object.fromEntries(said);
}
