/** Colours, faces and the grid: A4, points, measured from the top left corner. */
import type { Tone } from '../core/report/model.js';
import type { FontName } from './fonts.js';

export const page = { width: 595.28, height: 841.89 } as const;

/** Numbers and margin facts stand left of the text; wide tables use the whole width. */
export const grid = { left: 71, main: 169, right: 538, top: 96, bottom: 762, margin: 86 } as const;
export const mainWidth = grid.right - grid.main;
export const fullWidth = grid.right - grid.left;

export const colour = {
  ink: '#17202B',
  slate: '#4A5563',
  navy: '#12324F',
  teal: '#0B5E6B',
  rule: '#C5CED8',
  hair: '#DDE3EA',
  tint: '#F2F5F8',
  white: '#FFFFFF',
} as const;

/** Every contrast of text on fill is 6.6 or more; level names are printed, so colour never stands alone. */
export const tones: Readonly<Record<Tone, { fill: string; text: string; mark: string }>> = {
  1: { fill: '#D5EADC', text: '#14532D', mark: '#1E7A45' },
  2: { fill: '#FBEBBE', text: '#5A4300', mark: '#9A6B00' },
  3: { fill: '#F8CFAE', text: '#742A00', mark: '#C2500A' },
  4: { fill: '#EFAFAB', text: '#6E0A12', mark: '#A3121F' },
};

export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  /** From line to line. */
  readonly leading: number;
  readonly colour: string;
}

const style = (font: FontName, size: number, leading: number, ink: string): TextStyle => ({
  font,
  size,
  leading,
  colour: ink,
});

export const text = {
  cover: style('serifSemibold', 34, 40, colour.navy),
  subtitle: style('serif', 15, 20, colour.ink),
  organisation: style('sansSemibold', 9, 12, colour.white),
  h1: style('sansSemibold', 24, 28, colour.navy),
  h1Number: style('sans', 24, 28, colour.teal),
  h2: style('sansSemibold', 14, 18, colour.navy),
  h2Number: style('sansSemibold', 10, 18, colour.teal),
  h3: style('sansSemibold', 11, 14.5, colour.navy),
  lead: style('serif', 12, 17.5, colour.ink),
  body: style('serif', 10, 14.5, colour.ink),
  status: style('serifItalic', 10, 14.5, colour.slate),
  cell: style('sans', 8.5, 11.2, colour.ink),
  cellHead: style('sansSemibold', 8.5, 11.2, colour.ink),
  roomyLabel: style('sans', 9, 11.2, colour.slate),
  roomyValue: style('sansSemibold', 9, 11.2, colour.ink),
  columnHead: style('sansSemibold', 7.5, 9.6, colour.navy),
  caption: style('sans', 8.5, 11.2, colour.ink),
  digest: style('mono', 7.5, 10.5, colour.ink),
  cellDigest: style('mono', 7, 9.6, colour.ink),
  code: style('mono', 8.5, 13, colour.ink),
  marginLabel: style('sans', 7, 9.5, colour.slate),
  marginValue: style('sansSemibold', 8, 10, colour.ink),
  marginId: style('sansSemibold', 8, 10, colour.teal),
  note: style('sans', 8.5, 12, colour.ink),
  noteTitle: style('sansSemibold', 8.5, 13, colour.teal),
  furniture: style('sans', 7.5, 10, colour.slate),
  reference: style('sansSemibold', 7.5, 10, colour.navy),
} as const;
