/** A sealed version as the parts of a report read it: names for ids, words for codes, a language for every text. */
import type { SealedAdvice, SealedCitation, SealedDecision, SealedQuestion, SealedVersion } from '../version/sealed.js';
import { labelled, listed } from '../language/punctuation.js';
import { dateInWords, momentInWords, monthInWords, numberInWords, shareInWords } from './figures.js';
import type { Fact, Text } from './model.js';
import type { Readable } from './readable.js';
import { Tongue } from './tongue.js';
import { fill, type ReportWords } from './words.js';

export type { Readable };

/** What the whole report reads: a version, or a draft that nobody has advised on or decided. */
export interface ReadVersion extends Omit<SealedVersion, 'advice' | 'decision'> {
  readonly advice: SealedAdvice | null;
  readonly decision: SealedDecision | null;
}

export class Reading<Version extends Readable = ReadVersion> {
  readonly questions: readonly SealedQuestion[];
  private readonly people: ReadonlyMap<string, string>;
  private readonly citations: ReadonlyMap<string, SealedCitation>;
  private readonly tongue: Tongue;

  constructor(
    readonly sealed: Version,
    readonly words: ReportWords,
    /** Sources that the version itself does not name. */
    others: readonly SealedCitation[] = [],
  ) {
    this.questions = sealed.sections.flatMap(section => section.steps.flatMap(step => step.questions));
    this.people = new Map(sealed.people.map(each => [each.id, each.name]));
    this.citations = new Map([...others, ...sealed.citations].map(each => [each.id, each]));
    this.tongue = new Tongue(words, sealed);
  }

  /** Furniture: in the report's own language. */
  own(text: string): Text {
    return { text, lang: null };
  }

  /** What people wrote, in the language they wrote it in; Serbian Cyrillic has letter forms of its own. */
  said(text: string): Text {
    return { text, lang: this.tongue.of(text) };
  }

  /** A text that somebody wrote is tagged with its language; a `Text` says it for itself. */
  fact(label: string, value: string | Text): Fact {
    return { label, value: typeof value === 'string' ? this.said(value) : value };
  }

  person(id: string): string {
    return this.people.get(id) ?? id;
  }

  date(iso: string): string {
    return this.tongue.made(dateInWords(iso, this.words.locale));
  }

  /** `March 2026` of `2026-03`. */
  month(month: string): string {
    return this.tongue.made(monthInWords(month, this.words.locale));
  }

  moment(iso: string): string {
    return this.tongue.made(momentInWords(iso, this.words.locale));
  }

  number(value: number, unit: string | null = null): string {
    return numberInWords(value, this.words.locale, unit);
  }

  /** A share from 0 to 1, as a percentage. */
  share(value: number): string {
    return shareInWords(value, this.words.locale);
  }

  /** Words with their places filled, which stay in the report's language where all values are. */
  fill(words: string, values: Readonly<Record<string, string>>): string {
    return this.tongue.filled(fill(words, values), Object.values(values));
  }

  /** A text made of others, which is in the report's language where all of them are. */
  joined(text: string, of: readonly string[]): string {
    return this.tongue.filled(text, of);
  }

  /** A label of ours and its value. */
  labelled(label: string, value: string): string {
    return labelled(label, value, this.words.locale);
  }

  listed(parts: readonly string[]): string {
    return listed(parts, this.words.locale);
  }

  /** Labels of the citations; those that are no confirmed law are marked, so that nobody takes them for law. */
  cited(ids: readonly string[]): string {
    return this.listed(ids.map(id => this.citation(id)));
  }

  /** Labels by standing: the margin lists law and guidance apart. */
  labels(ids: readonly string[], law: boolean): readonly string[] {
    return ids.filter(id => isLaw(this.citations.get(id)) === law).map(id => this.citations.get(id)?.label ?? id);
  }

  /** `R6 Security of the processing`; an unknown ground by its id alone. */
  ground(id: string): string {
    const { grounds } = this.words;
    return this.tongue.made(Object.hasOwn(grounds, id) ? `${id} ${grounds[id]}` : id);
  }

  /** The letter before the row numbers of a table, empty when it has none. A summary names risks and measures whose tables it leaves out. */
  prefix(question: string): string {
    const { register, measures } = this.sealed.risks.method.questions;
    const letters: Readonly<Record<string, string>> = { [register]: 'R', [measures]: 'M' };
    return this.questions.find(each => each.id === question)?.prefix ?? letters[question] ?? '';
  }

  private citation(id: string): string {
    const found = this.citations.get(id);
    const label = found?.label ?? id;
    return isLaw(found) ? label : this.fill(this.words.citations.marked, { label });
  }
}

/** A text of law that was checked against its primary source; everything else is guidance. */
export function isLaw(citation: SealedCitation | undefined): boolean {
  return citation?.kind === 'law' && citation.confirmed;
}
