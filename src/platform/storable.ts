/** What PostgreSQL and canonical JSON can keep: no U+0000, no half of a surrogate pair, and not nested without end. */
const deepest = 50;

/** The path of the first text (or name) that cannot be kept, as `a.b.0`; null when all can. */
export function unstorable(value: unknown, path = '', depth = 0): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  return depth === deepest ? path : insideOf(value, path, depth + 1);
}

function insideOf(value: object, path: string, depth: number): string | null {
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorable(key)) return path;
    const found = unstorable(inner, path === '' ? key : `${path}.${key}`, depth);
    if (found !== null) return found;
  }
  return null;
}

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}
