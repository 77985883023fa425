/** Dates and figures as people read them. Everything is shown in UTC; the language is the page's. */
import { byteSize } from '../core/byte-size.js';

/** `2019-11-09` or a full timestamp as `9 November 2019`, with spaces that do not break; the text itself when it is no date. */
export function dateInWords(iso: string, lang = 'en-GB'): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return unbroken(new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date));
}

/** `9 November 2019, 14:05 UTC`. */
export function momentInWords(iso: string, lang = 'en-GB'): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const time = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'UTC' });
  return `${dateInWords(iso, lang)}, ${time.format(date)} UTC`.replace(/ UTC$/, '\u00a0UTC');
}

/** `8,100`. */
export function numberInWords(value: number, lang = 'en-GB'): string {
  return numberFormat(lang).format(value);
}

/** `340 kB` or `1.2 MB`. */
export function sizeInWords(bytes: number): string {
  const { value, unit } = byteSize(bytes);
  return `${value} ${unit}`;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making one takes longer than using it a hundred times; a map of clusters says a thousand numbers. */
function numberFormat(lang: string): Intl.NumberFormat {
  const known = numberFormats.get(lang);
  if (known) return known;
  const made = new Intl.NumberFormat(lang, { maximumFractionDigits: 6 });
  numberFormats.set(lang, made);
  return made;
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
