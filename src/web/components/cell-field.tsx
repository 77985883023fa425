/** The field for one cell of an `EditableTable`, chosen by the kind of its column. */
import type { VNode } from 'preact';
import type { CellValue } from '../../core/answers/answer.js';
import type { RiskMethod, ScaleLevel } from '../../core/risk/method.js';
import type { Column, ColumnKind } from '../../core/template/template.js';
import { Checkboxes } from './checkboxes.js';
import { DateInput, partsOf } from './date-input.js';
import { errorOf, type FormError } from './error-summary.js';
import { Radios } from './radios.js';
import { refInWords, type RefRow } from './refs.js';
import { Select, type SelectItem } from './select.js';
import { Textarea } from './textarea.js';
import { TextInput } from './text-input.js';

export interface CellFieldProps {
  readonly column: Column;
  readonly name: string;
  readonly value: CellValue | undefined;
  readonly refs: readonly RefRow[];
  readonly method: RiskMethod | undefined;
  readonly errors: readonly FormError[];
}

interface Cell extends CellFieldProps {
  readonly text: string;
  readonly common: {
    readonly name: string;
    readonly label: string;
    readonly hint: string | undefined;
    readonly error: string | undefined;
  };
}

export function CellField(props: CellFieldProps): VNode {
  const { column, name, value, errors } = props;
  const label = column.optional ? `${column.label} (optional)` : column.label;
  // An error of a date may name its first part, so that the summary's link has something to focus.
  const error = errorOf(errors, name) ?? errorOf(errors, `${name}-day`);
  const text = typeof value === 'object' ? '' : String(value ?? '');
  return (
    <div class={`uvid-row__cell uvid-row__cell--${column.kind}`}>
      {fields[column.kind]({ ...props, text, common: { name, label, hint: column.hint, error } })}
    </div>
  );
}

const fields: Readonly<Record<ColumnKind, (cell: Cell) => VNode>> = {
  line: ({ common, text }) => <TextInput {...common} value={text} />,
  text: ({ common, text }) => <Textarea {...common} value={text} rows={3} />,
  number: ({ common, text }) => <TextInput {...common} value={text} inputmode="decimal" width={10} />,
  date: ({ common, text }) => <DateInput {...common} value={partsOf(text)} />,
  yes_no: ({ common, text }) => (
    <Radios
      {...common}
      value={text}
      inline
      small
      items={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]}
    />
  ),
  choice: ({ common, text, column }) => (
    <Select
      {...common}
      value={text}
      items={choose((column.options ?? []).map(({ value, label }) => ({ value, text: label })))}
    />
  ),
  likelihood: ({ common, text, method }) => <Select {...common} value={text} items={scale(method?.likelihood)} />,
  severity: ({ common, text, method }) => <Select {...common} value={text} items={scale(method?.severity)} />,
  refs: ({ common, value, refs }) =>
    refs.length === 0 ? (
      <NothingToName label={common.label} />
    ) : (
      <Checkboxes
        {...common}
        small
        values={Array.isArray(value) ? value.map(String) : []}
        items={refs.map(row => ({ value: String(row.no), label: refInWords(row) }))}
      />
    ),
};

function scale(levels: readonly ScaleLevel[] = []): readonly SelectItem[] {
  return choose(levels.map(({ value, name }) => ({ value, text: `${value} – ${name}` })));
}

function choose(items: readonly SelectItem[]): readonly SelectItem[] {
  return [{ value: '', text: 'Choose one' }, ...items];
}

function NothingToName({ label }: { readonly label: string }): VNode {
  return (
    <div class="govuk-form-group">
      <p class="govuk-label">{label}</p>
      <p class="govuk-hint">The earlier table has no rows yet.</p>
    </div>
  );
}
