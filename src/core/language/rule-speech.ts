/**
 * Finds the own words of what a rule said. A pattern has places: `{own…}` is somebody's words and stays, `{quoted…}` and
 * `{cameras…}` are lists of them, `{day…}` is a date; any other place is ours. Where one of ours is unknown, the whole text is: nothing is half
 * translated.
 */
import { fill } from './fill.js';
import { FilledPlaces } from './filled-places.js';
import { rulePhrases, type RuleWords } from './rule-words.js';

interface Pattern {
  readonly expression: RegExp;
  readonly names: readonly string[];
  readonly own: string;
  /** What it begins with, and the longest of its given parts: most texts lack one of them, and need no expression. */
  readonly head: string;
  readonly part: string;
  readonly given: number;
}

class Phrasebook {
  private readonly exact: ReadonlyMap<string, string>;
  private readonly patterns: readonly Pattern[];

  constructor(
    phrases: Readonly<Record<string, string>>,
    private readonly places: FilledPlaces,
  ) {
    const all = Object.entries(phrases);
    this.exact = new Map(all.filter(([english]) => !english.includes('{')));
    this.patterns = all
      .filter(([english]) => english.includes('{'))
      .map(([english, own]) => patternOf(english, own))
      .sort((a, b) => b.given - a.given);
  }

  said(text: string): string | null {
    const exact = this.exact.get(text);
    if (exact !== undefined) return exact;
    for (const { head, part, expression, names, own } of this.patterns) {
      if (!text.startsWith(head) || !text.includes(part)) continue;
      const found = expression.exec(text);
      const values = found && this.filled(names, found.slice(1));
      if (values) return fill(own, values);
    }
    return null;
  }

  private filled(names: readonly string[], values: readonly string[]): Readonly<Record<string, string>> | null {
    const own = names.map((name, at) => [name, this.places.said(name, values[at]!)] as const);
    return own.some(([, value]) => value === null) ? null : (Object.fromEntries(own) as Record<string, string>);
  }
}

export class RuleSpeech {
  private readonly rules: ReadonlyMap<string, Phrasebook>;
  private readonly shared: Phrasebook;
  private readonly places: FilledPlaces;
  /** Only pages need it. */
  private all: Phrasebook | null = null;

  /** `locale` writes dates and figures. */
  constructor(
    private readonly words: RuleWords,
    locale: string,
  ) {
    const places = new FilledPlaces(words.values, locale);
    this.places = places;
    this.rules = new Map(Object.entries(words.rules).map(([id, each]) => [id, new Phrasebook(each, places)]));
    this.shared = new Phrasebook(words.shared, places);
  }

  /** Own words of what this rule or criterion said; null where a part of it is unknown. */
  ofRule(id: string, text: string): string | null {
    const own = this.rules.get(id);
    return inSentences(text, each => own?.said(each) ?? this.shared.said(each));
  }

  /** The same, where nobody tells which rule speaks. */
  said(text: string): string | null {
    const all = (this.all ??= new Phrasebook(rulePhrases(this.words), this.places));
    return inSentences(text, each => all.said(each));
  }
}

/** What rules say is shorter; the time of a longer text, which somebody may have written on purpose, would be everybody's. */
const longest = 4000;

/**
 * Sentence by sentence, the shortest that is known first: a rule may say several, and people's words in the last place of a pattern
 * must not swallow the next one.
 */
function inSentences(
  text: string,
  said: (sentence: string) => string | null,
  unknown = new Set<string>(),
): string | null {
  if (text.length > longest || unknown.has(text)) return null;
  for (let end = text.indexOf('. '); end >= 0; end = text.indexOf('. ', end + 1)) {
    const first = said(text.slice(0, end + 1));
    const rest = first === null ? null : inSentences(text.slice(end + 2), said, unknown);
    if (rest !== null) return `${first} ${rest}`;
  }
  const whole = said(text);
  if (whole === null) unknown.add(text);
  return whole;
}

function patternOf(english: string, own: string): Pattern {
  const names: string[] = [];
  const source = english.split(/(\{\w+\})/).map(part => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    names.push(name);
    return '(.+?)';
  });
  const parts = english.split(/\{\w+\}/);
  return {
    expression: new RegExp(`^${source.join('')}$`, 's'),
    names,
    own,
    head: parts[0]!,
    part: parts.toSorted((a, b) => b.length - a.length)[0]!,
    given: parts.join('').length,
  };
}
