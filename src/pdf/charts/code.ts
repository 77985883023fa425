/** A QR code as filled squares: sharp at every size, and said in words for whoever does not see it. */
import { encode } from 'uqr';
import type { Check } from '../../core/report/model.js';
import { num } from '../canvas.js';
import type { Flow } from '../flow.js';
import { linkOut } from '../links.js';
import type { Element } from '../tags.js';
import { colour } from '../style.js';

/** Room for the largest code that a report carries, so that a telephone reads it from paper. */
export const codeSize = 92;

export function drawCode(flow: Flow, parent: Element, check: Check, { x, y }: { x: number; y: number }): void {
  const { tags, canvas } = flow;
  const area = { x, y, width: codeSize, height: codeSize };
  const around = check.leads ? tags.open(parent, 'Link') : parent;
  const figure = tags.open(around, 'Figure', { alt: check.alt, bbox: [x, y, x + codeSize, y + codeSize] });
  tags.content(figure, () => canvas.shape(squares(check.content, x, y), colour.ink));
  tags.close(figure);
  if (!check.leads) return;
  linkOut(flow.file, around, area, { url: check.content, contents: check.alt });
  tags.close(around);
}

/** Each run of dark squares in a row is one rectangle, a hair higher than its row so that no seam shows. The page around is white, which is the margin that a code needs. */
function squares(content: string, x: number, y: number): string {
  // Always the same mask for the same content: reports must not differ from one drawing to the next.
  const { data, size } = encode(content, { ecc: 'M', border: 0 });
  const side = codeSize / size;
  return data
    .flatMap((row, line) =>
      runsIn(row).map(
        ([from, length]) =>
          `${num(x + from * side)} ${num(y + line * side)} ${num(length * side)} ${num(side + 0.05)} re`,
      ),
    )
    .join(' ');
}

function runsIn(row: readonly boolean[]): readonly (readonly [from: number, length: number])[] {
  const runs: [number, number][] = [];
  row.forEach((dark, at) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === at) last[1] += 1;
    else runs.push([at, 1]);
  });
  return runs;
}
