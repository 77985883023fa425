/** Lines of a run as a table: problems by row and column, cameras by their references. */
import type { VNode } from 'preact';
import { letterOf } from '../../core/cameras/import/recognise.js';
import { Table } from '../../web/components/table.js';
import type { ImportLine, LineKind } from './import-line.js';
import { lineFieldInWords, lineKindWords } from './import-words.js';

interface Props {
  readonly kind: LineKind;
  readonly lines: readonly ImportLine[];
  readonly headers: readonly string[];
  readonly captionHidden?: boolean;
}

export function ImportLines({ kind, lines, headers, captionHidden = false }: Props): VNode {
  const shared = {
    caption: lineKindWords[kind],
    captionSize: 'm' as const,
    captionHidden,
    rowHeaders: true,
    scroll: lineKindWords[kind],
  };
  if (kind === 'problem')
    return (
      <Table
        {...shared}
        columns={['Row', 'Column', 'What to do'].map(label => ({ label }))}
        rows={lines.map(({ row, column = null, field = '', message = '' }) => [
          row === 0 ? '–' : row,
          column === null ? lineFieldInWords(field) : columnInWords(column, headers),
          message,
        ])}
      />
    );
  if (kind === 'unchanged' || kind === 'missing')
    return <Table {...shared} columns={[{ label: 'Camera' }]} rows={lines.map(({ reference }) => [reference])} />;
  const changes = kind === 'changed';
  return (
    <Table
      {...shared}
      columns={['Camera', 'Row', ...(changes ? ['What changes'] : [])].map(label => ({ label }))}
      rows={lines.map(({ reference, row, fields = [] }) => [
        ...[reference, row],
        ...(changes ? [fields.map(lineFieldInWords).join(', ')] : []),
      ])}
    />
  );
}

function columnInWords(column: number, headers: readonly string[]): string {
  const letter = letterOf(column);
  const header = headers[column] ?? letter;
  return header === letter ? letter : `${letter}: ${header}`;
}
