/**
 * GeoJSON as a table: a column for the geometry, one for the id and one for each property that any feature has. The file is read
 * twice, first for the names, so that only one feature is in memory at a time.
 */
import { JSONParser } from '@streamparser/json';
import type { TableRow } from '../core/cameras/import/read-row.js';
import type { ByteSource } from './byte-source.js';
import { decoded } from './encoding.js';
import { limits } from './limits.js';
import { inBatches, type Table } from './table.js';
import { UnreadableFile } from './unreadable-file.js';

interface Feature {
  readonly id?: unknown;
  readonly geometry?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

const geometryColumn = 'geometry';
const idColumn = '@id';

export async function openGeoJson(source: ByteSource): Promise<Table> {
  const names = new Set<string>();
  let ids = false;
  for await (const { id, properties } of featuresOf(source)) {
    ids ||= id !== undefined && id !== null;
    for (const name of Object.keys(properties ?? {})) names.add(name);
    if (names.size > limits.columns - 2)
      throw new UnreadableFile(
        `Leave out properties: the features have more than ${limits.columns - 2} different ones.`,
      );
  }
  const columns = [geometryColumn, ...(ids && !names.has(idColumn) ? [idColumn] : []), ...names];
  return { format: 'geojson', details: {}, rows: () => inBatches(rowsOf(source, columns)) };
}

/** The names are row 0, so that the number of a row is that of its feature. */
async function* rowsOf(source: ByteSource, columns: readonly string[]): AsyncGenerator<TableRow> {
  yield { row: 0, cells: columns };
  let row = 0;
  for await (const feature of featuresOf(source))
    yield { row: ++row, cells: columns.map(name => cellOf(feature, name)) };
}

function cellOf({ id, geometry, properties }: Feature, column: string): string {
  if (column === geometryColumn) return textOf(geometry);
  const own = properties && Object.hasOwn(properties, column) ? properties[column] : undefined;
  return textOf(own === undefined && column === idColumn ? id : own);
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : written(value);
  return text.length > limits.cellLength * 10 ? text.slice(0, limits.cellLength * 10 + 1) : text;
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile('Take the lists within lists out of the properties.');
    throw error;
  }
}

const whenBroken = 'Save the file again as a GeoJSON FeatureCollection: its JSON is broken or ends too early.';

async function* featuresOf(source: ByteSource): AsyncGenerator<Feature> {
  const parser = new JSONParser({ paths: ['$.features.*'], keepStack: false });
  let found: unknown[] = [];
  let count = 0;
  parser.onValue = ({ value }) => void found.push(value);
  try {
    for await (const text of decoded(source, 'utf-8')) {
      parser.write(text.replace(/^\uFEFF/, ''));
      for (const each of found) {
        if (++count > limits.rows)
          throw new UnreadableFile(`Divide the file: it has more than ${limits.rows} features.`);
        yield featureOf(each, count);
      }
      found = [];
    }
    if (!parser.isEnded) parser.end();
  } catch (error) {
    throw error instanceof UnreadableFile || isFromSource(error) ? error : new UnreadableFile(whenBroken);
  }
}

/** Whatever has an error code of the system did not come from the text. */
function isFromSource(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

function featureOf(value: unknown, count: number): Feature {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnreadableFile(`Correct feature ${count}: it is no GeoJSON feature.`);
  const { id, geometry, properties } = value as Feature;
  const isRecord = typeof properties === 'object' && !Array.isArray(properties);
  return { id, geometry, properties: isRecord ? properties : null };
}
