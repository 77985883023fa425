/** Marks on the current page, in points from the top left corner. It knows nothing of tags. */
import type { FontName } from './fonts.js';
import type { EmbeddedFont } from './pdfkit-internals.js';
import { codeOf } from './font-codes.js';
import { Memo } from './memo.js';
import { shape, widthOf, type Shaped } from './shaping.js';
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
  /** Between the brackets of a string, which movements interrupt. */
  readonly glyphs: string;
}

const limits = { words: 20_000, numbers: 200 } as const;

export class Canvas {
  private filled = '';
  private face = '';
  private leading = 0;
  /** Words as this file's fonts encode them: most words of a report are met again and again. */
  private readonly words = new Memo<Shaped, Encoded>(limits.words);
  private readonly numbers = new Memo<Shaped, Encoded>(limits.numbers);

  constructor(private readonly file: Surface) {}

  /** The graphics state of a new page is fresh. */
  pageChanged(): void {
    this.filled = '';
    this.face = '';
    this.leading = 0;
  }

  lang(lang?: string | null): string {
    return lang ?? this.file.properties.lang;
  }

  width(style: TextStyle, text: string, lang?: string | null): number {
    return widthOf(style.font, style.size, text, this.lang(lang));
  }

  text(style: TextStyle, text: string, { x, y, lang, align, width = 0 }: Placing): void {
    if (text === '') return;
    const free = align === 'right' || align === 'center' ? width - this.width(style, text.trimEnd(), lang) : 0;
    const start = x + (align === 'right' ? free : align === 'center' ? free / 2 : 0);
    this.fill(style.colour);
    this.file.write(`BT 1 0 0 -1 ${num(start)} ${num(y)} Tm ${this.shown(style, text, this.lang(lang))} ET`);
  }

  /** Lines below each other, as far apart as the style says. */
  lines(style: TextStyle, texts: readonly string[], { x, y, lang }: Placing): void {
    if (texts.length < 2) return this.text(style, texts[0] ?? '', { x, y, ...(lang ? { lang } : {}) });
    this.fill(style.colour);
    const said = texts.map(text => (text === '' ? '' : this.shown(style, text, this.lang(lang))));
    const leading = this.leading === style.leading ? '' : `${num(style.leading)} TL `;
    this.leading = style.leading;
    this.file.write(`BT 1 0 0 -1 ${num(x)} ${num(y)} Tm ${leading}${said.join(' T* ')} ET`);
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
    draw();
    this.file.write('Q');
    this.pageChanged();
  }

  fill(colour: string): void {
    if (this.filled === colour) return;
    this.filled = colour;
    this.file.write(`${operands(colour)} rg`);
  }

  /** The operators that show a text, with a change of font where a word needs another face. */
  private shown(style: TextStyle, text: string, lang: string): string {
    let operators = '';
    let run = '';
    let face: FontName | null = null;
    const end = () => {
      if (face !== null) operators += this.run(face, style.size, run);
      run = '';
    };
    text.split(' ').forEach((word, index) => {
      for (const part of index === 0 ? [word] : [' ', word]) {
        if (part === '') continue;
        const encoded = this.encoded(style.font, part, lang);
        if (encoded.face !== face) end();
        face = encoded.face;
        run += encoded.glyphs;
      }
    });
    end();
    return operators;
  }

  private run(face: FontName, size: number, glyphs: string): string {
    const font = `/${this.file.font(face).id} ${num(size)} Tf`;
    const change = font === this.face ? '' : `${font} `;
    this.face = font;
    return `${change}[(${glyphs})]TJ`;
  }

  private encoded(font: FontName, word: string, lang: string): Encoded {
    const shaped = shape(font, word, lang);
    const memo = shaped.numeric ? this.numbers : this.words;
    const known = memo.get(shaped);
    if (known) return known;
    const encoded = { face: shaped.font, glyphs: this.encode(shaped) };
    memo.set(shaped, encoded);
    return encoded;
  }

  private encode({ font: name, glyphs, before, after }: Shaped): string {
    const font = this.file.font(name);
    let shown = '';
    glyphs.forEach(({ id: glyph, advance, codePoints }, index) => {
      const id = font.subset.includeGlyph(glyph);
      font.widths[id] ??= advance;
      font.unicode[id] ??= codePoints;
      shown += moved(before?.[index] ?? 0) + codeOf(id) + moved(after[index]!);
    });
    return shown;
  }
}

/** Ends the string, and begins another behind the movement. TJ counts backwards. */
function moved(by: number): string {
  return Math.abs(by) < 0.005 ? '' : `)${num(-by)}(`;
}

function operands(colour: string): string {
  return [1, 3, 5]
    .map(at => String(Math.round((parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000))
    .join(' ');
}
