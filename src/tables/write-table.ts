/** Cameras as a file, piece by piece: however many there are, only a few are in memory. */
import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Camera } from '../core/cameras/camera.js';
import { cellsOf, numberFields } from '../core/cameras/import/cells-of-camera.js';
import { exportedFields } from '../core/cameras/import/fields.js';
import { featureOf } from '../core/cameras/import/osm-tags.js';
import { guarded } from '../core/cameras/import/spreadsheet-text.js';
import type { TableFormat } from './table.js';
import { writeXlsx } from './xlsx-writer.js';

export const mediaTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
};

type Pages = AsyncIterable<readonly Camera[]>;

export function writeTable(format: TableFormat, pages: Pages): AsyncIterable<string | Uint8Array> {
  if (format === 'xlsx') return writeXlsx(cellPages(pages));
  return format === 'csv' ? writeCsv(pages) : writeGeoJson(pages);
}

/** With a byte order mark, by which spreadsheet programs know that it is UTF-8. */
async function* writeCsv(pages: Pages): AsyncGenerator<Uint8Array> {
  const csv = stringify({ bom: true });
  // Whoever reads the last of the streams is told what went wrong in the first.
  pipeline(Readable.from(csvRows(pages)), csv, () => undefined);
  for await (const chunk of csv) yield chunk as Uint8Array;
}

async function* csvRows(pages: Pages): AsyncGenerator<readonly string[]> {
  yield exportedFields;
  for await (const cameras of pages) for (const camera of cameras) yield cellsOf(camera).map(asCsv);
}

function asCsv(cell: string, at: number): string {
  const field = exportedFields[at];
  return field && numberFields.has(field) ? cell : guarded(cell);
}

async function* writeGeoJson(pages: Pages): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let first = true;
  for await (const cameras of pages) {
    yield cameras.map((each, at) => (first && at === 0 ? '\n' : ',\n') + JSON.stringify(featureOf(each))).join('');
    first &&= cameras.length === 0;
  }
  yield '\n]}\n';
}

async function* cellPages(pages: Pages): AsyncGenerator<readonly (readonly string[])[]> {
  yield [exportedFields];
  for await (const cameras of pages) yield cameras.map(cellsOf);
}
