/** Dates and figures as a locale writes them. Always UTC, and never broken inside: a day stays with its month, and both with their year. */
const noBreak = '\u00a0';

/** `23 November 2026`, broken nowhere; what is no date stays as it is. */
export function dateInWords(iso: string, locale: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : unbroken(dayFormat(locale).format(date));
}

const days = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const months = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const;
const numbers = { maximumFractionDigits: 6 } as const;
const shares = { style: 'percent', maximumSignificantDigits: 2 } as const;

const dayFormat = once(locale => new Intl.DateTimeFormat(locale, days));
const monthFormat = once(locale => new Intl.DateTimeFormat(locale, months));
const hourFormat = once(locale => new Intl.DateTimeFormat(locale, hours));
const numberFormat = once(locale => new Intl.NumberFormat(locale, numbers));
const shareFormat = once(locale => new Intl.NumberFormat(locale, shares));

/** Making a format takes longer than using it a hundred times. */
function once<Format>(make: (locale: string) => Format): (locale: string) => Format {
  const made = new Map<string, Format>();
  return locale => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}

/** `March 2026` of `2026-03`. */
export function monthInWords(month: string, locale: string): string {
  return unbroken(monthFormat(locale).format(new Date(`${month}-01T00:00:00Z`)));
}

/** `23 November 2026, 14:05 UTC`. */
export function momentInWords(iso: string, locale: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const time = hourFormat(locale).format(date);
  return `${dateInWords(iso, locale)}, ${unbroken(time)}${noBreak}UTC`;
}

/** `8,100`; with its unit `30 days`, not broken between them. */
export function numberInWords(value: number, locale: string, unit: string | null = null): string {
  const figure = unbroken(numberFormat(locale).format(value));
  return unit === null ? figure : `${figure}${noBreak}${unit}`;
}

/** A share from 0 to 1 as a percentage of two figures that count, so that 0.00032 % is not printed as nothing. */
export function shareInWords(share: number, locale: string): string {
  return unbroken(shareFormat(locale).format(share));
}

function unbroken(text: string): string {
  return text.replace(/[\u0020\u2009\u202f]/g, noBreak);
}
