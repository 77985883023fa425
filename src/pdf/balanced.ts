/** Titles of more than one line break into lines of like length, so that no word stands alone below a full line. */
import type { Text } from '../core/report/model.js';
import { asText, type Flow } from './flow.js';
import type { Line } from './lines.js';
import type { TextStyle } from './style.js';

/** Halvings of what is left of the width: to within two points. */
const steps = 7;

/** As many lines as the width asks for, each no longer than it has to be. */
export function balancedLines(flow: Flow, style: TextStyle, text: Text | string, width: number): readonly Line[] {
  return flow.lines(style, text, balancedWidth(flow, style, text, width));
}

/** The least width in which the text has no more lines. */
export function balancedWidth(flow: Flow, style: TextStyle, text: Text | string, width: number): number {
  const count = flow.lines(style, text, width).length;
  let [low, high] = [widestWord(flow, style, text), width];
  if (count === 1 || low >= high) return width;
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2;
    if (flow.lines(style, text, middle).length > count) low = middle;
    else high = middle;
  }
  return high;
}

/** Narrower than this, a word would be broken inside, or at its hyphen. */
function widestWord(flow: Flow, style: TextStyle, text: Text | string): number {
  const { text: words, lang } = asText(text);
  return Math.max(...words.split(' ').map(each => flow.canvas.width(style, each, lang)));
}
