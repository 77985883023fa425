/** What PostgreSQL and canonical JSON can keep: no U+0000, no half of a surrogate pair, and not nested without end. */
const deepest = 50;

/** The path of the first text (or name) that cannot be kept, as `a.b.0`; null when all can. */
export function unstorable(value: unknown, path = '', depth = 0): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  if (depth === deepest) return path;
  for (const [key, inner] of Object.entries(value)) {
    const below = path === '' ? key : `${path}.${key}`;
    const found = isStorable(key) ? unstorable(inner, below, depth + 1) : path;
    if (found !== null) return found;
  }
  return null;
}

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}
