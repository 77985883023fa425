/** Which words went and which came between two texts. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many comparisons the texts are shown whole, one for the other: a diff would cost more than it tells. */
const mostComparisons = 4_000_000;

/** The parts in order; joined without the removed ones they are `after`, without the added ones `before`. */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const old = words(before);
  const now = words(after);
  const head = commonStart(old, now);
  const tail = commonStart(old.slice(head).reverse(), now.slice(head).reverse());
  const middle = compare(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return join([...same(old.slice(0, head)), ...middle, ...same(old.slice(old.length - tail))]);
}

/** A number is one word, with its separators: half a number changed says nothing. */
function words(text: string): string[] {
  return text.match(/\s+|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function same(parts: readonly string[]): DiffPart[] {
  return parts.map(text => ({ kind: 'same', text }));
}

/** Longest common subsequence, by the usual table of lengths. */
function compare(old: readonly string[], now: readonly string[]): DiffPart[] {
  if (old.length * now.length > mostComparisons) return [...mark('removed', old), ...mark('added', now)];
  const lengths = lengthTable(old, now);
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      parts.push({ kind: 'same', text: old[i++]! });
      j++;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) parts.push({ kind: 'removed', text: old[i++]! });
    else parts.push({ kind: 'added', text: now[j++]! });
  }
  return [...parts, ...mark('removed', old.slice(i)), ...mark('added', now.slice(j))];
}

function lengthTable(old: readonly string[], now: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i]!;
    const below = lengths[i + 1]!;
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] = old[i] === now[j] ? below[j + 1]! + 1 : Math.max(below[j]!, row[j + 1]!);
    }
  }
  return lengths;
}

function mark(kind: 'removed' | 'added', parts: readonly string[]): DiffPart[] {
  return parts.map(text => ({ kind, text }));
}

function join(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind === part.kind) joined[joined.length - 1] = { kind: part.kind, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}
