/** Real tables: a head that repeats on every page, and levels named in words, so that no colour speaks alone. */
import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type FileChild,
  type ITableCellOptions,
} from 'docx';
import type {
  Bars,
  Fact,
  Matrix,
  Table as ModelTable,
  TableCell as Cell,
  Text,
  Tone,
} from '../../core/report/model.js';
import type { Shares } from '../../core/report/pictures.js';
import { paragraphs, type Look } from './runs.js';

/** The report's own colours, pale enough for black text. */
const fills: Readonly<Record<Tone, string>> = { 1: 'D5EADC', 2: 'FBEBBE', 3: 'F8CFAE', 4: 'EFAFAB' };
const head = { bold: true } as const;

interface Drawn {
  readonly text: Text | string;
  readonly look?: Look;
  readonly tone?: Tone | null;
  readonly right?: boolean;
}

export function tableOf({ caption, columns, rows }: ModelTable): FileChild[] {
  const titles = columns.map(each => ({ text: each.title, look: head, right: each.align === 'right' }));
  const body = rows.map(row =>
    row.map((cell, at): Drawn => ({
      ...toned(cell),
      right: columns[at]?.align === 'right',
      look: lookOf(columns[at], at),
    })),
  );
  return captioned(caption, [titles, ...body]);
}

export function factsOf(title: string, facts: readonly Fact[]): FileChild[] {
  const rows = facts.map(({ label, value }) => [{ text: label, look: head }, { text: value }]);
  return [...(title === '' ? [] : captionOf(title)), grid(rows, false)];
}

export function barsOf({ caption, corner, levels, rows, none }: Bars): FileChild[] {
  const titles = [corner, ...levels.map(each => each.name)].map(text => ({ text, look: head }));
  const body = rows.map(({ label, counts }) => [
    { text: label, look: head },
    ...counts.map((count, at): Drawn => ({
      text: count === 0 ? none : String(count),
      tone: count === 0 ? null : (levels[at]?.tone ?? null),
    })),
  ]);
  return captioned(caption, [titles, ...body]);
}

export function matrixOf({ caption, severity, likelihood, columns, rows }: Matrix): FileChild[] {
  const titles = [`${severity} / ${likelihood}`, ...columns].map(text => ({ text, look: head }));
  const body = rows.map(({ name, cells }) => [
    { text: name, look: head },
    ...cells.map(({ level, tone, codes }): Drawn => ({ text: [level, ...codes].join('\n'), tone })),
  ]);
  return captioned(caption, [titles, ...body]);
}

export function sharesOf({ caption, legend, rows }: Shares): FileChild[] {
  const titles = ['', ...legend.map(each => each.label)].map(text => ({ text, look: head }));
  const body = rows.map(({ label, parts }) => [
    { text: label, look: head },
    ...legend.map(({ filling }) => ({ text: parts.find(each => each.filling === filling)?.figure ?? '' })),
  ]);
  return captioned(caption, [titles, ...body]);
}

function toned({ text, tone }: Cell): Drawn {
  return { text, tone };
}

function lookOf(column: ModelTable['columns'][number] | undefined, at: number): Look {
  const digest = column?.style === 'digest' ? { font: 'Consolas', size: 14 } : {};
  return at === 0 ? { ...head, ...digest } : digest;
}

function captioned(caption: string, rows: readonly (readonly Drawn[])[]): FileChild[] {
  return [...captionOf(caption), grid(rows, true)];
}

function captionOf(words: string): FileChild[] {
  return paragraphs(words, {}, { style: 'Caption', keepNext: true });
}

function grid(rows: readonly (readonly Drawn[])[], headed: boolean): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, at) => new TableRow({ tableHeader: headed && at === 0, children: row.map(each => cellOf(each)) }),
    ),
  });
}

function cellOf({ text, look = {}, tone = null, right = false }: Drawn): TableCell {
  const place = { style: 'Cell', ...(right ? { alignment: AlignmentType.RIGHT } : {}) };
  const shading: Pick<ITableCellOptions, 'shading'> =
    tone === null ? {} : { shading: { type: ShadingType.CLEAR, fill: fills[tone], color: 'auto' } };
  return new TableCell({
    ...shading,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: paragraphs(text, look, place),
  });
}

/** Keeps tables that follow each other apart: Word would join them. */
export function gap(): Paragraph {
  return new Paragraph({ style: 'Cell' });
}
