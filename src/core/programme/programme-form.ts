/** Reads fields of something unknown and keeps a list of what was wrong with them. */
import { isPrintable, normalised } from '../text.js';

export interface ProgrammeProblem {
  /** Such as `name`, `controller.name`, `purposes.2` (from 0) or `capabilities.anpr`. */
  readonly field: string;
  /** A sentence that says what to do. */
  readonly message: string;
}

export const lineLimit = 300;
export const proseLimit = 10_000;

export class ProgrammeForm {
  readonly problems: ProgrammeProblem[] = [];
  private readonly input: Readonly<Record<string, unknown>>;

  constructor(input: unknown, known: readonly string[]) {
    this.input = record(input);
    for (const key of Object.keys(this.input).filter(each => !known.includes(each)))
      this.refuse(key.slice(0, 40), 'Leave this out: a programme has no such field');
  }

  refuse(field: string, message: string): void {
    this.problems.push({ field, message });
  }

  /** The value at a path of own keys, such as `controller.name` or `processors.0.tasks`. */
  at(path: string): unknown {
    return path.split('.').reduce<unknown>((value, key) => {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
      return (value as Record<string, unknown>)[key];
    }, this.input);
  }

  isBlank(path: string): boolean {
    const value = this.at(path);
    return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  }

  /** `whenBlank` is what to say when nothing was entered. */
  line(path: string, whenBlank: string): string {
    const text = this.words(path, whenBlank, lineLimit);
    if (text.includes('\n')) this.refuse(path, 'Enter this on one line');
    return text;
  }

  prose(path: string, whenBlank: string): string {
    return this.words(path, whenBlank, proseLimit);
  }

  /** Text that may stay empty. */
  optionalProse(path: string): string {
    return this.isBlank(path) ? '' : this.prose(path, '');
  }

  list(path: string, limit: number): readonly unknown[] {
    const value = this.at(path);
    if (!Array.isArray(value)) {
      this.refuse(path, 'Enter a list, which may be empty');
      return [];
    }
    if (value.length <= limit) return value;
    this.refuse(path, `Enter ${limit} or fewer`);
    return [];
  }

  private words(path: string, whenBlank: string, limit: number): string {
    const value = this.at(path);
    if (this.isBlank(path)) return this.refused(path, whenBlank);
    if (typeof value !== 'string') return this.refused(path, 'Enter this as text');
    if (value.length > limit)
      return this.refused(path, `Shorten this to ${limit.toLocaleString('en-GB')} characters or fewer`);
    const text = normalised(value);
    return isPrintable(text) ? text : this.refused(path, 'Remove the characters that cannot be shown, and try again');
  }

  private refused(field: string, message: string): string {
    this.refuse(field, message);
    return '';
  }
}

function record(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input) ? (input as Record<string, unknown>) : {};
}
