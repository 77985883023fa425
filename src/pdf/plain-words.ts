/**
 * Most words are set letter by letter, some pairs a little closer. Fontkit holds every word against every rule of the font,
 * which was a quarter of the time that a report took; here only words that other rules than kerning could touch are left to it.
 */
import type { Font } from 'fontkit';
import { advanceOf } from './fontkit-internals.js';
import { FontRules, nothing } from './font-rules.js';

/** As it is drawn, in thousandths of the font size. */
export interface Glyph {
  readonly id: number;
  readonly advance: number;
  readonly codePoints: readonly number[];
}

export interface PlainWord {
  readonly glyphs: readonly Glyph[];
  /** Movement after each glyph, besides its advance. */
  readonly after: readonly number[];
  readonly width: number;
  /** Has a figure in it. */
  readonly numeric: boolean;
}

type Script = 'latn' | 'cyrl' | 'zzzz';

interface Sign {
  readonly glyph: Glyph;
  /** Points and figures belong to none. */
  readonly script: Script;
  /** In units of the font. */
  readonly advance: number;
  readonly figure: boolean;
}

const fractionSlash = 0x2044;

export class PlainWords {
  private readonly signs: (Sign | null | undefined)[] = [];
  private readonly rules = new Map<string, FontRules>();
  private readonly scale: number;

  constructor(private readonly font: Font) {
    this.scale = 1000 / font.unitsPerEm;
  }

  /** Null when only fontkit knows: other scripts, marks, ligatures, signs that the font lacks. */
  set(word: string, serbian: boolean): PlainWord | null {
    const signs: Sign[] = [];
    let script: Script = 'zzzz';
    for (let at = 0; at < word.length; at += 1) {
      const sign = this.sign(word.charCodeAt(at));
      if (sign === null) return null;
      if (sign.script !== 'zzzz') {
        if (script !== 'zzzz' && script !== sign.script) return null;
        script = sign.script;
      }
      signs.push(sign);
    }
    return this.placed(signs, this.rulesFor(script, serbian && script === 'cyrl' ? 'SRB ' : undefined));
  }

  private placed(signs: readonly Sign[], rules: FontRules): PlainWord | null {
    const after: number[] = [];
    let width = 0;
    let numeric = false;
    for (let at = 0; at < signs.length; at += 1) {
      const { glyph, advance, figure } = signs[at]!;
      const moved = rules.between(glyph.id, at + 1 < signs.length ? signs[at + 1]!.glyph.id : nothing);
      if (moved === null) return null;
      after.push(moved * this.scale);
      width += (advance + moved) * this.scale;
      numeric ||= figure;
    }
    return { glyphs: signs.map(each => each.glyph), after, width, numeric };
  }

  private rulesFor(script: Script, language: string | undefined): FontRules {
    const key = language ?? script;
    const known = this.rules.get(key);
    if (known) return known;
    const made = new FontRules(this.font, script, language);
    this.rules.set(key, made);
    return made;
  }

  private sign(codePoint: number): Sign | null {
    const known = this.signs[codePoint];
    if (known !== undefined) return known;
    return (this.signs[codePoint] = this.signOf(codePoint));
  }

  private signOf(codePoint: number): Sign | null {
    const sign = String.fromCharCode(codePoint);
    const script = scriptOf(sign);
    if (script === null || codePoint === fractionSlash || !this.font.hasGlyphForCodePoint(codePoint)) return null;
    const { id } = this.font.glyphForCodePoint(codePoint);
    const advance = advanceOf(this.font, id);
    const glyph = { id, advance: advance * this.scale, codePoints: [codePoint] };
    return { glyph, script, advance, figure: /\p{Nd}/u.test(sign) };
  }
}

/** Null for halves of a pair, marks, signs that are not shown and scripts of other rules. */
function scriptOf(sign: string): Script | null {
  if (/[\p{M}\p{Cs}\p{Default_Ignorable_Code_Point}]/u.test(sign)) return null;
  if (/\p{Script=Latin}/u.test(sign)) return 'latn';
  if (/\p{Script=Cyrillic}/u.test(sign)) return 'cyrl';
  return /\p{Script=Common}/u.test(sign) ? 'zzzz' : null;
}
