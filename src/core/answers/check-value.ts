/** The value of an answer, by the kind of its question. */
import type { Question, QuestionKind } from '../template/template.js';
import type { AnswerValue } from './answer.js';
import type { AnswerContext } from './check-cell.js';
import { checkChoice, checkDate, checkLine, checkNumber, checkText, checkYesNo } from './check-scalar.js';
import { checkTable } from './check-table.js';
import { refuse, type Checked } from './said.js';

type Check = (question: Question, value: unknown, context: AnswerContext) => Checked<AnswerValue>;

const byKind: Record<QuestionKind, Check> = {
  line: (_, value) => checkLine(value, 'value'),
  text: (_, value) => checkText(value, 'value'),
  yes_no: (_, value) => checkYesNo(value, 'value'),
  choice: (question, value) => checkChoice(question.options ?? [], value, 'value'),
  choices: checkChoices,
  number: (question, value) => checkNumber(question, value, 'value'),
  date: (_, value) => checkDate(value, 'value'),
  table: checkTable,
};

export function checkValue(question: Question, value: unknown, context: AnswerContext): Checked<AnswerValue> {
  return byKind[question.kind](question, value, context);
}

/** Kept in the order of the template, so that the same choice always has the same digest. */
function checkChoices(question: Question, value: unknown): Checked<AnswerValue> {
  const options = question.options ?? [];
  if (!Array.isArray(value) || value.length === 0) return refuse('value', 'Select at least one option');
  if (!value.every(each => options.some(option => option.value === each)))
    return refuse('value', 'Select only options from the list');
  return { is: options.map(each => each.value).filter(each => value.includes(each)) };
}
