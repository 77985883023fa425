/** What the core accepts as text and as a date, wherever it comes from. */

/** One spelling of every text: Unicode NFC, lines ended by LF, no white space around it. */
export function normalised(text: string): string {
  return text.replaceAll('\r\n', '\n').normalize('NFC').trim();
}

/**
 * True for text that can be stored, hashed and printed: no lone surrogates (they have no UTF-8 form) and no control
 * characters except tab and line feed (PostgreSQL refuses NUL, and fonts have no sign for the others).
 */
export function isPrintable(text: string): boolean {
  return text.isWellFormed() && !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text);
}

/** A day of the calendar as `YYYY-MM-DD`, between 1900 and 2199. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
