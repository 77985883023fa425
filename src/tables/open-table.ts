/** Opens a file by what it holds, not by what it is called. */
import { bounded, head, type ByteSource } from './byte-source.js';
import { openCsv } from './csv-reader.js';
import { openGeoJson } from './geojson-reader.js';
import type { ReadOptions, Table } from './table.js';
import { UnreadableFile } from './unreadable-file.js';
import { openXlsx } from './xlsx-reader.js';

export async function openTable(given: ByteSource, options: ReadOptions = {}): Promise<Table> {
  const source = bounded(given);
  const start = await head(source, 4096);
  if (start.length === 0) throw new UnreadableFile('Choose another file: this one is empty.');
  if (start[0] === 0x50 && start[1] === 0x4b) return openXlsx(source);
  if (start[0] === 0xd0 && start[1] === 0xcf)
    throw new UnreadableFile(
      'Save the spreadsheet as XLSX: this is an older format, or it is protected by a password.',
    );
  const text = new TextDecoder().decode(start).trimStart();
  return text.startsWith('{') ? openGeoJson(source) : openCsv(source, options);
}
