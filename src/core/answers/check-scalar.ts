/** Values that a question and a cell of a table have in common. */
import { isDate, isPrintable, normalised } from '../text.js';
import type { Option } from '../template/template.js';
import { refuse, type Checked } from './said.js';

/** Characters, after trimming. */
export const lineLimit = 300;
export const textLimit = 60_000;

export function checkLine(value: unknown, field: string): Checked<string> {
  const checked = checkWords(value, field, lineLimit);
  return 'is' in checked && checked.is.includes('\n') ? refuse(field, 'Enter the answer on one line') : checked;
}

export function checkText(value: unknown, field: string): Checked<string> {
  return checkWords(value, field, textLimit);
}

export function checkYesNo(value: unknown, field: string): Checked<string> {
  return value === 'yes' || value === 'no' ? { is: value } : refuse(field, 'Select yes or no');
}

export function checkChoice(options: readonly Option[], value: unknown, field: string): Checked<string> {
  const option = options.find(each => each.value === value);
  return option ? { is: option.value } : refuse(field, 'Select one of the options');
}

export function checkDate(value: unknown, field: string): Checked<string> {
  return isDate(value) ? { is: value } : refuse(field, 'Enter a date that exists, such as 2026-03-31');
}

export interface Range {
  readonly min?: number;
  readonly max?: number;
}

export function checkNumber(range: Range, value: unknown, field: string): Checked<number> {
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > 1e12)
    return refuse(field, 'Enter a number, such as 40');
  if (range.min !== undefined && value < range.min) return refuse(field, `Enter a number that is ${range.min} or more`);
  if (range.max !== undefined && value > range.max) return refuse(field, `Enter a number that is ${range.max} or less`);
  // Minus zero and zero are one number to people, and to the digest of an approval.
  return { is: value === 0 ? 0 : value };
}

function checkWords(value: unknown, field: string, limit: number): Checked<string> {
  if (typeof value !== 'string') return refuse(field, 'Enter an answer');
  // Before any other work on it: nobody normalises megabytes for a value that is refused anyway.
  if (value.length > limit * 2) return tooLong(field, limit);
  if (!isPrintable(value.replaceAll('\r\n', '\n')))
    return refuse(field, 'Remove the characters that cannot be shown, and try again');
  const words = normalised(value);
  if (words === '') return refuse(field, 'Enter an answer');
  return words.length > limit ? tooLong(field, limit) : { is: words };
}

function tooLong(field: string, limit: number): Checked<string> {
  return refuse(field, `Shorten the answer to ${limit.toLocaleString('en-GB')} characters or fewer`);
}
