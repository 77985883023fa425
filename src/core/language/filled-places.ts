/** What a rule filled into its sentence, in another language: codes of rows and people's words as they are, words of ours translated. */
import { fill } from './fill.js';
import { labelled, listed } from './punctuation.js';

type Phrases = Readonly<Record<string, string>>;

const day = /^\d{4}-\d{2}-\d{2}$/;
const figure = /^\d{1,3}(?:,\d{3})+$|^\d+$/;
/** `D2`, `AC1`, `SCR-G-c`, `NL-9`; `cameras.siting`; a row of a table without a letter. */
const code = /^(?:[A-Z][A-Z0-9]*(?:-[A-Za-z0-9]+)*\d*|[a-z]+\.[a-z0-9_]+)$/;

export class FilledPlaces {
  private readonly days: Intl.DateTimeFormat;
  private readonly figures: Intl.NumberFormat;
  private readonly counted: readonly (readonly [before: string, after: string, own: string])[];

  constructor(
    private readonly values: Phrases,
    private readonly locale: string,
  ) {
    this.days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    this.figures = new Intl.NumberFormat(locale);
    this.counted = Object.entries(values).flatMap(([english, own]) => {
      const [before, after] = english.split('{n}');
      return after === undefined ? [] : [[before!, after, own] as const];
    });
  }

  /** Null where the place is ours and its value unknown. */
  said(place: string, value: string): string | null {
    if (place.startsWith('own')) return value;
    if (place.startsWith('day')) return day.test(value) ? this.date(value) : null;
    if (place.startsWith('quoted')) return this.quotations(value);
    return place.startsWith('cameras') ? this.references(value) : this.ours(value);
  }

  /** `"Public order" and "Traffic"`: somebody's words, parted by ours. */
  private quotations(value: string): string {
    return value.replace(/" and (?:(\d+ more)$|(?="))/g, (_, more: string | undefined) => {
      return `" ${this.and} ${more === undefined ? '' : this.ours(more)}`;
    });
  }

  private get and(): string {
    return this.values['and'] ?? 'and';
  }

  private date(value: string): string {
    return this.days.format(new Date(`${value}T00:00:00Z`)).replaceAll(' ', '\u00a0');
  }

  /** One of ours, or a list of them. `unknown` are ends of the list that were tried: each is looked at once. */
  private ours(value: string, unknown = new Set<string>()): string | null {
    if (unknown.has(value)) return null;
    const own = this.one(value) ?? this.list(value, unknown);
    if (own === null) unknown.add(value);
    return own;
  }

  /** A known value, a figure or a code. */
  private one(value: string): string | null {
    if (Object.hasOwn(this.values, value)) return this.values[value]!;
    if (figure.test(value)) return this.figures.format(Number(value.replaceAll(',', '')));
    if (code.test(value)) return value;
    return this.count(value) ?? this.withReferences(value);
  }

  private count(value: string): string | null {
    for (const [before, after, own] of this.counted) {
      if (!value.startsWith(before) || !value.endsWith(after)) continue;
      const n = value.slice(before.length, value.length - after.length);
      if (figure.test(n)) return fill(own, { n: this.ours(n)! });
    }
    return null;
  }

  /** `a school (LI-01 and LI-02)` */
  private withReferences(value: string): string | null {
    const [, named = '', references = ''] = /^([^()]+) \(([^()]+)\)$/.exec(value) ?? [];
    const own = named === '' ? null : this.one(named);
    return own === null ? null : `${own} (${this.references(references)})`;
  }

  private list(value: string, unknown: Set<string>): string | null {
    for (const [sign, own] of this.signs()) {
      for (let at = value.indexOf(sign); at > 0; at = value.indexOf(sign, at + 1)) {
        const first = this.one(value.slice(0, at));
        const rest = first === null ? null : this.ours(value.slice(at + sign.length), unknown);
        if (rest !== null) return `${first}${own}${rest}`;
      }
    }
    return null;
  }

  private signs(): readonly (readonly [english: string, own: string])[] {
    return [
      ['; ', listed(['', ''], this.locale)],
      [', ', ', '],
      [': ', labelled('', '', this.locale)],
      [' and ', ` ${this.and} `],
    ];
  }

  /** References are people's: only what parts them is ours. An `and` within a single one stays. */
  private references(value: string): string {
    const at = value.lastIndexOf(' and ');
    if (at < 0) return value;
    const [first, last] = [value.slice(0, at), value.slice(at + ' and '.length)];
    const lone = !first.includes(', ') && !(/\d/.test(first) && /\d/.test(last));
    if (lone) return value;
    return `${first} ${this.and} ${this.count(last) ?? last}`;
  }
}
