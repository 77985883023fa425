/**
 * A table answer to read: rows with their numbers (D1, D2), references with the words of the row they name.
 *
 *     <TableAnswer label="Data items" columns={question.columns} prefix="D" value={table} refs={refs} method={template.risk} />
 */
import type { ComponentChildren, VNode } from 'preact';
import type { CellValue, TableRow, TableValue } from '../../core/answers/answer.js';
import type { RiskMethod, ScaleLevel } from '../../core/risk/method.js';
import type { Column, ColumnKind } from '../../core/template/template.js';
import { dateInWords, numberInWords } from '../words.js';
import { refInWords, type RefLookup, type RefRow } from './refs.js';
import { Table } from './table.js';

export interface TableAnswerProps {
  /** What the table holds; read out with it. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly value: TableValue;
  readonly prefix?: string | null;
  readonly refs?: RefLookup;
  readonly method?: RiskMethod;
  readonly rowTitles?: Readonly<Record<number, string>>;
}

export function TableAnswer(props: TableAnswerProps): VNode {
  const { label, columns, value, rowTitles } = props;
  if (value.rows.length === 0) return <p class="govuk-body uvid-not-provided">Not provided</p>;
  const titled = rowTitles === undefined ? [] : [{ label: 'About' }];
  return (
    <Table
      scroll={label}
      class="uvid-answer-table"
      caption={label}
      captionHidden
      rowHeaders
      columns={[
        { label: 'No.', class: 'uvid-answer-table__number' },
        ...titled,
        ...columns.map(column => ({ label: column.label, numeric: column.kind === 'number' })),
      ]}
      rows={value.rows.map(row => cellsOf(props, row))}
    />
  );
}

function cellsOf({ columns, prefix, refs, method, rowTitles }: TableAnswerProps, row: TableRow): ComponentChildren[] {
  const about = rowTitles === undefined ? [] : [rowTitles[row.no] ?? ''];
  const cells = columns.map(column => (
    <CellText column={column} value={row.cells[column.id]} refs={refs?.[column.of ?? ''] ?? []} method={method} />
  ));
  return [`${prefix ?? ''}${row.no}`, ...about, ...cells];
}

interface CellTextProps {
  readonly column: Column;
  readonly value: CellValue | undefined;
  readonly refs: readonly RefRow[];
  readonly method: RiskMethod | undefined;
}

function CellText(props: CellTextProps): VNode {
  const { value } = props;
  if (value === undefined || value === '') return <span class="uvid-not-provided">Not provided</span>;
  if (typeof value === 'object') return <References numbers={value} rows={props.refs} />;
  return <>{inWords[props.column.kind](String(value), props)}</>;
}

type InWords = (text: string, props: CellTextProps) => string;

const asTyped: InWords = text => text;

const inWords: Readonly<Record<ColumnKind, InWords>> = {
  line: asTyped,
  text: asTyped,
  refs: asTyped,
  number: text => (Number.isNaN(Number(text)) ? text : numberInWords(Number(text))),
  date: text => dateInWords(text),
  yes_no: text => ({ yes: 'Yes', no: 'No' })[text] ?? text,
  choice: (text, { column }) => column.options?.find(({ value }) => value === text)?.label ?? text,
  likelihood: (text, { method }) => onScale(text, method?.likelihood),
  severity: (text, { method }) => onScale(text, method?.severity),
};

function onScale(text: string, levels: readonly ScaleLevel[] = []): string {
  const level = levels.find(({ value }) => String(value) === text);
  return level ? `${level.value}\u00a0–\u00a0${level.name}` : text;
}

function References({
  numbers,
  rows,
}: {
  readonly numbers: readonly number[];
  readonly rows: readonly RefRow[];
}): VNode {
  return (
    <ul class="uvid-plain-list">
      {numbers.map(no => (
        <li>{named(no, rows)}</li>
      ))}
    </ul>
  );
}

/** A row that has since been removed is named by its number: nothing that was said is dropped. */
function named(no: number, rows: readonly RefRow[]): string {
  const row = rows.find(other => other.no === no);
  return row ? refInWords(row) : `${rows[0]?.prefix ?? ''}${no} (removed)`;
}
