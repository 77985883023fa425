import type { Chapter } from '../../core/report/model.js';
import { balancedLines } from '../balanced.js';
import { baseline, mainColumn, type Flow } from '../flow.js';
import type { Element } from '../tags.js';
import { colour, grid, text } from '../style.js';

/** The title of a chapter, at the top of its page, with its number in the margin. */
export function drawTitle(flow: Flow, parent: Element, { number, title }: Pick<Chapter, 'number' | 'title'>): void {
  const lines = balancedLines(flow, text.h1, title, mainColumn.width);
  const { lang } = title;
  flow.tags.leaf(
    parent,
    'H1',
    () => {
      if (number !== '')
        flow.canvas.text(text.h1Number, `${number} `, { x: grid.left, y: baseline(text.h1Number, flow.y) });
      flow.put(lines, { style: text.h1, x: mainColumn.x, y: flow.y, lang });
    },
    lang === null ? {} : { lang },
  );
  flow.y += lines.length * text.h1.leading;
  flow.tags.artifact(() =>
    flow.canvas.rectangle({ x: mainColumn.x, y: flow.y + 3, width: 36, height: 2.4 }, colour.teal),
  );
  flow.y += 20;
}
