import type { Tiles } from '../../core/report/model.js';
import { baseline, type Flow } from '../flow.js';
import type { Element } from '../tags.js';
import { colour, fullWidth, grid, text, type TextStyle } from '../style.js';

const gap = 10;
const height = 74;
const figure: TextStyle = { ...text.h1, size: 22, leading: 26 };
const label: TextStyle = { ...text.cellHead };
const detail: TextStyle = { ...text.furniture };

export function tilesHeight(): number {
  return height + 20;
}

/** A row of figures, each with what it counts: a list, for whoever hears it. */
export function drawTiles(flow: Flow, parent: Element, { tiles }: Tiles): void {
  flow.clear();
  flow.ensure(tilesHeight());
  flow.y += 4;
  const width = (fullWidth - (tiles.length - 1) * gap) / tiles.length;
  const list = flow.tags.numbered(flow.tags.open(parent, 'L'), 'None');
  tiles.forEach((tile, index) => {
    const x = grid.left + index * (width + gap);
    const { y } = flow;
    flow.tags.artifact(() => {
      flow.canvas.rectangle({ x, y, width, height }, colour.tint);
      flow.canvas.rectangle({ x, y, width, height: 2.2 }, colour.teal);
    });
    flow.tags.inside(list, 'LI', item =>
      flow.tags.leaf(item, 'LBody', () => {
        const size = fitted(flow, tile.figure, width - 20);
        flow.canvas.text({ ...figure, size }, `${tile.figure} `, { x: x + 10, y: baseline(figure, y + 9) });
        flow.canvas.text(label, `${tile.label} `, { x: x + 10, y: baseline(label, y + 40) });
        flow.canvas.text(detail, tile.detail, { x: x + 10, y: baseline(detail, y + 53) });
      }),
    );
  });
  flow.tags.close(list);
  flow.y += height + 8;
}

/** Words such as "not stated" stand where figures do, and must fit. */
function fitted(flow: Flow, words: string, width: number): number {
  return Math.min(figure.size, (figure.size * width) / flow.canvas.width(figure, words));
}
