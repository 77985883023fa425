import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { TableRow } from '../core/cameras/import/read-row.js';
import { unguarded } from '../core/cameras/import/spreadsheet-text.js';
import { type ByteSource, head } from './byte-source.js';
import { delimiterOf, type Delimiter } from './delimiter.js';
import { decoded, encodingOf, type Encoding } from './encoding.js';
import { limits } from './limits.js';
import { inBatches, type ReadOptions, type Table } from './table.js';
import { UnreadableFile } from './unreadable-file.js';

export async function openCsv(source: ByteSource, options: ReadOptions): Promise<Table> {
  const encoding = options.encoding ?? (await encodingOf(source));
  const start = new TextDecoder(encoding).decode(await head(source, 65_536));
  const delimiter = options.delimiter ?? delimiterOf(start);
  return {
    format: 'csv',
    details: { encoding, delimiter: names[delimiter] },
    rows: () => inBatches(rowsOf(source, encoding, delimiter)),
  };
}

const names: Readonly<Record<Delimiter, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** Rows count as spreadsheet programs count them: blank ones too, and a quoted cell of two lines once. */
async function* rowsOf(source: ByteSource, encoding: Encoding, delimiter: Delimiter): AsyncGenerator<TableRow> {
  const parser = parse({
    ...{ delimiter, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: false },
    ...{ max_record_size: limits.recordBytes },
  });
  const text = Readable.from(decoded(source, encoding));
  text.on('error', error => parser.destroy(error));
  text.pipe(parser);
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row++;
      if (row > limits.rows + 1) throw new UnreadableFile(`Divide the file: it has more than ${limits.rows} rows.`);
      if (record.length > limits.columns) refuseWidth(record, row);
      if (record.length > 1 || record[0]?.trim()) yield { row, cells: record.map(cellOf) };
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error, row) : error;
  } finally {
    text.destroy();
    parser.destroy();
  }
}

/** An editor may leave hundreds of blank columns behind the last one. */
function refuseWidth(record: string[], row: number): void {
  while (record.length > limits.columns && record.at(-1)?.trim() === '') record.pop();
  if (record.length > limits.columns)
    throw new UnreadableFile(`Leave out columns: row ${row} has more than ${limits.columns} of them.`);
}

function cellOf(cell: string): string {
  const text = cell.startsWith("'") ? unguarded(cell) : cell;
  return text.length > limits.cellLength ? text.slice(0, limits.cellLength + 1) : text;
}

function unreadable(error: CsvError, row: number): UnreadableFile {
  return new UnreadableFile(
    error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
      ? `Close the quotation mark that is opened in or behind row ${row + 1}, or take it out.`
      : `Correct row ${row + 1}, which cannot be read as CSV, or save the file again.`,
  );
}
