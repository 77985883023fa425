/** The map of a register, with the table that says the same. What it may show is decided by whoever gives the cameras. */
import type { MapModel, PlacedCamera } from '../map/draw-model.js';
import { drawnMap } from '../map/register-map.js';
import { table } from './annexes.js';
import { prose } from './answer.js';
import type { Block } from './model.js';
import type { MapPicture } from './pictures.js';
import { markLines, scaleName, symbolName, type AnyReading } from './symbol-names.js';

/** As on the page of the map, so that a square has the same name on both. */
const size = { width: 960, height: 600, cell: 60 } as const;

/** `missing` says how many are not on the map, and why. One of each square at most is drawn: 5,000 cameras make no more than 160 marks. */
export function mapBlocks(
  cameras: readonly PlacedCamera[],
  missing: { readonly count: number; readonly says: string },
  reading: AnyReading,
): readonly Block[] {
  const { pictures } = reading.words;
  const model = drawnMap(cameras, size);
  const left =
    missing.count === 0 ? [] : [reading.own(reading.fill(missing.says, { count: reading.number(missing.count) }))];
  if (!model) return [{ kind: 'prose', style: 'status', paragraphs: [reading.own(pictures.mapNone), ...left] }];
  return [
    prose([reading.own(howToRead(model, reading)), ...left]),
    picture(model, reading),
    { ...markTable(model, reading), caption: pictures.mapTable },
  ];
}

function howToRead({ marks }: MapModel, { words: { pictures } }: AnyReading): string {
  const fan = marks.some(each => each.sight) ? [pictures.mapFan] : [];
  const way = marks.some(each => each.ways.length > 0) ? [pictures.mapWay] : [];
  return [pictures.mapRead, ...fan, ...way].join(' ');
}

function picture(map: MapModel, reading: AnyReading): MapPicture {
  const { pictures } = reading.words;
  const figures = { cameras: reading.number(map.cameras), marks: reading.number(map.marks.length) };
  const legend = map.legend.map(({ symbol, cameras }) => ({
    symbol,
    label: `${symbolName(symbol, reading)} (${reading.number(cameras)})`,
  }));
  const scale = scaleName(map, reading);
  const named = `${legend.map(each => each.label).join(', ')}.`;
  return {
    kind: 'map',
    caption: reading.fill(pictures.mapCaption, figures),
    alt: reading.fill(pictures.mapAlt, { ...figures, scale, legend: named }),
    ...{ map, scale, legend },
    north: pictures.north,
  };
}

function markTable({ marks }: MapModel, reading: AnyReading) {
  const { words } = reading;
  const { pictures, annexes } = words;
  return table(
    [pictures.square, annexes.camera, annexes.site, annexes.does],
    marks.map(mark => [
      mark.square,
      mark.camera ? mark.camera.reference : reading.fill(pictures.cameras, { count: reading.number(mark.cameras) }),
      mark.site ?? pictures.several,
      markLines(mark, reading).join('\n'),
    ]),
    reading,
  );
}
