/** Reads the forms of an import as they were posted. */
import { readPlan, type ImportPlan } from '../../core/cameras/import/plan.js';
import { isDate } from '../../core/text.js';
import type { FieldProblem } from '../../platform/domain-error.js';
import { posted, typed } from '../../platform/posted-form.js';
import { delimiters } from '../../tables/delimiter.js';
import { encodings } from '../../tables/encoding.js';
import { dateParts } from '../../web/components/date-input.js';
import type { TypedApplication } from './import-apply-form.js';
import type { Reading } from './uploads.service.js';

export function typedReading(body: unknown): Reading {
  const encoding = encodings.find(each => each === typed(body, 'encoding'));
  const delimiter = delimiters.find(each => each === typed(body, 'delimiter'));
  const header = typed(body, 'header');
  return {
    options: { ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) },
    header: header === 'yes' ? true : header === 'no' ? false : null,
  };
}

/** A choice that is none stays undecided, and is asked for. */
export function typedPlan(body: unknown, recognised: ImportPlan): ImportPlan {
  const columns = posted(body, 'columns');
  const given = {
    header: recognised.header,
    columns: recognised.columns.map((_, at) => typed(columns, String(at))),
    constants: { ...asRecord(posted(body, 'constants')) },
    dateOrder: typed(body, 'dateOrder'),
    retentionUnit: typed(body, 'retentionUnit'),
    swapped: typed(body, 'swapped') === 'yes',
  };
  return readPlan(given, recognised.columns.length) ?? recognised;
}

export function typedApplication(body: unknown): TypedApplication {
  const parts = dateParts.map(part => [part, typed(body, `removedOn-${part}`)]);
  return { missing: typed(body, 'missing'), removedOn: Object.fromEntries(parts) };
}

/** The day on which missing cameras were removed; null keeps them. */
export function removalDay(
  { missing, removedOn }: TypedApplication,
  missed: number,
): { readonly day: string | null } | { readonly problems: readonly FieldProblem[] } {
  if (missed === 0 || missing === 'keep') return { day: null };
  if (missing !== 'removed')
    return { problems: [{ field: 'missing', message: 'Choose what becomes of the cameras that the file lacks' }] };
  const { day = '', month = '', year = '' } = removedOn;
  const date = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  if (isDate(date)) return { day: date };
  return { problems: [{ field: 'removedOn', message: 'Enter the day on which they were removed' }] };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
