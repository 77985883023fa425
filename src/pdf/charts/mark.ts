import type { Tone } from '../../core/report/model.js';
import { num } from '../canvas.js';
import type { Flow } from '../flow.js';
import { tones } from '../style.js';

/** One shape for each level (dot, ring, square, diamond), so that colour is never the only sign. Always an artifact. */
export function drawMark(flow: Flow, tone: Tone, { x, y }: { x: number; y: number }): void {
  const { mark, fill } = tones[tone];
  flow.tags.artifact(() => {
    if (tone === 1) dot(flow, x, y, { size: 4.6, colour: mark });
    if (tone === 2) {
      dot(flow, x, y, { size: 6.6, colour: mark });
      dot(flow, x, y, { size: 2.8, colour: fill });
    }
    if (tone === 3) flow.canvas.rectangle({ x: x - 2.9, y: y - 2.9, width: 5.8, height: 5.8 }, mark);
    if (tone === 4) flow.canvas.shape(diamond(x, y, 4.3), mark);
  });
}

/** A line without length and with round ends: two numbers for a circle, where curves would take twenty-six. */
function dot(flow: Flow, x: number, y: number, look: { size: number; colour: string }): void {
  flow.canvas.stroke(`${num(x)} ${num(y)} m ${num(x)} ${num(y)} l`, look.colour, look.size, '1 J');
}

function diamond(x: number, y: number, half: number): string {
  const corners = [
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ];
  return `${corners.map(([a, b], index) => `${num(a!)} ${num(b!)} ${index === 0 ? 'm' : 'l'}`).join(' ')} h`;
}
