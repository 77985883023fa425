/** An answer of the right form to any question, to try rules on. It says nothing about any programme. */
import type { AnswerValue, CellValue } from '../answers/answer.js';
import type { Column, Question, QuestionKind } from './template.js';

const day = '2027-10-01';

/** `at` counts round the options, from 0, and ticks all where several may be; words are those of the good example, a table has one row. */
export function exampleFor(question: Question, at: number): AnswerValue {
  return examples[question.kind](question, at);
}

const words = ({ examples: given, label }: Question): string => given?.good ?? label;

const examples: Readonly<Record<QuestionKind, (question: Question, at: number) => AnswerValue>> = {
  line: words,
  text: words,
  number: ({ min, max }) => Math.min(min ?? 1, max ?? 1),
  date: () => day,
  yes_no: optionAt,
  choice: optionAt,
  choices: valuesOf,
  table: (question, at) => {
    const cells = (question.columns ?? []).map(each => [each.id, cellFor(each, words(question), at)] as const);
    return { next: 2, rows: [{ no: 1, cells: Object.fromEntries(cells) }] };
  },
};

function cellFor(column: Column, said: string, at: number): CellValue {
  const { kind } = column;
  if (kind === 'refs') return [1];
  if (kind === 'number' || kind === 'likelihood' || kind === 'severity') return 1;
  if (kind === 'date') return day;
  if (kind === 'choice' || kind === 'yes_no') return optionAt(column, at);
  return said;
}

function optionAt(of: Chosen, at: number): string {
  const values = valuesOf(of);
  return values[at % values.length] ?? '';
}

type Chosen = Pick<Question | Column, 'kind' | 'options'>;

/** What can be chosen, in the order of the form. */
export function valuesOf({ kind, options = [] }: Chosen): readonly string[] {
  return kind === 'yes_no' ? ['yes', 'no'] : options.map(each => each.value);
}
