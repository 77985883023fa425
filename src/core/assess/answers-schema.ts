/** The form of each question's answer, from the template that asks it. */
import { lineLimit, textLimit } from '../answers/check-scalar.js';
import { rowLimit } from '../answers/check-table.js';
import { grounds } from '../redaction/grounds.js';
import type { RiskMethod, ScaleLevel } from '../risk/method.js';
import type { Column, ColumnKind, Question, QuestionKind, Template } from '../template/template.js';
import { closed, day, listOf, oneOf, words, type JsonSchema } from './json-schema.js';

const said = (status: string): JsonSchema => ({ const: status });
const line = words(lineLimit);
const text = words(textLimit);
const rowNumber: JsonSchema = { type: 'integer', minimum: 1, maximum: 1_000_000 };
const yesNo: JsonSchema = { enum: ['yes', 'no'] };

/** What can be said to any question; the form of `value` is added question by question. */
export const answerSchema: JsonSchema = {
  oneOf: [
    closed({ status: said('answered'), value: {} }, ['status', 'value']),
    closed({ status: said('not_applicable'), reason: text }, ['status', 'reason']),
    closed({ status: said('not_known'), who: line, by: day }, ['status', 'who', 'by']),
    closed(
      {
        status: said('withheld'),
        value: {},
        ground: oneOf(grounds.map(({ id, label }) => ({ value: id, label }))),
        reason: text,
        decidedBy: line,
        until: day,
      },
      ['status', 'value', 'ground', 'reason', 'decidedBy', 'until'],
    ),
  ],
};

/** By question id; no other ids. */
export function answersSchema(template: Template): JsonSchema {
  const questions = template.sections.flatMap(section => section.steps.flatMap(step => step.questions));
  const properties = questions.map(question => {
    const properties = { value: valueOf[question.kind](question, template.risk) };
    const form = { $ref: '#/$defs/answer', type: 'object', description: describe(question), properties };
    return [question.id, form] as const;
  });
  return closed(Object.fromEntries(properties), []);
}

function describe({ label, rowsFrom }: Question): string {
  return rowsFrom === undefined ? label : `${label} One row for each row of ${rowsFrom}, with its number.`;
}

const valueOf: Record<QuestionKind, (question: Question, method: RiskMethod) => JsonSchema> = {
  line: () => line,
  text: () => text,
  yes_no: () => yesNo,
  choice: ({ options }) => oneOf(options ?? []),
  choices: ({ options }) => ({ type: 'array', items: oneOf(options ?? []), minItems: 1 }),
  number: ({ min, max }) => ({ type: 'number', minimum: min ?? -1e12, maximum: max ?? 1e12 }),
  date: () => day,
  table: ({ columns }, method) =>
    closed(
      {
        next: { ...rowNumber, description: 'The number of the next new row: greater than that of any row' },
        rows: listOf(rowOf(columns ?? [], method), { max: rowLimit }),
      },
      ['next', 'rows'],
    ),
};

/** Cells may be missing: an empty cell has no entry, and completeness counts it. */
function rowOf(columns: readonly Column[], method: RiskMethod): JsonSchema {
  const cells = columns.map(column => [column.id, cellOf(column, method)] as const);
  return closed({ no: rowNumber, cells: closed(Object.fromEntries(cells), []) }, ['no', 'cells']);
}

function cellOf(column: Column, method: RiskMethod): JsonSchema {
  const form = cellOfKind[column.kind](column, method);
  const about = column.of === undefined ? column.label : `${column.label}: row numbers of ${column.of}`;
  const meaning = typeof form['description'] === 'string' ? `\n${form['description']}` : '';
  return { ...form, description: about + meaning };
}

const cellOfKind: Record<ColumnKind, (column: Column, method: RiskMethod) => JsonSchema> = {
  line: () => line,
  text: () => text,
  yes_no: () => yesNo,
  choice: ({ options }) => oneOf(options ?? []),
  number: () => ({ type: 'number' }),
  date: () => day,
  refs: () => ({ type: 'array', items: rowNumber }),
  likelihood: (_, { likelihood }) => levels(likelihood),
  severity: (_, { severity }) => levels(severity),
};

function levels(scale: readonly ScaleLevel[]): JsonSchema {
  return oneOf(scale.map(({ value, name }) => ({ value, label: name })));
}
