/** The symbols that occur, in two columns beneath the map. */
import type { MapPicture } from '../../core/report/pictures.js';
import type { Flow } from '../flow.js';
import { fullWidth, grid, text, type TextStyle } from '../style.js';
import { drawSymbol } from './camera-symbol.js';

const label: TextStyle = { ...text.cell, size: 8, leading: 10 };
const columns = 2;
const width = fullWidth / columns;
const inset = 20;
const least = 15;

type Entry = MapPicture['legend'][number];

const linesOf = (flow: Flow, entry: Entry) => flow.lines(label, entry.label, width - inset - 10);
const heightOf = (flow: Flow, entry: Entry): number => Math.max(least, linesOf(flow, entry).length * label.leading + 4);

/** Two beside each other are as high as the higher. */
function rowsOf({ legend }: MapPicture): readonly (readonly Entry[])[] {
  return legend.flatMap((_, at) => (at % columns === 0 ? [legend.slice(at, at + columns)] : []));
}

export function legendHeight(flow: Flow, picture: MapPicture): number {
  return rowsOf(picture).reduce((sum, row) => sum + Math.max(...row.map(each => heightOf(flow, each))), 8);
}

export function drawLegend(flow: Flow, picture: MapPicture): void {
  let y = flow.y + 8;
  for (const row of rowsOf(picture)) {
    row.forEach((entry, column) => {
      const x = grid.left + column * width;
      drawSymbol(flow.canvas, entry.symbol, [x + 9, y + least / 2], 4);
      const style = label;
      flow.put(linesOf(flow, entry), { style, x: x + inset, y: y + (least - label.leading) / 2, lang: null });
    });
    y += Math.max(...row.map(each => heightOf(flow, each)));
  }
}
