/** The texts of a questionnaire in English, each with its translation. */
import type { Question, Template } from '../template/template.js';
import {
  hintIn,
  labelIn,
  type ColumnWords,
  type OptionWords,
  type QuestionWords,
  type TemplateWords,
} from './template-words.js';

export type Phrase = readonly [english: string, own: string];

export function templatePhrases(template: Template, words: TemplateWords): readonly Phrase[] {
  const steps = template.sections.flatMap(each => each.steps);
  return [
    ...pair(template.title, words.title),
    ...template.sections.flatMap(({ id, number, title }) => {
      const own = words.sections[id];
      return [...pair(title, own), ...pair(`${number}. ${title}`, own === undefined ? own : `${number}. ${own}`)];
    }),
    ...steps.flatMap(({ id, number, title, intro }) => {
      const own = words.steps[id];
      const named = own === undefined ? undefined : `${number} ${own.title}`;
      return [...pair(title, own?.title), ...pair(`${number} ${title}`, named), ...pair(intro, own?.intro)];
    }),
    ...steps.flatMap(each => each.questions).flatMap(each => questionPhrases(each, words.questions[each.id])),
  ];
}

/** Every text of a questionnaire. */
export function templateTexts(template: Template): readonly string[] {
  const steps = template.sections.flatMap(each => each.steps);
  const given = (texts: readonly (string | undefined)[]) => texts.filter(each => each !== undefined);
  return given([
    template.title,
    ...template.sections.flatMap(({ number, title }) => [title, `${number}. ${title}`]),
    ...steps.flatMap(({ number, title, intro }) => [title, `${number} ${title}`, intro]),
    ...steps
      .flatMap(each => each.questions)
      .flatMap(each => [
        ...[each.label, `: ${each.label}`, each.why, each.guidance, each.ask, each.unit],
        ...[each.examples?.good, each.examples?.poor],
        ...textsOf(each.options),
        ...textsOf(each.columns),
        ...(each.columns ?? []).flatMap(column => textsOf(column.options)),
      ]),
  ]);
}

function textsOf(named: readonly { label: string; hint?: string }[] = []): readonly (string | undefined)[] {
  return named.flatMap(each => [each.label, each.hint]);
}

function questionPhrases(question: Question, own: QuestionWords | undefined): readonly Phrase[] {
  if (!own) return [];
  return [
    ...pair(question.label, own.label),
    ...pair(question.why, own.why),
    ...pair(question.guidance, own.guidance),
    ...pair(question.ask, own.ask),
    ...pair(question.unit, own.unit),
    ...pair(question.examples?.good, own.examples?.good),
    ...pair(question.examples?.poor, own.examples?.poor),
    ...(question.options ?? []).flatMap(each => named(each, own.options?.[each.value])),
    ...(question.columns ?? []).flatMap(column => {
      const words = own.columns?.[column.id];
      const options = typeof words === 'string' ? undefined : words?.options;
      const within = (column.options ?? []).flatMap(each => named(each, options?.[each.value]));
      return [...named(column, words), ...within];
    }),
  ];
}

function named(of: { label: string; hint?: string }, words: OptionWords | ColumnWords | undefined): readonly Phrase[] {
  return [...pair(of.label, labelIn(words)), ...pair(of.hint, hintIn(words))];
}

function pair(english: string | undefined, own: string | undefined): readonly Phrase[] {
  return english === undefined || own === undefined ? [] : [[english, own]];
}
