/** What a translated questionnaire lacks, and what it has too much: both are told, so that neither is found by a reader. */
import type { Column, Option, Question } from '../template/template.js';
import type { Template } from '../template/template.js';
import type { ColumnWords, OptionWords, TemplateWords } from './template-words.js';

/** `help`: reasons, guidance and examples must be there too. */
export function problemsOf(template: Template, words: TemplateWords, help: boolean): readonly string[] {
  const steps = template.sections.flatMap(each => each.steps);
  const questions = steps.flatMap(each => each.questions);
  return [
    ...keys(
      'sections',
      template.sections.map(each => each.id),
      words.sections,
    ),
    ...keys(
      'steps',
      steps.map(each => each.id),
      words.steps,
    ),
    ...steps
      .filter(each => each.intro && !words.steps[each.id]?.intro)
      .map(each => `steps.${each.id}.intro is missing`),
    ...keys(
      'questions',
      questions.map(each => each.id),
      words.questions,
    ),
    ...questions.flatMap(each => questionProblems(each, words, help)),
  ];
}

function questionProblems(question: Question, words: TemplateWords, help: boolean): readonly string[] {
  const own = words.questions[question.id];
  if (!own) return [];
  const where = `questions.${question.id}`;
  const asked = ['unit', ...(help ? (['why', 'guidance', 'ask', 'examples'] as const) : [])] as const;
  return [
    ...asked
      .filter(key => question[key as 'unit'] !== undefined && own[key as 'unit'] === undefined)
      .map(key => `${where}.${key} is missing`),
    ...optionProblems(`${where}.options`, question.options ?? [], own.options ?? {}),
    ...columnProblems(`${where}.columns`, question.columns ?? [], own.columns ?? {}),
  ];
}

function optionProblems(where: string, options: readonly Option[], own: Readonly<Record<string, OptionWords>>) {
  return keys(
    where,
    options.map(each => each.value),
    own,
  );
}

function columnProblems(where: string, columns: readonly Column[], own: Readonly<Record<string, ColumnWords>>) {
  return [
    ...keys(
      where,
      columns.map(each => each.id),
      own,
    ),
    ...columns.flatMap(column => {
      const words = own[column.id];
      if (words === undefined) return [];
      const options = typeof words === 'string' ? {} : (words.options ?? {});
      return optionProblems(`${where}.${column.id}.options`, column.options ?? [], options);
    }),
  ];
}

function keys(where: string, wanted: readonly string[], own: object): readonly string[] {
  const has = new Set(Object.keys(own));
  return [
    ...wanted.filter(each => !has.has(each)).map(each => `${where}.${each} is missing`),
    ...[...has].filter(each => !wanted.includes(each)).map(each => `${where}.${each} belongs to nothing`),
  ];
}
