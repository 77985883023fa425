/** The symbols of a map in the words of a report. */
import type { CameraSymbol, SymbolShape } from '../map/camera-symbol.js';
import type { MapMark, MapModel } from '../map/draw-model.js';
import { shapeCounts, type ShapeCounts } from '../map/shape-counts.js';
import type { Readable, Reading } from './reading.js';
import { fill } from './words.js';

export type AnyReading = Reading<Readable>;

/** `Number plates, present but disabled; not running`. */
export function symbolName({ shape, filling, outline }: CameraSymbol, reading: AnyReading): string {
  const { pictures } = reading.words;
  const name = shapeName(shape, reading);
  return reading.listed([filling === 'disabled' ? fill(pictures.disabled, { name }) : name, pictures[outline]]);
}

export function shapeName(shape: SymbolShape, { words }: AnyReading): string {
  return shape === 'plain' ? words.pictures.plain : words.camera.capabilities[shape];
}

/** What stands in one square: a camera by its symbol, a cluster shape by shape. */
export function markLines(mark: MapMark, reading: AnyReading): readonly string[] {
  const [only] = mark.symbols;
  if (mark.camera && only) return [symbolName(only.symbol, reading)];
  return shapeCounts(mark.symbols).map(each => shapeLine(each, reading));
}

/** `12 × Number plates (3 disabled, 1 not running)`. */
function shapeLine({ shape, all, disabled, idle, removed }: ShapeCounts, reading: AnyReading): string {
  const { pictures } = reading.words;
  const line = fill(pictures.counted, { count: reading.number(all), name: shapeName(shape, reading) });
  const parts = [
    ...(disabled > 0 ? [fill(pictures.countedDisabled, { count: reading.number(disabled) })] : []),
    ...(idle > 0 ? [`${reading.number(idle)} ${pictures.idle}`] : []),
    ...(removed > 0 ? [`${reading.number(removed)} ${pictures.removed}`] : []),
  ];
  return parts.length === 0 ? line : `${line} (${parts.join(', ')})`;
}

/** Kilometres from 1,000 m on. */
export function scaleName({ scale: { metres } }: MapModel, reading: AnyReading): string {
  return metres >= 1000 ? reading.number(metres / 1000, 'km') : reading.number(metres, 'm');
}
