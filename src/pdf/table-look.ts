/** A table with its measures: which columns are how wide, and how each cell breaks into lines. */
import type { Table, TableCell, TableColumn } from '../core/report/model.js';
import { columnWidths, weightOf, type Wish } from './column-widths.js';
import { mainColumn, type Column, type Flow } from './flow.js';
import { breakLines, unbrokenParts, type Line } from './lines.js';
import { colour, fullWidth, grid, text, tones, type TextStyle } from './style.js';

export interface TableLook {
  readonly table: Table;
  /** Without a head row: rows of facts. */
  readonly headless?: boolean;
  readonly title?: string;
  /** Of the first columns, where they are given. */
  readonly widths?: readonly number[];
  readonly column?: Column;
  /** On a cover: bigger, and the value stands out rather than its label. */
  readonly roomy?: boolean;
}

export interface Measured {
  readonly column: Column;
  /** Left edge and width of the text of each column. */
  readonly cells: readonly Column[];
}

export const padding = 4;
/** Room for the mark of a level. */
export const markWidth = 13;

const measuredTables = new WeakMap<TableLook['table'], Measured>();

/** Asked for again and again while a table is placed and drawn, and always the same. */
export function measure(flow: Flow, look: TableLook): Measured {
  const known = measuredTables.get(look.table);
  if (known) return known;
  const measured = measureColumns(flow, look);
  measuredTables.set(look.table, measured);
  return measured;
}

function measureColumns(flow: Flow, look: TableLook): Measured {
  const { columns } = look.table;
  const wishes = columns.map((column, index) => wishOf(flow, look, { column, index }));
  const column = look.column ?? placeFor(wishes);
  const outer = columnWidths(wishes, column.width);
  let x = column.x;
  const cells = columns.map((_, index) => {
    const left = index === 0 ? 0 : padding;
    const cell = { x: x + left, width: outer[index]! - left - (index === columns.length - 1 ? 0 : padding) };
    x += outer[index]!;
    return cell;
  });
  return { column, cells };
}

/** Reaches into the margin. */
export function isWide(flow: Flow, look: TableLook): boolean {
  return measure(flow, look).column.x < mainColumn.x;
}

/** Many columns take the whole width of the page, unless they have little to say. */
function placeFor(wishes: readonly Wish[]): Column {
  const wanted = wishes.reduce((sum, each) => sum + each.most, 0);
  return wishes.length > 4 && wanted > mainColumn.width * 1.1 ? { x: grid.left, width: fullWidth } : mainColumn;
}

function wishOf(flow: Flow, look: TableLook, { column, index }: { column: TableColumn; index: number }): Wish {
  const { table, headless, widths } = look;
  const right = column.align === 'right';
  const fixed = column.style === 'digest' ? digestWidth(flow) : widths?.[index];
  if (fixed !== undefined) return { least: fixed, most: fixed, weight: fixed, right };
  const head = { words: column.title, style: text.columnHead, extra: 0, lang: null };
  const style = cellStyle(look, index);
  const known = new Map<string, Extent>();
  const body = table.rows.map(row => extentOf(flow, { cell: row[index]!, column, style, known }));
  const all = headless ? body : [measureWords(flow, head), ...body];
  const room = 2 * padding + 0.5;
  const greatest = (of: (extent: Extent) => number) => all.reduce((most, each) => Math.max(most, of(each)), 18) + room;
  return {
    least: greatest(each => each.least),
    most: greatest(each => each.most),
    weight: weightOf(all.map(each => each.whole + room)),
    right,
  };
}

interface Extent {
  readonly least: number;
  readonly most: number;
  /** Of all its lines, one after the other. */
  readonly whole: number;
}

/** Columns say the same again and again, so what was measured is kept. */
function extentOf(
  flow: Flow,
  {
    cell,
    column,
    style,
    known,
  }: { cell: TableCell; column: TableColumn; style: TextStyle; known: Map<string, Extent> },
): Extent {
  const words = printed(cell, column);
  const extra = cell.tone === null ? 0 : markWidth;
  const { lang } = cell.text;
  const key = `${extra}|${lang}|${words}`;
  const extent = known.get(key) ?? measureWords(flow, { words, style, extra, lang });
  known.set(key, extent);
  return extent;
}

function measureWords(
  flow: Flow,
  { words, style, extra, lang }: { words: string; style: TextStyle; extra: number; lang: string | null },
): Extent {
  const width = (part: string, limit: number) => flow.canvas.width(style, part.slice(0, limit), lang);
  const lines = words.split('\n').map(line => width(line, 400));
  const most = Math.max(...lines);
  // What a no-break space holds together is one word here too.
  const parts = words.split(/[ \t\n]/).flatMap(unbrokenParts);
  const word = Math.max(...parts.map(each => width(each, 80)));
  return {
    // A level is read at a glance, so its lines stay whole.
    least: Math.min(extra > 0 ? most : word, 92) + extra,
    most: most + extra,
    whole: lines.reduce((total, each) => total + each + extra, 0),
  };
}

/** Four groups of eight digits on a line. */
function digestWidth(flow: Flow): number {
  return flow.canvas.width(text.cellDigest, '0'.repeat(35)) + 2 * padding + 1;
}

export function cellStyle({ table, roomy }: TableLook, index: number): TextStyle {
  if (table.columns[index]!.style === 'digest') return text.cellDigest;
  if (roomy) return index === 0 ? text.roomyLabel : text.roomyValue;
  return index === 0 ? text.cellHead : text.cell;
}

/** Digests in groups of eight, which people can compare. */
export function printed({ text: { text: words } }: TableCell, column: TableColumn): string {
  return column.style === 'digest' ? grouped(words) : words;
}

export function grouped(digest: string): string {
  return /^[0-9a-f]{16,}$/.test(digest) ? digest.match(/.{1,8}/g)!.join(' ') : digest;
}

export interface CellLine extends Line {
  readonly style: TextStyle;
}

/** The first line of a rated cell names the level, in its colour. */
export function cellLines(
  flow: Flow,
  cell: TableCell,
  at: { look: TableLook; index: number; width: number },
): CellLine[] {
  const style = cellStyle(at.look, at.index);
  const width = at.width - (cell.tone === null ? 0 : markWidth);
  const lang = flow.canvas.lang(cell.text.lang);
  return printed(cell, at.look.table.columns[at.index]!)
    .split('\n')
    .flatMap((part, index) => {
      const own = cell.tone !== null && index === 0 ? { ...text.cellHead, colour: tones[cell.tone].text } : style;
      const plain = cell.tone !== null && index > 0 ? { ...style, colour: colour.slate } : own;
      return breakLines(plain, part, width, lang).map(line => ({ ...line, style: plain }));
    });
}
