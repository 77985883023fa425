/** Titles of more than one line break into lines of like length, so that no word stands alone below a full line. */
import type { Text } from '../core/report/model.js';
import { asText, type Flow } from './flow.js';
import type { Line } from './lines.js';
import type { TextStyle } from './style.js';

/** Halvings of what is left of the width: to within two points. */
const steps = 7;

/** As many lines as the width asks for, each no longer than it has to be. */
export function balancedLines(flow: Flow, style: TextStyle, text: Text | string, width: number): readonly Line[] {
  let best = flow.lines(style, text, width);
  const count = best.length;
  let [low, high] = [widestWord(flow, style, text), width];
  if (count === 1 || low >= high) return best;
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2;
    const lines = flow.lines(style, text, middle);
    if (lines.length > count) low = middle;
    else [best, high] = [lines, middle];
  }
  return best;
}

/** Narrower than this, a word would be broken inside, or at its hyphen. */
function widestWord(flow: Flow, style: TextStyle, text: Text | string): number {
  const { text: words, lang } = asText(text);
  return Math.max(...words.split(' ').map(each => flow.canvas.width(style, each, lang)));
}
