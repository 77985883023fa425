import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontFile, type FontName } from '../../src/pdf/fonts.js';
import { PlainWords } from '../../src/pdf/plain-words.js';

const faces: readonly FontName[] = ['serif', 'serifSemibold', 'serifItalic', 'sans', 'sansSemibold', 'mono'];
const folder = new URL('../../templates/', import.meta.url);
const text = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.yaml'))
  .map(name => readFileSync(new URL(name, folder), 'utf8'))
  .join(' ');
const hard =
  'office fjord difficult AVATAR Toyota 1/2 “f” «LTD.» f’ T.Y. i̇ ǰ Ǆ ľ ť đ Đ å ½ 10⁄20 A͡B џ Љуб. б̀ г ﬁ “Ж” L’Été Æ-V';
const words = [...new Set([...text.split(/\s+/), ...hard.split(' ')])].filter(word => word !== '');

/** As fontkit sets it. */
function byFontkit(face: FontName, word: string, serbian: boolean) {
  const file = fontFile(face);
  const cyrillic = serbian && /\p{Script=Cyrillic}/u.test(word);
  const { glyphs, positions } = cyrillic ? file.layout(word, undefined, 'cyrl', 'SRB ') : file.layout(word);
  return glyphs.map(({ id }, at) => [id, positions[at]!.xAdvance, positions[at]!.xOffset]);
}

describe.each(faces)('words in %s', face => {
  const file = fontFile(face);
  const plain = new PlainWords(file);

  it('stand as fontkit sets them, in all languages of the templates', { timeout: 60_000 }, () => {
    const wrong: string[] = [];
    let set = 0;
    // Every seventh word in each face, and all of the hard ones: fontkit is slow.
    const some = words.filter((word, at) => at % 7 === faces.indexOf(face) || hard.includes(word));
    for (const [serbian, word] of some.flatMap(each => [[false, each] as const, [true, each] as const])) {
      const own = plain.set(word, serbian);
      if (!own) continue;
      set += 1;
      const placed = own.glyphs.map(({ id, advance }, at) => [id, advance + own.after[at]!, 0]);
      const said = String.fromCodePoint(...own.glyphs.flatMap(each => each.codePoints));
      if (said !== word || JSON.stringify(placed) !== JSON.stringify(byFontkit(face, word, serbian))) wrong.push(word);
    }
    expect(wrong).toEqual([]);
    expect(set).toBeGreaterThan(some.length);
  });

  it('are left to fontkit where marks, other scripts or missing signs are', () => {
    for (const word of ['é'.normalize('NFD'), 'שלום', 'жx', '😀', 'a\u00adb', '10⁄20'])
      expect(plain.set(word, false), word).toBeNull();
  });
});

it('leaves a ligature to fontkit', () => {
  const file = fontFile('serif');
  const joined = 'ff fi fl ft fj tt'.split(' ').filter(pair => file.layout(pair).glyphs.length === 1);
  const plain = new PlainWords(file);
  expect(joined.length).toBeGreaterThan(0);
  for (const pair of joined) expect(plain.set(pair, false), pair).toBeNull();
});
