/** A sealed version as the parts of a report read it: names for ids, words for codes, a language for every text. */
import type { SealedCitation, SealedQuestion, SealedVersion } from '../version/sealed.js';
import { dateInWords, momentInWords, numberInWords } from './figures.js';
import type { Fact, Text } from './model.js';
import { fill, type ReportWords } from './words.js';

export class Reading {
  readonly questions: readonly SealedQuestion[];
  private readonly people: ReadonlyMap<string, string>;
  private readonly citations: ReadonlyMap<string, SealedCitation>;
  private readonly serbian: boolean;

  constructor(
    readonly sealed: SealedVersion,
    readonly words: ReportWords,
  ) {
    this.questions = sealed.sections.flatMap(section => section.steps.flatMap(step => step.questions));
    this.people = new Map(sealed.people.map(each => [each.id, each.name]));
    this.citations = new Map(sealed.citations.map(each => [each.id, each]));
    this.serbian = sealed.programme.facts.regimes.some(each => each.startsWith('RS_'));
  }

  /** Furniture: in the report's own language. */
  own(text: string): Text {
    return { text, lang: null };
  }

  /** What people wrote. Cyrillic under a Serbian regime is Serbian, whose letters have forms of their own. */
  said(text: string): Text {
    return { text, lang: this.serbian && isCyrillic(text) ? 'sr-Cyrl' : null };
  }

  fact(label: string, value: string): Fact {
    return { label, value: this.said(value) };
  }

  person(id: string): string {
    return this.people.get(id) ?? id;
  }

  date(iso: string): string {
    return dateInWords(iso, this.words.locale);
  }

  moment(iso: string): string {
    return momentInWords(iso, this.words.locale);
  }

  number(value: number, unit: string | null = null): string {
    return numberInWords(value, this.words.locale, unit);
  }

  /** Labels of the citations; those that are no confirmed law are marked, so that nobody takes them for law. */
  cited(ids: readonly string[]): string {
    return ids.map(id => this.citation(id)).join('; ');
  }

  /** Labels by standing: the margin lists law and guidance apart. */
  labels(ids: readonly string[], law: boolean): readonly string[] {
    return ids.filter(id => isLaw(this.citations.get(id)) === law).map(id => this.citations.get(id)?.label ?? id);
  }

  /** The letter before the row numbers of a table, empty when it has none. */
  prefix(question: string): string {
    return this.questions.find(each => each.id === question)?.prefix ?? '';
  }

  private citation(id: string): string {
    const found = this.citations.get(id);
    const label = found?.label ?? id;
    return isLaw(found) ? label : fill(this.words.citations.marked, { label });
  }
}

/** A text of law that was checked against its primary source; everything else is guidance. */
export function isLaw(citation: SealedCitation | undefined): boolean {
  return citation?.kind === 'law' && citation.confirmed;
}

/** More Cyrillic letters than others. */
function isCyrillic(text: string): boolean {
  if (!/\p{Script=Cyrillic}/u.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return cyrillic * 2 > letters;
}
