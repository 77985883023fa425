/** Which language a text of a report is in, so that every span can carry it: ours, the questionnaire's, or people's own. */
import { surelyWrittenIn, writtenIn, type WrittenLanguage } from '../language/written-in.js';
import { isTable, valueOf } from '../answers/answer.js';
import type { Readable } from './readable.js';
import type { ReportWords } from './words.js';
import { questionnaireIn } from './worded.js';

export class Tongue {
  /** Language of the report, without its country. */
  private readonly language: string;
  private readonly ours: Set<string>;
  private readonly english: ReadonlySet<string>;
  private readonly written: WrittenLanguage;
  /** Answers that are surely in another language than the whole. */
  private readonly foreign: ReadonlyMap<string, WrittenLanguage>;
  private readonly serbian: boolean;
  private readonly plain: boolean;

  constructor(words: ReportWords, sealed: Readable) {
    this.language = words.locale.replace(/^(en|fr|de)\b.*/, '$1');
    const prose = proseOf(sealed);
    this.written = writtenIn(prose);
    this.foreign = foreignIn(prose, this.written);
    this.serbian = this.written.startsWith('sr') || sealed.programme.facts.regimes.some(each => each.startsWith('RS_'));
    this.plain = this.language === this.written;
    const asked = questionsIn(sealed);
    const translated = questionnaireIn(words, sealed.template) !== null;
    this.ours = new Set([...wordsOf(words), ...(translated ? asked : []), ...named(sealed)]);
    for (const text of sealed.worded ?? []) this.ours.add(text);
    // Labels are printed several in a row.
    for (const { label } of sealed.citations) if (this.ours.has(label)) this.own(label);
    this.english = new Set([...(translated ? [] : asked), ...generated(sealed)].filter(each => !this.ours.has(each)));
  }

  /** Null: the report's own. */
  of(text: string): string | null {
    if (isCyrillic(text)) return this.language === 'sr-Cyrl' || !this.serbian ? null : 'sr-Cyrl';
    const language = this.foreign.get(text) ?? this.usual(text);
    return language === this.language ? null : language;
  }

  private usual(text: string): string {
    if ((this.language === 'en' && this.plain) || !/\p{L}{2}/u.test(text) || this.isOurs(text)) return this.language;
    return this.isEnglish(text) ? 'en' : this.written;
  }

  /** What was made in the report's language, such as a date. */
  made(text: string): string {
    if (!this.plain) this.own(text);
    return text;
  }

  private own(text: string): void {
    for (const part of [text, ...partsOf(text)]) this.ours.add(part);
  }

  /** Words whose places were filled: ours, unless somebody else's words stand in them. */
  filled(text: string, values: readonly string[]): string {
    return values.every(each => !/\p{L}{2}/u.test(each) || this.isOurs(each)) ? this.made(text) : text;
  }

  private isOurs(text: string): boolean {
    return this.ours.has(text) || partsOf(text).every(each => !/\p{L}{2}/u.test(each) || this.ours.has(each));
  }

  private isEnglish(text: string): boolean {
    return this.english.has(text) || partsOf(text).some(each => this.english.has(each));
  }
}

/** By the whole answer and by each of its paragraphs, which are printed by themselves. */
function foreignIn(prose: readonly string[], written: WrittenLanguage): ReadonlyMap<string, WrittenLanguage> {
  const found = new Map<string, WrittenLanguage>();
  for (const text of prose) {
    const language = surelyWrittenIn(text);
    // Whether Cyrillic letters are Serbian, the letters alone do not say.
    if (language === null || language === written || language === 'sr-Cyrl') continue;
    for (const part of [text, ...text.split('\n').map(each => each.trim())]) if (part !== '') found.set(part, language);
  }
  return found;
}

function partsOf(text: string): readonly string[] {
  return text.split(/\n|\u00a0?[;:] |, | \(|\)/);
}

const known = new WeakMap<ReportWords, readonly string[]>();

/** Every text of the words that has no place to fill. */
function wordsOf(words: ReportWords): readonly string[] {
  const found = known.get(words) ?? textsIn(words);
  known.set(words, found);
  return found;
}

function textsIn(tree: unknown): readonly string[] {
  if (typeof tree === 'string') return tree.includes('{') ? [] : [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(textsIn) : [];
}

function questionsIn({ sections, template }: Readable): readonly string[] {
  const steps = sections.flatMap(each => each.steps);
  return [
    template.title,
    ...sections.flatMap(each => titleOf(each)),
    ...steps.flatMap(each => titleOf(each)),
    ...steps
      .flatMap(each => each.questions)
      .flatMap(each => [
        each.label,
        ...each.options.map(option => option.label),
        ...each.columns.flatMap(column => [column.label, ...(column.options ?? []).map(option => option.label)]),
      ]),
  ];
}

function titleOf(titled: object): readonly string[] {
  const { title, number } = titled as { title?: string; number?: string };
  return title === undefined ? [] : [title, `${number} ${title}`];
}

/** Levels, which reports print in their own language. */
function named({ risks: { method } }: Readable): readonly string[] {
  return [...method.levels, ...method.likelihood, ...method.severity].map(each => each.name);
}

/** What the rules said is kept in the version as it was said: in English. */
function generated(sealed: Readable): readonly string[] {
  const { findings, screening } = sealed as Partial<Pick<Findings, 'findings' | 'screening'>>;
  return [
    ...(findings ?? []).flatMap(each => [each.says, each.resolve]),
    ...(screening?.regimes ?? []).flatMap(each => (each.trace ?? []).flatMap(one => [one.says, one.because])),
  ];
}

interface Findings {
  readonly findings: readonly { readonly says: string; readonly resolve: string }[];
  readonly screening: {
    readonly regimes: readonly { readonly trace?: readonly { readonly says: string; readonly because: string }[] }[];
  };
}

function proseOf({ sections, programme }: Readable): readonly string[] {
  const answers = sections.flatMap(each => each.steps).flatMap(each => each.questions);
  const texts = answers.flatMap(({ answer, kind }) => {
    const value = valueOf(answer ?? undefined);
    if (isTable(value))
      return value.rows.flatMap(row => Object.values(row.cells).filter(each => typeof each === 'string'));
    return typeof value === 'string' && (kind === 'text' || kind === 'line') ? [value] : [];
  });
  return [programme.facts.summary, ...texts];
}

/** More Cyrillic letters than others. */
function isCyrillic(text: string): boolean {
  if (!/\p{Script=Cyrillic}/u.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return cyrillic * 2 > letters;
}
