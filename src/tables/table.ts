/** A file as a table of texts, whatever its format. Rows come in batches, as the file numbers them. */
import type { TableRow } from '../core/cameras/import/read-row.js';
import type { Delimiter } from './delimiter.js';
import type { Encoding } from './encoding.js';

export const tableFormats = ['csv', 'xlsx', 'geojson'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** How a person may correct what was detected of a CSV file. */
export interface ReadOptions {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}

export interface Table {
  readonly format: TableFormat;
  /** What was detected, for a person to see: encoding and delimiter of a CSV file, the name of a sheet. */
  readonly details: Readonly<Record<string, string>>;
  rows(): AsyncIterable<readonly TableRow[]>;
}

export const rowsAtOnce = 1000;

/** Gathers single rows into batches. */
export async function* inBatches(rows: AsyncIterable<TableRow>): AsyncGenerator<readonly TableRow[]> {
  let batch: TableRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < rowsAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
