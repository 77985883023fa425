/** Questions of every kind, and what they are checked against. */
import type { TableValue } from '../../../src/core/answers/answer.js';
import type { AnswerContext } from '../../../src/core/answers/check-answer.js';
import { parseTemplate } from '../../../src/core/template/parse.js';
import type { Question } from '../../../src/core/template/template.js';
import { option, question, smallSource } from '../template/small.js';

const parsed = parseTemplate(smallSource());
if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
export const small = parsed.template;

export const data: TableValue = {
  next: 4,
  rows: [
    { no: 1, cells: { item: 'Images' } },
    { no: 3, cells: { item: 'Log' } },
  ],
};

export const context: AnswerContext = { tables: { data }, method: small.risk };

export function ask(kind: string, more: object = {}): Question {
  return question('q', kind, more) as unknown as Question;
}

export const choice = ask('choice', { options: [option('street'), option('school')] });
export const choices = ask('choices', { options: [option('street'), option('school'), option('park')] });

/** One column of every kind. */
export const everyColumn = ask('table', {
  columns: [
    { id: 'line', kind: 'line', label: 'Line' },
    { id: 'text', kind: 'text', label: 'Text' },
    { id: 'yes_no', kind: 'yes_no', label: 'Yes or no' },
    { id: 'choice', kind: 'choice', label: 'Choice', options: [option('a'), option('b')] },
    { id: 'number', kind: 'number', label: 'Number' },
    { id: 'date', kind: 'date', label: 'Date' },
    { id: 'refs', kind: 'refs', of: 'data', label: 'Data' },
    { id: 'likelihood', kind: 'likelihood', label: 'Likelihood' },
    { id: 'severity', kind: 'severity', label: 'Severity' },
  ],
});

export const follower = ask('table', { rowsFrom: 'data', columns: [{ id: 'why', kind: 'text', label: 'Why' }] });
