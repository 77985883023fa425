/**
 * A sealed version holds the questionnaire in English. Before it is drawn in another language, whatever is ours in it is put in
 * that language; what people wrote, every id and every value stay. The version itself, which is attached, is not touched.
 */
import { legalLabel } from '../language/legal-labels.js';
import type { TemplateWords } from '../language/template-words.js';
import { wordedQuestion } from '../language/template-worded.js';
import { languages, localeOf, type Language } from '../language/languages.js';
import { written } from '../language/localise.js';
import type { PublicCopy } from '../redaction/public-copy.js';
import type { RiskMethod, ScaleLevel } from '../risk/method.js';
import type { SealedCitation, SealedSection, SealedVersion } from '../version/sealed.js';
import type { Readable } from './readable.js';
import { wordedRules } from './worded-rules.js';
import { titledAnswer, titledRisks } from './worded-titles.js';
import type { ReportWords } from './words.js';

type Worded = Pick<SealedVersion, 'template' | 'sections' | 'risks' | 'citations' | 'findings' | 'screening'> &
  Pick<Readable, 'worded'>;

export function wordedVersion<Version extends Worded>(
  version: Version,
  words: ReportWords,
): Version & Pick<Readable, 'worded'> {
  const own = questionnaireIn(words, version.template);
  const rules = wordedRules(version, words);
  return {
    ...version,
    ...common(version, words),
    ...rules,
    worded: [...rules.worded, ...namesOf(version.citations, words), ...Object.values(words.titles ?? {})],
    sections: version.sections.map(each => titledSection(own ? wordedSection(each, own) : each, words)),
  };
}

export function wordedCopy(copy: PublicCopy, words: ReportWords): PublicCopy & Pick<Readable, 'worded'> {
  const own = questionnaireIn(words, copy.template);
  const label = (id: string, english: string) => own?.questions[id]?.label ?? english;
  return {
    ...copy,
    ...common(copy, words),
    worded: [...namesOf(copy.citations, words), ...Object.values(words.titles ?? {})],
    topics: copy.topics.map(topic => ({
      ...topic,
      questions: topic.questions.map(each => titledAnswer(own ? wordedQuestion(each, own) : each, words)),
    })),
    withheld: {
      ...copy.withheld,
      answers: copy.withheld.answers.map(each => ({ ...each, label: label(each.id, each.label) })),
    },
  };
}

/** Null where the questionnaire has no words in this language, so that it stays in English and says so. */
export function questionnaireIn(
  words: ReportWords,
  { id, version }: { readonly id: string; readonly version: number },
): TemplateWords | null {
  return words.questionnaires?.[`${id}-${version}`] ?? null;
}

interface Common<Named extends PublicCopy['template']> {
  readonly template: Named;
  readonly risks: SealedVersion['risks'];
  readonly citations: readonly SealedCitation[];
}

function common<Named extends PublicCopy['template']>(sealed: Common<Named>, words: ReportWords): Common<Named> {
  const { template, risks, citations } = sealed;
  const title = questionnaireIn(words, template)?.title ?? template.title;
  return {
    template: { ...template, title },
    risks: { method: wordedMethod(risks.method, words), register: titledRisks(risks.register, words) },
    citations: wordedCitations(citations, words),
  };
}

function titledSection(section: SealedSection, words: ReportWords): SealedSection {
  return {
    ...section,
    steps: section.steps.map(step => ({ ...step, questions: step.questions.map(each => titledAnswer(each, words)) })),
  };
}

function wordedSection(section: SealedSection, own: TemplateWords): SealedSection {
  return {
    ...section,
    title: own.sections[section.id] ?? section.title,
    steps: section.steps.map(step => ({
      ...step,
      title: own.steps[step.id]?.title ?? step.title,
      questions: step.questions.map(each => wordedQuestion(each, own)),
    })),
  };
}

function wordedMethod(method: RiskMethod, { phrases }: ReportWords): RiskMethod {
  const said = (text: string) => (Object.hasOwn(phrases, text) ? phrases[text]! : text);
  const scale = (levels: readonly ScaleLevel[]) => levels.map(each => ({ ...each, name: said(each.name) }));
  return {
    ...method,
    name: said(method.name),
    likelihood: scale(method.likelihood),
    severity: scale(method.severity),
    levels: method.levels.map(each => ({ ...each, name: said(each.name) })),
  };
}

/** Labels that became the report's own; none where the language leaves a label as it is. */
function namesOf(citations: readonly SealedCitation[], words: ReportWords): readonly string[] {
  return citations.flatMap(each => {
    const label = wordedLabel(each, words);
    return label === each.label ? [] : [label];
  });
}

export function wordedCitations(citations: readonly SealedCitation[], words: ReportWords): readonly SealedCitation[] {
  return citations.map(each => ({ ...each, label: wordedLabel(each, words) }));
}

function wordedLabel({ id, label }: SealedCitation, { locale, sources }: ReportWords): string {
  if (sources && Object.hasOwn(sources, id)) return sources[id]!;
  const language = languageOf(locale);
  if (language === 'en') return label;
  const own = legalLabel(label, language === 'sr-Cyrl' ? 'sr-Latn' : language);
  return own === null ? label : written(own, language);
}

function languageOf(locale: string): Language {
  return languages.find(each => localeOf[each] === locale) ?? 'en';
}
