/**
 * Which rules of a font two neighbouring glyphs could meet. Whoever asks for a pair hears how much closer the second one
 * stands, or that the pair may be part of something that only fontkit works out, such as a ligature.
 */
import type { Font } from 'fontkit';
import {
  engineOf,
  type Coverage,
  type Lookup,
  type Processor,
  type SubTable,
  type Value,
} from './fontkit-internals.js';

/** Those that fontkit applies to a text unless told otherwise. */
const features = 'rvrn ltra ltrm ccmp locl rlig mark mkmk calt clig liga rclt curs kern'.split(' ');
/** No glyph: beyond the end of a word. */
export const nothing = 0xffff;
const kerning = 2;
const extension = 9;

type Test = (left: number, right: number) => boolean;

export class FontRules {
  private readonly known = new Map<number, number | null>();
  private readonly tests: readonly Test[];
  private readonly pairs: readonly (readonly SubTable[])[];
  private readonly positions: Processor | null;

  /** `language` is an OpenType tag of four letters, such as `SRB `. */
  constructor(font: Font, script: string, language?: string) {
    const { GSUBProcessor, GPOSProcessor } = engineOf(font);
    this.positions = GPOSProcessor;
    const placed = GPOSProcessor ? lookupsOf(GPOSProcessor, script, language) : [];
    const replaced = GSUBProcessor ? lookupsOf(GSUBProcessor, script, language) : [];
    this.pairs = placed.filter(each => kindOf(each) === kerning).map(each => each.subTables.map(inner));
    this.tests = [
      ...replaced.flatMap(each => testsOf(GSUBProcessor!, each)),
      ...placed.filter(each => kindOf(each) !== kerning).flatMap(each => testsOf(GPOSProcessor!, each)),
    ];
  }

  /** In units of the font; null where another rule than kerning may apply. Asked with `nothing` on the right for a last glyph. */
  between(left: number, right: number): number | null {
    const key = left * 0x10000 + right;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = this.tests.some(test => test(left, right)) ? null : this.kern(left, right);
    this.known.set(key, found);
    return found;
  }

  private kern(left: number, right: number): number | null {
    let sum = 0;
    for (const tables of this.pairs) {
      const values = right === nothing ? null : this.firstOf(tables, left, right);
      if (!values) continue;
      if (moves(values[1]) || movesAside(values[0])) return null;
      sum += values[0].xAdvance ?? 0;
    }
    return sum;
  }

  /** The first table that knows the pair decides. */
  private firstOf(tables: readonly SubTable[], left: number, right: number): readonly [Value, Value] | null {
    const by = this.positions!;
    for (const { coverage, pairSets, classDef1, classDef2, classRecords } of tables) {
      const index = by.coverageIndex(coverage!, left);
      if (index === -1) continue;
      const pair = pairSets
        ? pairSets.get(index).find(each => each.secondGlyph === right)
        : classRecords!.get(by.getClassID(left, classDef1!)).get(by.getClassID(right, classDef2!));
      if (pair) return [pair.value1, pair.value2];
    }
    return null;
  }
}

function lookupsOf(by: Processor, script: string, language: string | undefined): readonly Lookup[] {
  by.selectScript(script, language, 'ltr');
  return by.lookupsForFeatures(features).map(each => each.lookup);
}

function inner(table: SubTable): SubTable {
  return table.extension ?? table;
}

/** A table that only extends the reach of another says what that one is. */
function kindOf({ lookupType, subTables }: Lookup): number {
  return lookupType === extension ? (subTables[0]?.lookupType ?? extension) : lookupType;
}

const movesAside = ({ xPlacement, yPlacement, yAdvance }: Value) => Boolean(xPlacement || yPlacement || yAdvance);
const moves = (value: Value) => Boolean(value.xAdvance) || movesAside(value);

/** True for whatever the rules might touch, and at times for more: then fontkit finds that there is nothing to do. */
function testsOf(by: Processor, { flags, subTables }: Lookup): readonly Test[] {
  const skips = flags.flags?.ignoreBaseGlyphs === true || flags.flags?.ignoreLigatures === true;
  return subTables.map(inner).map(table => (skips ? alone(by, coveragesOf(table)) : testOf(by, table)));
}

function testOf(by: Processor, table: SubTable): Test {
  const { backtrackCoverage = [], inputCoverage, lookaheadCoverage = [], ligatureSets, coverage } = table;
  if (ligatureSets && coverage) return ligatures(by, coverage, ligatureSets);
  const sequence = inputCoverage ?? table.coverages;
  if (!sequence) return alone(by, coveragesOf(table));
  if (sequence.length > 1) return neighbours(by, sequence.slice(0, 1), sequence.slice(1, 2));
  if (lookaheadCoverage.length > 0) return neighbours(by, sequence, lookaheadCoverage.slice(0, 1));
  return backtrackCoverage.length > 0 ? neighbours(by, backtrackCoverage, sequence) : alone(by, sequence);
}

function coveragesOf(table: SubTable): readonly Coverage[] {
  const { coverage, markCoverage, mark1Coverage, inputCoverage, coverages } = table;
  return [coverage, markCoverage, mark1Coverage, ...(inputCoverage ?? coverages ?? [])].filter(
    each => each !== undefined,
  );
}

const covers = (by: Processor, some: readonly Coverage[], glyph: number) =>
  some.some(each => by.coverageIndex(each, glyph) !== -1);

function alone(by: Processor, some: readonly Coverage[]): Test {
  return left => covers(by, some, left);
}

function neighbours(by: Processor, first: readonly Coverage[], second: readonly Coverage[]): Test {
  return (left, right) => right !== nothing && covers(by, first, left) && covers(by, second, right);
}

function ligatures(by: Processor, coverage: Coverage, sets: NonNullable<SubTable['ligatureSets']>): Test {
  return (left, right) => {
    const index = by.coverageIndex(coverage, left);
    return index !== -1 && sets.get(index).some(({ components }) => components.length === 0 || components[0] === right);
  };
}
