import type { Heading } from '../../core/report/model.js';
import { balancedLines } from '../balanced.js';
import { baseline, mainColumn, type Flow } from '../flow.js';
import type { Element } from '../tags.js';
import { grid, text } from '../style.js';
import { drawMargin, marginHeight } from './margin.js';

const above = 14;

/** With what must follow it on the same page: its margin, and three lines. */
export function headingHeight(flow: Flow, heading: Heading): number {
  const title = flow.height(text.h2, heading.title, mainColumn.width);
  return above + title + 4 + marginHeight(flow, heading.margin);
}

/** The number stands in the margin; both are one heading. */
export function drawHeading(flow: Flow, parent: Element, heading: Heading): void {
  flow.clear();
  if (!flow.atTop) flow.y += above;
  const { lang } = heading.title;
  const lines = balancedLines(flow, text.h2, heading.title, mainColumn.width);
  flow.tags.leaf(
    parent,
    'H2',
    () => {
      const y = baseline(text.h2, flow.y);
      if (heading.number !== '') flow.canvas.text(text.h2Number, `${heading.number} `, { x: grid.left, y });
      flow.put(lines, { style: text.h2, x: mainColumn.x, y: flow.y, lang });
    },
    lang === null ? {} : { lang },
  );
  flow.y += lines.length * text.h2.leading + 4;
  flow.besideUntil(drawMargin(flow, parent, { facts: heading.margin, y: flow.y }));
}
