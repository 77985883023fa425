/** Questions in another language: labels change, ids and values never do. What has no translation keeps its English. */
import type { Column, Option } from '../template/template.js';
import {
  hintIn,
  labelIn,
  type ColumnWords,
  type OptionWords,
  type QuestionWords,
  type TemplateWords,
} from './template-words.js';

interface Asked {
  readonly id: string;
  readonly label: string;
  readonly options?: readonly Option[];
  readonly columns?: readonly Column[];
}

export function wordedQuestion<Question extends Asked>(question: Question, words: TemplateWords): Question {
  const own = words.questions[question.id];
  if (!own) return question;
  return {
    ...question,
    label: own.label,
    ...(question.options ? { options: wordedOptions(question.options, own.options) } : {}),
    ...(question.columns ? { columns: question.columns.map(each => wordedColumn(each, own.columns?.[each.id])) } : {}),
    ...helpOf(question, own),
  };
}

const helps = ['why', 'guidance', 'ask', 'unit', 'examples'] as const;

/** Only what the question itself has. */
function helpOf(question: object, own: QuestionWords): object {
  return Object.fromEntries(
    helps
      .filter(key => own[key] !== undefined && (question as Record<string, unknown>)[key] != null)
      .map(key => [key, own[key]]),
  );
}

function wordedOptions(options: readonly Option[], words?: Readonly<Record<string, OptionWords>>): readonly Option[] {
  return options.map(each => withWords(each, words?.[each.value]));
}

function wordedColumn(column: Column, words: ColumnWords | undefined): Column {
  const options = typeof words === 'string' ? undefined : words?.options;
  const worded = withWords(column, words);
  return column.options ? { ...worded, options: wordedOptions(column.options, options) } : worded;
}

function withWords<Named extends { label: string; hint?: string }>(
  named: Named,
  words: OptionWords | ColumnWords | undefined,
): Named {
  const hint = hintIn(words);
  return {
    ...named,
    label: labelIn(words) ?? named.label,
    ...(named.hint !== undefined && hint !== undefined ? { hint } : {}),
  };
}
