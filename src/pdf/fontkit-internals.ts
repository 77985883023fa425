/**
 * What this layer uses of fontkit beyond its published types: the rules of a font as it has parsed them (OpenType, GSUB and
 * GPOS). The package is pinned to an exact version for this reason; a test compares what we make of them with its own work.
 */
import type { Font } from 'fontkit';

export interface Coverage {
  readonly version: number;
}

interface Lazy<Item> {
  readonly length: number;
  get(index: number): Item;
}

export interface Value {
  readonly xAdvance?: number | null;
  readonly yAdvance?: number | null;
  readonly xPlacement?: number | null;
  readonly yPlacement?: number | null;
}

export interface Pair {
  readonly value1: Value;
  readonly value2: Value;
}

/** Any kind of rule: which of the fields are there depends on the type of the lookup and the version. */
export interface SubTable {
  readonly version: number;
  readonly lookupType?: number;
  readonly extension?: SubTable;
  readonly coverage?: Coverage;
  readonly coverages?: readonly Coverage[];
  readonly markCoverage?: Coverage;
  readonly mark1Coverage?: Coverage;
  readonly backtrackCoverage?: readonly Coverage[];
  readonly inputCoverage?: readonly Coverage[];
  readonly lookaheadCoverage?: readonly Coverage[];
  readonly ligatureSets?: Lazy<readonly { readonly components: readonly number[] }[]>;
  readonly pairSets?: Lazy<readonly (Pair & { readonly secondGlyph: number })[]>;
  readonly classDef1?: object;
  readonly classDef2?: object;
  readonly classRecords?: Lazy<Lazy<Pair>>;
}

export interface Lookup {
  readonly lookupType: number;
  readonly flags: { readonly flags?: { readonly ignoreBaseGlyphs?: boolean; readonly ignoreLigatures?: boolean } };
  readonly subTables: readonly SubTable[];
}

/** Substitutes or positions glyphs. */
export interface Processor {
  selectScript(script: string, language: string | undefined, direction: 'ltr'): unknown;
  lookupsForFeatures(tags: readonly string[]): readonly { readonly lookup: Lookup }[];
  coverageIndex(coverage: Coverage, glyph: number): number;
  getClassID(glyph: number, classes: object): number;
}

interface Engine {
  readonly GSUBProcessor: Processor | null;
  readonly GPOSProcessor: Processor | null;
}

export function engineOf(font: Font): Engine {
  return (font as unknown as { readonly _layoutEngine: { readonly engine: Engine } })._layoutEngine.engine;
}

interface Measured {
  readonly hmtx: { readonly metrics: Lazy<{ readonly advance: number }> };
}

/** In units of the font. Asked for by way of the glyph, fontkit works out its outline first. */
export function advanceOf(font: Font, glyph: number): number {
  const { metrics } = (font as unknown as Measured).hmtx;
  return metrics.get(Math.min(glyph, metrics.length - 1)).advance;
}
