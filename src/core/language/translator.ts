/**
 * Sentences of the pages by their English text. A phrase may have places in braces (`Reports of version {n}`); what stands in a
 * place is translated itself where it is a phrase or a date, and kept otherwise. Nothing is guessed: an unknown text is null.
 */
import { fill } from './fill.js';

interface Pattern {
  readonly expression: RegExp;
  readonly names: readonly string[];
  readonly own: string;
  /** The longest of its parts that are given: most texts lack it, and need no expression to be told apart. */
  readonly part: string;
  /** How many of its letters are given: the more, the surer. */
  readonly given: number;
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dated = new RegExp(`^(\\d{1,2}) (${months}) (\\d{4})(, \\d{2}:\\d{2} UTC)?$`);
const place = /\{\w+\}/;

export class Translator {
  private readonly exact = new Map<string, string>();
  /** By a word that every text of the pattern begins or ends with, so that a page does not try them all. */
  private readonly patterns = new Map<string, Pattern[]>();
  private readonly days: Intl.DateTimeFormat;
  private readonly figures: Intl.NumberFormat;

  /**
   * Own words by English text; `locale` writes the dates and figures. `untranslated` are texts of ours that are known to be
   * English: a short one, such as a heading, does not give its language away.
   */
  constructor(
    phrases: Readonly<Record<string, string>>,
    locale: string,
    private readonly untranslated: ReadonlySet<string> = new Set(),
    /** Knows what rules say, whose values the patterns of the pages would not translate. */
    private readonly rules: { said(text: string): string | null } | null = null,
  ) {
    for (const [english, own] of Object.entries(phrases)) {
      if (place.test(english)) this.addPattern(english, own);
      else this.exact.set(english, own);
    }
    for (const each of this.patterns.values()) each.sort((a, b) => b.given - a.given);
    this.days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    this.figures = new Intl.NumberFormat(locale);
  }

  /** White space around it and no-break spaces within it do not count. */
  said(text: string): string | null {
    const plain = text.replace(/[\s\u00a0]+/g, ' ').trim();
    return (
      this.exact.get(plain) ??
      this.date(plain) ??
      this.figure(plain) ??
      this.rules?.said(plain) ??
      this.ended(plain) ??
      this.sentences(plain) ??
      this.pattern(plain)
    );
  }

  /** A phrase without a point, which the page makes a sentence. */
  private ended(plain: string): string | null {
    if (!plain.endsWith('.')) return null;
    const phrase = plain.slice(0, -1);
    const own = this.exact.get(phrase) ?? this.rules?.said(phrase) ?? null;
    return own === null || own.endsWith('.') ? own : `${own}.`;
  }

  isEnglish(text: string): boolean {
    return this.untranslated.has(text.replace(/[\s\u00a0]+/g, ' ').trim());
  }

  /** Several sentences in one text, if all of them are known. */
  private sentences(plain: string): string | null {
    const parts = sentencesOf(plain);
    if (parts.length < 2) return null;
    const own = parts.map(each => this.exact.get(each) ?? this.rules?.said(each) ?? this.pattern(each));
    return own.includes(null) ? null : own.join(' ');
  }

  private date(plain: string): string | null {
    const found = dated.exec(plain);
    if (!found) return null;
    const [, day, month, year, time = ''] = found;
    const words = this.days.format(new Date(`${day} ${month} ${year} 00:00 UTC`));
    return `${words}${time}`.replaceAll(' ', '\u00a0');
  }

  /** `8,100`: only with its comma, since `3.1` may be the number of a step. */
  private figure(plain: string): string | null {
    return /^\d{1,3}(,\d{3})+$/.test(plain) ? this.figures.format(Number(plain.replaceAll(',', ''))) : null;
  }

  private pattern(plain: string): string | null {
    for (const { expression, names, own } of this.candidates(plain)) {
      const found = expression.exec(plain);
      if (!found) continue;
      const values = names.map((name, at) => [name, this.said(found[at + 1]!) ?? found[at + 1]!] as const);
      return fill(own, Object.fromEntries(values));
    }
    return null;
  }

  private candidates(plain: string): readonly Pattern[] {
    const words = plain.split(' ');
    const keys = [`${words[0]} `, ` ${words.at(-1)}`, ''];
    return keys
      .flatMap(key => (this.patterns.get(key) ?? []).filter(({ part }) => plain.includes(part)))
      .sort((a, b) => b.given - a.given);
  }

  private addPattern(english: string, own: string): void {
    const key = keyOf(english);
    this.patterns.set(key, [...(this.patterns.get(key) ?? []), patternOf(english, own)]);
  }
}

/** A point or its like, a space and a capital letter end one. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?]) (?=[\p{Lu}“])/u);
}

/** Its first word where that is whole and given, otherwise its last, otherwise nothing. */
function keyOf(english: string): string {
  const words = english.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length > 1 && !place.test(first)) return `${first} `;
  return words.length > 1 && !place.test(last) ? ` ${last}` : '';
}

function patternOf(english: string, own: string): Pattern {
  const names: string[] = [];
  const source = english.split(/(\{\w+\})/).map(part => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    names.push(name);
    // A name with `count` in it is a figure, so that no sentence is taken for another.
    return /count/i.test(name) ? '(\\d[\\d.,]*)' : '(.+?)';
  });
  const parts = english.split(/\{\w+\}/).sort((a, b) => b.length - a.length);
  const given = parts.join('').length;
  return { expression: new RegExp(`^${source.join('')}$`), names, own, part: parts[0]!, given };
}
