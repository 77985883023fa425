import type { SymbolShape } from './camera-symbol.js';
import type { CountedSymbol } from './draw-model.js';

/** How many cameras of a cluster have a shape, and how many of them are so. */
export interface ShapeCounts {
  readonly shape: SymbolShape;
  readonly all: number;
  readonly disabled: number;
  readonly idle: number;
  readonly removed: number;
}

/** A cluster in at most seven lines, the gravest shape first. */
export function shapeCounts(symbols: readonly CountedSymbol[]): readonly ShapeCounts[] {
  const shapes = new Map<SymbolShape, { -readonly [Key in keyof ShapeCounts]: ShapeCounts[Key] }>();
  for (const { symbol, cameras } of symbols) {
    const { shape, filling, outline } = symbol;
    const known = shapes.get(shape);
    // Counted in place: a map of clusters counts ten thousand times.
    const counts = known ?? { shape, all: 0, disabled: 0, idle: 0, removed: 0 };
    if (!known) shapes.set(shape, counts);
    counts.all += cameras;
    if (filling === 'disabled') counts.disabled += cameras;
    if (outline !== 'running') counts[outline] += cameras;
  }
  return [...shapes.values()];
}
