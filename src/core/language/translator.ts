/**
 * Sentences of the pages by their English text. A phrase may have places in braces (`Reports of version {n}`); what stands in a
 * place is translated itself where it is a phrase or a date, and kept otherwise. Nothing is guessed: an unknown text is null.
 */
import { fill } from './fill.js';

interface Pattern {
  readonly expression: RegExp;
  readonly names: readonly string[];
  readonly own: string;
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dated = new RegExp(`^(\\d{1,2}) (${months}) (\\d{4})(, \\d{2}:\\d{2} UTC)?$`);

export class Translator {
  private readonly exact = new Map<string, string>();
  private readonly patterns: readonly Pattern[];
  private readonly days: Intl.DateTimeFormat;

  /** Own words by English text; `locale` writes the dates. */
  constructor(phrases: Readonly<Record<string, string>>, locale: string) {
    const patterns: Pattern[] = [];
    for (const [english, own] of Object.entries(phrases)) {
      if (english.includes('{')) patterns.push(patternOf(english, own));
      else this.exact.set(english, own);
    }
    this.patterns = patterns;
    this.days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  }

  /** White space around it and no-break spaces within it do not count. */
  said(text: string): string | null {
    const plain = text.replace(/[\s\u00a0]+/g, ' ').trim();
    return this.exact.get(plain) ?? this.date(plain) ?? this.pattern(plain);
  }

  private date(plain: string): string | null {
    const found = dated.exec(plain);
    if (!found) return null;
    const [, day, month, year, time = ''] = found;
    const words = this.days.format(new Date(`${day} ${month} ${year} 00:00 UTC`));
    return `${words}${time}`.replaceAll(' ', '\u00a0');
  }

  private pattern(plain: string): string | null {
    for (const { expression, names, own } of this.patterns) {
      const found = expression.exec(plain);
      if (!found) continue;
      const values = names.map((name, at) => [name, this.said(found[at + 1]!) ?? found[at + 1]!] as const);
      return fill(own, Object.fromEntries(values));
    }
    return null;
  }
}

function patternOf(english: string, own: string): Pattern {
  const names: string[] = [];
  const source = english.split(/(\{\w+\})/).map(part => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    names.push(name);
    // A name with `count` in it is a figure, so that no sentence is taken for another.
    return /count/i.test(name) ? '([\\d.,]+)' : '(.+?)';
  });
  return { expression: new RegExp(`^${source.join('')}$`), names, own };
}
