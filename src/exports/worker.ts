/** What a thread runs to write a file: copies, tables and documents of a version with 50,000 cameras take their time. */
import { buffer } from 'node:stream/consumers';
import { stringify } from 'csv-stringify';
import {
  exportedJson,
  exportedLinkedData,
  exportedRows,
  type ExportFormat,
  type ExportSource,
} from '../core/export/formats.js';
import type { ExportPart } from '../core/export/parts.js';
import type { ReportWords } from '../core/report/words.js';

export interface ExportJob {
  readonly format: ExportFormat;
  /** Which table; only of CSV. */
  readonly part: ExportPart;
  readonly source: ExportSource;
  readonly words: ReportWords;
}

/** Null for what the edition has nothing of. */
export default async function work({ format, part, source, words }: ExportJob): Promise<Uint8Array | null> {
  if (format === 'docx') {
    const { documentOf } = await import('./docx/document.js');
    return documentOf(source, words);
  }
  if (format === 'json') return utf8(exportedJson(source));
  if (format === 'jsonld') return utf8(exportedLinkedData(source));
  const rows = exportedRows(source, part);
  // The byte order mark is how spreadsheet programs know that it is UTF-8.
  if (!rows) return null;
  return new Uint8Array(
    await buffer(
      stringify(
        rows.map(row => [...row]),
        { bom: true },
      ),
    ),
  );
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
