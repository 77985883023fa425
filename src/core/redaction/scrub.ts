/**
 * The last line of defence: a passage that was withheld in one place may have been quoted in another. Whoever paraphrases is
 * not found out here; the preview before publishing is for that.
 */
import { isTable, type AnswerValue, type TableValue } from '../answers/answer.js';
import type { SealedQuestion } from '../version/sealed.js';

export interface Passage {
  readonly text: string;
  readonly ground: string;
}

/** Shorter ones are ordinary words. */
const leastLength = 12;

type Asked = Pick<SealedQuestion, 'kind' | 'columns'>;

/** What a withheld value says in free words: its whole, its lines and sentences, the texts of its cells. Codes of options are no words. */
export function passagesOf(value: AnswerValue, { kind, columns }: Asked, ground: string): readonly Passage[] {
  const texts = isTable(value)
    ? cellsOf(value, columns)
    : typeof value === 'string' && isFree(kind)
      ? partsOf(value)
      : [];
  const long = texts.map(each => each.trim()).filter(each => each.length >= leastLength);
  return [...new Set(long)].map(text => ({ text, ground }));
}

function isFree(kind: string): boolean {
  return kind === 'line' || kind === 'text';
}

function partsOf(text: string): readonly string[] {
  return [text, ...text.split(/\n+/), ...text.split(/(?<=[.!?])\s+/)];
}

function cellsOf({ rows }: TableValue, columns: Asked['columns']): readonly string[] {
  const free = columns.filter(each => isFree(each.kind)).map(each => each.id);
  return rows.flatMap(({ cells }) =>
    free.flatMap(column => {
      const cell = cells[column];
      return typeof cell === 'string' ? partsOf(cell) : [];
    }),
  );
}

/** Every text in `data` with the passages taken out; `[R6]` stands in their place. Keys are left alone. */
export function scrubbed<T>(data: T, passages: readonly Passage[]): T {
  if (passages.length === 0) return data;
  // The longest first, so that a sentence does not leave the rest of its paragraph behind.
  const patterns = [...passages]
    .sort((a, b) => b.text.length - a.text.length)
    .map(({ text, ground }) => ({ pattern: patternOf(text), ground }));
  return walk(data, text => patterns.reduce((rest, { pattern, ground }) => rest.replace(pattern, `[${ground}]`), text));
}

/** Any white space is as good as another, and so is any case; a passage begins and ends where words do. */
function patternOf(text: string): RegExp {
  const words = text.split(/\s+/).map(each => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
}

function walk<T>(data: T, change: (text: string) => string): T {
  if (typeof data === 'string') return change(data) as T;
  if (Array.isArray(data)) return data.map(each => walk(each as unknown, change)) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, walk(each as unknown, change)])) as T;
}
