/** From words to glyphs, cached for the life of the process: shaping is what a report costs. */
import { fontFile, type FontName } from './fonts.js';

/** Measures are thousandths of the font size. */
export interface Shaped {
  /** The face that has the glyphs: the one asked for, or the sans that knows more signs. */
  readonly font: FontName;
  readonly glyphs: readonly number[];
  readonly codePoints: readonly (readonly number[])[];
  readonly advances: readonly number[];
  /** Movement before and after each glyph, besides its advance. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly width: number;
}

const fallback: FontName = 'sans';
const limit = 50_000;
const cache = new Map<string, Shaped>();

/** A sign that no face has is set as its code point, such as `U+1F600`: ugly, and not lost. */
export function shape(font: FontName, word: string, lang: string): Shaped {
  const serbian = lang.startsWith('sr-Cyrl');
  const key = `${font}${serbian ? '|sr|' : '|'}${word}`;
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= limit) cache.clear();
  const face = has(font, word) || !has(fallback, word) ? font : fallback;
  const shaped = layOut(face, has(face, word) ? word : spelledOut(face, word), serbian);
  cache.set(key, shaped);
  return shaped;
}

/** Width in points. */
export function widthOf(font: FontName, size: number, text: string, lang: string): number {
  const words = text.split(' ');
  const letters = words.reduce((sum, word) => sum + (word === '' ? 0 : shape(font, word, lang).width), 0);
  return ((letters + (words.length - 1) * shape(font, ' ', lang).width) * size) / 1000;
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

/** Serbian Cyrillic has letter forms of its own, which the font gives only to whoever names script and language. */
function layOut(font: FontName, word: string, serbian: boolean): Shaped {
  const file = fontFile(font);
  const cyrillic = serbian && /\p{Script=Cyrillic}/u.test(word);
  const run = cyrillic ? file.layout(word, undefined, 'cyrl', 'SRB ') : file.layout(word);
  const scale = 1000 / file.unitsPerEm;
  const parts = run.glyphs.map((glyph, index) => ({ glyph, position: run.positions[index]! }));
  return {
    font,
    glyphs: run.glyphs.map(glyph => glyph.id),
    codePoints: run.glyphs.map(glyph => glyph.codePoints),
    advances: run.glyphs.map(glyph => glyph.advanceWidth * scale),
    before: parts.map(({ position }) => position.xOffset * scale),
    after: parts.map(({ glyph, position }) => (position.xAdvance - glyph.advanceWidth - position.xOffset) * scale),
    width: parts.reduce((sum, { position }) => sum + position.xAdvance * scale, 0),
  };
}
