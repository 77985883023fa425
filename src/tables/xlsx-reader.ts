/** The first visible sheet of an XLSX file as texts. A formula is what it last showed; it is never reckoned. */
import type { TableRow } from '../core/cameras/import/read-row.js';
import { type ByteSource, whole } from './byte-source.js';
import { limits } from './limits.js';
import { inBatches, type Table } from './table.js';
import { UnreadableFile } from './unreadable-file.js';
import { type Book, readBook } from './xlsx-book.js';
import { readXml, XlsxParts } from './xlsx-parts.js';

export async function openXlsx(source: ByteSource): Promise<Table> {
  const parts = await XlsxParts.open(await whole(source));
  const book = await readBook(parts);
  return { format: 'xlsx', details: { sheet: book.sheet }, rows: () => inBatches(rowsOf(parts, book)) };
}

async function* rowsOf(parts: XlsxParts, book: Book): AsyncGenerator<TableRow> {
  const sheet = new SheetRows(book);
  for await (const _ of readXml(parts.text(book.sheetPart), sheet)) yield* sheet.taken();
}

/** Follows the tags of a sheet. Rows and cells may leave out where they stand: then they stand next to the last. */
class SheetRows {
  private rows: TableRow[] = [];
  private row = 0;
  private cells: string[] = [];
  private column = -1;
  private cell: { type: string; style: number; value: string; inline: string; formula: string } | null = null;
  private into: 'value' | 'inline' | 'formula' | null = null;

  constructor(private readonly book: Book) {}

  taken(): readonly TableRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  readonly open = (tag: string, { r = '', t = 'n', s = '0' }: Readonly<Record<string, string>>): void => {
    if (tag === 'row') this.beginRow(Number(r) || this.row + 1);
    else if (tag === 'c') {
      this.column = r === '' ? this.column + 1 : columnOf(r);
      this.cell = { type: t, style: Number(s), value: '', inline: '', formula: '' };
    } else this.into = this.cell ? (partOf[tag] ?? this.into) : null;
  };

  readonly text = (text: string): void => {
    if (this.cell && this.into) this.cell[this.into] += text;
  };

  readonly close = (tag: string): void => {
    if (partOf[tag]) this.into = null;
    if (tag === 'c') this.endCell();
    if (tag === 'row' && this.cells.some(cell => cell !== '')) this.rows.push({ row: this.row, cells: this.cells });
  };

  private beginRow(row: number): void {
    if (row <= this.row) throw new UnreadableFile('Save the file again as XLSX: its rows are out of order.');
    if (row > limits.rows + 1) throw new UnreadableFile(`Divide the file: it has more than ${limits.rows} rows.`);
    this.row = row;
    this.cells = [];
    this.column = -1;
  }

  private endCell(): void {
    const text = this.cell ? this.textOf(this.cell) : '';
    this.cell = null;
    if (text === '') return;
    if (this.column >= limits.columns)
      throw new UnreadableFile(`Leave out columns: row ${this.row} has more than ${limits.columns} of them.`);
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text.length > limits.cellLength ? text.slice(0, limits.cellLength + 1) : text;
  }

  private textOf({ type, style, value, inline, formula }: NonNullable<SheetRows['cell']>): string {
    if (type === 's') return unescaped(this.book.texts[Number(value)] ?? '');
    if (type === 'inlineStr') return unescaped(inline);
    if (value === '') return formula === '' ? '' : `=${formula}`;
    if (type === 'b') return value === '1' ? 'yes' : 'no';
    if (type === 'd') return value;
    return type === 'n' ? this.numberOf(value, style) : unescaped(value);
  }

  private numberOf(value: string, style: number): string {
    const number = Number(value);
    if (!Number.isFinite(number)) return value;
    return this.book.dateStyles[style] ? dayOf(number, this.book.from1904) : String(number);
  }
}

const partOf: Readonly<Record<string, 'value' | 'inline' | 'formula'>> = { v: 'value', t: 'inline', f: 'formula' };

function columnOf(reference: string): number {
  let column = 0;
  for (const sign of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'ZZZ') column = column * 26 + sign.charCodeAt(0) - 64;
  return column - 1;
}

/** Serial days. The calendar of 1900 has a 29 February that never was, so days before it are off by one. */
function dayOf(serial: number, from1904: boolean): string {
  const since1900 = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const days = Math.floor(since1900) - 25_569;
  const date = new Date(days * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}

/** Signs that XML cannot hold are written `_x000D_`. */
function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
