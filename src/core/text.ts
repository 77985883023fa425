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
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-(0[1-9]|1[0-2])-\d\d$/.test(value)) return false;
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  return day >= 1 && day <= daysIn(year, month);
}

/** Reckoned, not asked of `Date`: an import checks 150,000 days. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
