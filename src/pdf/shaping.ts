/** From words to glyphs, cached for the life of the process. */
import type { Font } from 'fontkit';
import { fontFile, type FontName } from './fonts.js';
import { Memo } from './memo.js';
import { PlainWords, type Glyph } from './plain-words.js';

/** Measures are thousandths of the font size. */
export interface Shaped {
  /** The face that has the glyphs: the one asked for, or the sans that knows more signs. */
  readonly font: FontName;
  readonly glyphs: readonly Glyph[];
  /** Movement before each glyph; null where none is moved. */
  readonly before: readonly number[] | null;
  /** And after it, besides its advance. */
  readonly after: readonly number[];
  readonly width: number;
  /** Has a figure in it. */
  readonly numeric: boolean;
}

const fallback: FontName = 'sans';
/** Of a face. Numbers are seldom met again. */
const limits = { words: 10_000, numbers: 100 } as const;

/** Of one face, in Serbian Cyrillic or in any other language. */
class Face {
  private readonly plain: PlainWords;
  private readonly words = new Memo<string, Shaped>(limits.words);
  private readonly numbers = new Memo<string, Shaped>(limits.numbers);

  constructor(
    private readonly font: FontName,
    private readonly serbian: boolean,
  ) {
    this.plain = new PlainWords(fontFile(font));
  }

  shape(word: string): Shaped {
    const known = this.words.get(word) ?? this.numbers.get(word);
    if (known) return known;
    const shaped = this.setPlain(word) ?? this.layOut(word);
    (shaped.numeric ? this.numbers : this.words).set(word, shaped);
    return shaped;
  }

  private setPlain(word: string): Shaped | null {
    const plain = this.plain.set(word, this.serbian);
    return plain && { font: this.font, before: null, ...plain };
  }

  private layOut(word: string): Shaped {
    const face = has(this.font, word) || !has(fallback, word) ? this.font : fallback;
    return layOut(face, has(face, word) ? word : spelledOut(face, word), this.serbian);
  }
}

const faces = { serbian: new Map<FontName, Face>(), other: new Map<FontName, Face>() };

/** A sign that no face has is set as its code point, such as `U+1F600`: ugly, and not lost. */
export function shape(font: FontName, word: string, lang: string): Shaped {
  return faceOf(font, lang).shape(word);
}

function faceOf(font: FontName, lang: string): Face {
  const serbian = lang.startsWith('sr-Cyrl');
  const known = serbian ? faces.serbian : faces.other;
  const face = known.get(font) ?? new Face(font, serbian);
  known.set(font, face);
  return face;
}

/** Width in points. */
export function widthOf(font: FontName, size: number, text: string, lang: string): number {
  const face = faceOf(font, lang);
  const words = text.split(' ');
  let letters = 0;
  for (const word of words) if (word !== '') letters += face.shape(word).width;
  return ((letters + (words.length - 1) * face.shape(' ').width) * size) / 1000;
}

function has(font: FontName, word: string): boolean {
  const file = fontFile(font);
  return [...word].every(sign => file.hasGlyphForCodePoint(sign.codePointAt(0)!));
}

function spelledOut(font: FontName, word: string): string {
  const file = fontFile(font);
  return [...word].map(sign => (file.hasGlyphForCodePoint(sign.codePointAt(0)!) ? sign : codePoint(sign))).join('');
}

function codePoint(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * What stands for each glyph, in the order of the word. Signs that share a glyph, such as two kinds of apostrophe, stay what they
 * were written as; and fontkit forgets what a glyph stands for that it first met as a part of another (’ in ”).
 */
function signsByGlyph(file: Font, word: string): ReadonlyMap<number, number[]> {
  const found = new Map<number, number[]>();
  for (const sign of word) {
    const codePoint = sign.codePointAt(0)!;
    const { id } = file.glyphForCodePoint(codePoint);
    found.set(id, [...(found.get(id) ?? []), codePoint]);
  }
  return found;
}

/** Serbian Cyrillic has letter forms of its own, which the font gives only to whoever names script and language. */
function layOut(font: FontName, word: string, serbian: boolean): Shaped {
  const file = fontFile(font);
  const cyrillic = serbian && /\p{Script=Cyrillic}/u.test(word);
  const run = cyrillic ? file.layout(word, undefined, 'cyrl', 'SRB ') : file.layout(word);
  const scale = 1000 / file.unitsPerEm;
  const drawn = signsByGlyph(file, word);
  const parts = run.glyphs.map((glyph, index) => ({ glyph, position: run.positions[index]! }));
  return {
    font,
    glyphs: run.glyphs.map(({ id, advanceWidth, codePoints }) => {
      const sign = drawn.get(id)?.shift();
      return { id, advance: advanceWidth * scale, codePoints: sign === undefined ? codePoints : [sign] };
    }),
    before: parts.map(({ position }) => position.xOffset * scale),
    after: parts.map(({ glyph, position }) => (position.xAdvance - glyph.advanceWidth - position.xOffset) * scale),
    width: parts.reduce((sum, { position }) => sum + position.xAdvance * scale, 0),
    numeric: false,
  };
}
