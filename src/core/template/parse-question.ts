/** Reads one question and says which keys its kind needs and which have no meaning for it. */
import { condition } from './parse-condition.js';
import type { Place } from './place.js';
import { figure, flag, id, line, list, object, oneOf, optional, prose, type Reader } from './read.js';
import { columnKinds, questionKinds, suggestible, type Column, type Option, type Question } from './template.js';

const option = object<Option>({ value: id, label: line, hint: optional(prose) });

const columnShape = object<Column>({
  id,
  kind: oneOf(columnKinds),
  label: line,
  hint: optional(prose),
  optional: optional(flag),
  options: optional(list(option)),
  of: optional(id),
});

const questionShape = object<Question>({
  id,
  kind: oneOf(questionKinds),
  label: prose,
  why: prose,
  guidance: optional(prose),
  cite: list(id),
  serves: optional(list(id)),
  examples: optional(object<{ good: string; poor: string }>({ good: prose, poor: prose })),
  ask: optional(line),
  when: optional(condition),
  optional: optional(flag),
  options: optional(list(option)),
  unit: optional(line),
  min: optional(figure),
  max: optional(figure),
  columns: optional(list(column)),
  prefix: optional(prefix),
  rowsFrom: optional(id),
  suggests: optional(oneOf(suggestible)),
});

/** Keys that belong to some kinds only. `needed` ones must be there. */
interface KindKey<T> {
  readonly key: keyof T & string;
  readonly kinds: readonly string[];
  readonly needed: boolean;
}

const questionKeys: readonly KindKey<Question>[] = [
  { key: 'options', kinds: ['choice', 'choices'], needed: true },
  { key: 'unit', kinds: ['number'], needed: false },
  { key: 'min', kinds: ['number'], needed: false },
  { key: 'max', kinds: ['number'], needed: false },
  { key: 'columns', kinds: ['table'], needed: true },
  { key: 'prefix', kinds: ['table'], needed: false },
  { key: 'rowsFrom', kinds: ['table'], needed: false },
  { key: 'suggests', kinds: ['table'], needed: false },
];

const columnKeys: readonly KindKey<Column>[] = [
  { key: 'options', kinds: ['choice'], needed: true },
  { key: 'of', kinds: ['refs'], needed: true },
];

export const question: Reader<Question> = (value, at) => {
  const read = questionShape(value, at);
  if (!read) return undefined;
  const kindFits = checkKeys(questionKeys, read, at);
  const optionsUnique = unique(
    (read.options ?? []).map(each => each.value),
    'options',
    at,
  );
  const columnsUnique = unique(
    (read.columns ?? []).map(each => each.id),
    'columns',
    at,
  );
  return kindFits && optionsUnique && columnsUnique && rangeHolds(read, at) ? read : undefined;
};

function column(value: unknown, at: Place): Column | undefined {
  const read = columnShape(value, at);
  if (!read) return undefined;
  const kindFits = checkKeys(columnKeys, read, at);
  const optionsUnique = unique(
    (read.options ?? []).map(each => each.value),
    'options',
    at,
  );
  return kindFits && optionsUnique ? read : undefined;
}

function prefix(value: unknown, at: Place): string | undefined {
  return typeof value === 'string' && /^[A-Z]{1,3}$/.test(value)
    ? value
    : at.report('must be one to three capital letters');
}

function checkKeys<T extends { readonly kind: string }>(keys: readonly KindKey<T>[], read: T, at: Place): boolean {
  const problems = keys.flatMap(each => {
    const present = read[each.key] !== undefined;
    const fits = each.kinds.includes(read.kind);
    if (present && !fits) return [`\`${each.key}\` has no meaning for a ${read.kind}`];
    return fits && each.needed && !present ? [`a ${read.kind} needs \`${each.key}\``] : [];
  });
  for (const each of problems) at.report(each);
  return problems.length === 0;
}

/** Reports every value that is there more than once. */
export function unique(values: readonly string[], of: string, at: Place): boolean {
  const twice = new Set(values.filter((value, index) => values.indexOf(value) !== index));
  for (const value of twice) at.inside(of).report(`${value} is there more than once`);
  return twice.size === 0;
}

function rangeHolds(read: Question, at: Place): boolean {
  if (read.min === undefined || read.max === undefined || read.min <= read.max) return true;
  at.report('`min` must not be above `max`');
  return false;
}
