/**
 * Reads the fields of something that may be a camera and keeps a list of what was wrong with them. An import checks every row
 * with it, so it looks at each value once and makes nothing that it does not need.
 */
import { isDate, isPrintable, normalised } from '../text.js';

export interface CameraProblem {
  /** Such as `reference`, `position`, or `capabilities.anpr.lock`. */
  readonly field: string;
  /** A sentence that says what to do. */
  readonly message: string;
}

export interface WholeNumbers {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

type Fields = Readonly<Record<string, unknown>>;

export class CameraForm {
  readonly problems: CameraProblem[] = [];
  private readonly input: Fields;

  constructor(input: unknown, known: ReadonlySet<string>) {
    this.input = record(input);
    for (const key in this.input)
      if (Object.hasOwn(this.input, key) && !known.has(key))
        this.refuse(key.slice(0, 40), 'Leave this out: a camera has no such field');
  }

  refuse(field: string, message: string): void {
    this.problems.push({ field, message });
  }

  at(field: string): unknown {
    return Object.hasOwn(this.input, field) ? this.input[field] : undefined;
  }

  /** Text on one line that must be there. */
  line(field: string, limit: number, whenBlank: string): string {
    const text = this.optionalLine(field, limit);
    if (text === '' && isBlank(this.at(field))) this.refuse(field, whenBlank);
    return text;
  }

  optionalLine(field: string, limit: number): string {
    return this.lineOf(this.at(field), field, limit);
  }

  optionalProse(field: string, limit: number): string {
    return this.words(this.at(field), field, limit);
  }

  /** For a value that stands deeper than at a field of its own. */
  lineOf(value: unknown, field: string, limit: number): string {
    const text = this.words(value, field, limit);
    if (text.includes('\n')) this.refuse(field, 'Enter this on one line');
    return text;
  }

  /** One of a list; `otherwise` stands in for what was refused. */
  choice<Option extends string>(field: string, options: readonly Option[], otherwise: Option, message: string): Option {
    const value = this.at(field);
    if (isOneOf(options, value)) return value;
    this.refuse(field, message);
    return otherwise;
  }

  optionalChoice<Option extends string>(field: string, options: readonly Option[], message: string): Option | null {
    const value = this.at(field);
    if (isBlank(value)) return null;
    if (isOneOf(options, value)) return value;
    this.refuse(field, message);
    return null;
  }

  optionalNumber(field: string, { from, to, message }: WholeNumbers): number | null {
    const value = this.at(field);
    if (isBlank(value)) return null;
    if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value;
    this.refuse(field, message);
    return null;
  }

  optionalDay(field: string): string | null {
    const value = this.at(field);
    if (isBlank(value)) return null;
    if (isDate(value)) return value;
    this.refuse(field, 'Enter a date that exists, such as 2026-03-31, or leave it empty while nobody has stated it');
    return null;
  }

  /** May be left out; a list otherwise. */
  list(field: string, limit: number): readonly unknown[] {
    const value = this.at(field);
    if (isBlank(value)) return [];
    if (Array.isArray(value) && value.length <= limit) return value;
    this.refuse(field, Array.isArray(value) ? `Enter ${limit} or fewer` : 'Enter a list, which may be empty');
    return [];
  }

  private words(value: unknown, field: string, limit: number): string {
    if (isBlank(value)) return '';
    if (typeof value !== 'string') return this.refused(field, 'Enter this as text');
    if (value.length > limit)
      return this.refused(field, `Shorten this to ${limit.toLocaleString('en-GB')} characters or fewer`);
    // Almost every text of a register is plain ASCII, which has one spelling only.
    if (plain.test(value)) return value.trim();
    const text = normalised(value);
    return isPrintable(text) ? text : this.refused(field, 'Remove the characters that cannot be shown, and try again');
  }

  private refused(field: string, message: string): string {
    this.refuse(field, message);
    return '';
  }
}

const plain = /^[ -~]*$/;

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

export function isOneOf<Option extends string>(options: readonly Option[], value: unknown): value is Option {
  return (options as readonly unknown[]).includes(value);
}

export function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
