/** Marks on the current page, in points from the top left corner. It knows nothing of tags. */
import type { FontName } from './fonts.js';
import type { EmbeddedFont } from './pdfkit-internals.js';
import { shape, widthOf } from './shaping.js';
import type { TextStyle } from './style.js';

export interface Placing {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  /** Of the text; the document's own when left out. */
  readonly lang?: string | null;
  readonly align?: 'left' | 'right' | 'center';
  /** Room to align in. */
  readonly width?: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A number as a content stream takes it. */
export function num(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? '0' : String(rounded);
}

/** What is drawn on. */
export interface Surface {
  readonly properties: { readonly lang: string };
  write(operator: string): void;
  /** Makes sure that the current page knows the font. */
  font(name: FontName): EmbeddedFont;
}

interface Encoded {
  readonly face: FontName;
  readonly glyphs: string;
}

export class Canvas {
  private filled = '';
  /** Words as this file's fonts encode them: most words of a report are met again and again. */
  private readonly words = new Map<string, Encoded>();

  constructor(private readonly file: Surface) {}

  /** The graphics state of a new page is fresh. */
  pageChanged(): void {
    this.filled = '';
  }

  lang(lang?: string | null): string {
    return lang ?? this.file.properties.lang;
  }

  width(style: TextStyle, text: string, lang?: string | null): number {
    return widthOf(style.font, style.size, text, this.lang(lang));
  }

  text(style: TextStyle, text: string, { x, y, lang, align, width = 0 }: Placing): void {
    if (text === '') return;
    const free = width - this.width(style, text.trimEnd(), lang);
    const start = x + (align === 'right' ? free : align === 'center' ? free / 2 : 0);
    this.fill(style.colour);
    this.file.write(`BT 1 0 0 -1 ${num(start)} ${num(y)} Tm ${this.shown(style, text, this.lang(lang))} ET`);
  }

  rectangle({ x, y, width, height }: Box, colour: string): void {
    this.fill(colour);
    this.file.write(`${num(x)} ${num(y)} ${num(width)} ${num(height)} re f`);
  }

  /** A filled path. */
  shape(path: string, colour: string): void {
    this.fill(colour);
    this.file.write(`${path} f`);
  }

  /** A stroked path; `extra` are operators that set caps or dashes. */
  stroke(path: string, colour: string, weight: number, extra = ''): void {
    this.file.write(`q ${operands(colour)} RG ${num(weight)} w ${extra} ${path} S Q`);
  }

  /** A horizontal line. */
  rule({ from, to, y }: { from: number; to: number; y: number }, look: { colour: string; weight: number }): void {
    this.stroke(`${num(from)} ${num(y)} m ${num(to)} ${num(y)} l`, look.colour, look.weight);
  }

  /** Draws inside a rectangle only. */
  clipped(box: Box, draw: () => void): void {
    this.file.write(`q ${num(box.x)} ${num(box.y)} ${num(box.width)} ${num(box.height)} re W n`);
    this.filled = '';
    draw();
    this.file.write('Q');
    this.filled = '';
  }

  fill(colour: string): void {
    if (this.filled === colour) return;
    this.filled = colour;
    this.file.write(`${operands(colour)} rg`);
  }

  /** The operators that show a text, with a change of font where a word needs another face. */
  shown(style: TextStyle, text: string, lang: string): string {
    const runs: { face: FontName; glyphs: string }[] = [];
    text.split(' ').forEach((word, index) => {
      const parts = index === 0 ? [word] : [' ', word];
      for (const part of parts.filter(each => each !== '')) {
        const { face, glyphs } = this.encoded(style.font, part, lang);
        const last = runs.at(-1);
        if (last?.face === face) last.glyphs = joined(last.glyphs, glyphs);
        else runs.push({ face, glyphs });
      }
    });
    return runs.map(run => `/${this.file.font(run.face).id} ${num(style.size)} Tf [${run.glyphs}] TJ`).join(' ');
  }

  private encoded(font: FontName, word: string, lang: string): Encoded {
    const key = `${font}|${lang}|${word}`;
    const known = this.words.get(key);
    if (known) return known;
    const encoded = this.encode(font, word, lang);
    this.words.set(key, encoded);
    return encoded;
  }

  private encode(name: FontName, word: string, lang: string): Encoded {
    const shaped = shape(name, word, lang);
    const font = this.file.font(shaped.font);
    let glyphs = '';
    let string = '';
    const move = (by: string) => {
      if (by === '') return;
      glyphs += shownString(string) + by;
      string = '';
    };
    shaped.glyphs.forEach((glyph, index) => {
      const id = font.subset.includeGlyph(glyph);
      font.widths[id] ??= shaped.advances[index]!;
      font.unicode[id] ??= shaped.codePoints[index]!;
      move(moved(shaped.before[index]!));
      string += String.fromCharCode(id >> 8, id & 0xff);
      move(moved(shaped.after[index]!));
    });
    return { face: shaped.font, glyphs: glyphs + shownString(string) };
  }
}

/** Two bytes a glyph, as they are: half of what hexadecimal digits take. A bare carriage return would be read as a line feed. */
function shownString(bytes: string): string {
  if (bytes === '') return '';
  return `(${bytes.replace(/[\\()\r]/g, sign => (sign === '\r' ? '\\r' : `\\${sign}`))})`;
}

/** Two strings without a movement between them are one. */
function joined(before: string, after: string): string {
  return before.endsWith(')') && after.startsWith('(') ? before.slice(0, -1) + after.slice(1) : before + after;
}

/** TJ counts backwards. */
function moved(by: number): string {
  return Math.abs(by) < 0.005 ? '' : num(-by);
}

function operands(colour: string): string {
  return [1, 3, 5]
    .map(at => String(Math.round((parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000))
    .join(' ');
}
