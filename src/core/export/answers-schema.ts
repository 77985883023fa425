/** Sections, questions and answers as a sealed version holds them. */
import type { JsonSchema } from '../assess/json-schema.js';
import type { Answer, TableRow, TableValue, Withheld } from '../answers/answer.js';
import { columnKinds, questionKinds, type Column, type Option } from '../template/template.js';
import type { SealedQuestion, SealedSection, SealedStep } from '../version/sealed.js';
import { anyOf, day, digest, flag, id, list, maybe, moment, ordinal, shape, text } from './schema-parts.js';

const option = shape<Option>({ value: text, label: text, hint: text }, ['hint']);

const column = shape<Column>(
  { id, kind: anyOf(columnKinds), label: text, hint: text, optional: flag, options: list(option), of: text },
  ['hint', 'optional', 'options', 'of'],
);

const cell: JsonSchema = { anyOf: [text, { type: 'number' }, list(ordinal)] };

const table = shape<TableValue>({
  next: ordinal,
  rows: list(
    shape<TableRow>({
      no: ordinal,
      cells: { description: 'By column; an empty cell has no entry', type: 'object', additionalProperties: cell },
    }),
  ),
});

const value: JsonSchema = { anyOf: [text, { type: 'number' }, list(text), table] };

type Said<Status extends Answer['status']> = Extract<Answer, { status: Status }>;

export const answer: JsonSchema = {
  description: 'Null is an answer that nobody gave',
  anyOf: [
    shape<Said<'answered'>>({ status: { const: 'answered' }, value: { $ref: '#/$defs/value' } }),
    shape<Said<'not_applicable'>>({ status: { const: 'not_applicable' }, reason: text }),
    shape<Said<'not_known'>>({ status: { const: 'not_known' }, who: text, by: day }),
    shape<Withheld>({
      status: { const: 'withheld' },
      value: { $ref: '#/$defs/value' },
      ground: text,
      reason: text,
      decidedBy: text,
      until: day,
    }),
    { type: 'null' },
  ],
};

const question = shape<SealedQuestion>({
  id,
  kind: anyOf(questionKinds),
  label: text,
  cite: list(id),
  unit: maybe(text),
  options: list(option),
  columns: list(column),
  prefix: maybe(text),
  answer: { $ref: '#/$defs/answer' },
  writtenBy: maybe(id),
  writtenAt: maybe(moment),
});

const step = shape<SealedStep>({
  id,
  number: text,
  title: text,
  digest,
  questions: list({ $ref: '#/$defs/question' }),
});

export const sections = list(shape<SealedSection>({ id, number: text, title: text, steps: list(step) }));

export const answerDefinitions: Readonly<Record<string, JsonSchema>> = { value, answer, question };
