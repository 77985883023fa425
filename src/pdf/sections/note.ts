/** A tinted box with a bar at its left. It goes on over as many pages as its words need. */
import { labelled } from '../../core/language/punctuation.js';
import type { Note, Text } from '../../core/report/model.js';
import { asText, mainColumn, type Column, type Flow } from '../flow.js';
import type { Line } from '../lines.js';
import type { Element } from '../tags.js';
import { grouped } from '../table-look.js';
import { colour, grid, text, type TextStyle } from '../style.js';

const inset = 14;
const edge = 9;

interface Part {
  readonly words: Text;
  readonly style: TextStyle;
  readonly lines: readonly Line[];
}

export function noteHeight(flow: Flow, note: Note): number {
  return Math.min(wholeNoteHeight(flow, note), 120);
}

/** With the room below it. */
export function wholeNoteHeight(flow: Flow, note: Note, column: Column = mainColumn): number {
  return partsHeight(partsOf(flow, note, column)) + 2 * edge + 8;
}

export function drawNote(flow: Flow, parent: Element, note: Note, column: Column = mainColumn): void {
  drawParts(flow, parent, { parts: partsOf(flow, note, column), column });
}

function partsOf(flow: Flow, { title, paragraphs, facts }: Note, { width }: Column = mainColumn): readonly Part[] {
  const part = (words: Text | string, style: TextStyle): Part => ({
    words: asText(words),
    style,
    lines: flow.lines(style, words, width - 2 * inset),
  });
  return [
    part(title, text.noteTitle),
    ...paragraphs.map(each => part(each, text.note)),
    ...facts.map(({ label, value }) =>
      part({ text: labelled(label, digestApart(value.text), flow.canvas.lang()), lang: value.lang }, text.note),
    ),
  ];
}

/** A digest has a line of its own. */
function digestApart(value: string): string {
  const digest = grouped(value);
  return digest === value ? value : `\n${digest}`;
}

function partsHeight(parts: readonly Part[]): number {
  return parts.reduce((sum, each) => sum + each.lines.length * each.style.leading, 0);
}

function drawParts(flow: Flow, parent: Element, { parts, column }: { parts: readonly Part[]; column: Column }): void {
  const height = partsHeight(parts) + 2 * edge;
  flow.ensure(Math.min(height, 120));
  const box = flow.tags.open(parent, 'Div');
  let left = height;
  drawBox(flow, Math.min(left, flow.room), column);
  flow.y += edge;
  for (const { words, style, lines } of parts) {
    const element = flow.tags.open(box, 'P', words.lang === null ? {} : { lang: words.lang });
    for (let from = 0; from < lines.length;) {
      const fit = Math.floor((grid.bottom - flow.y) / style.leading);
      if (fit < 1) {
        flow.newPage();
        drawBox(flow, Math.min(left, flow.room), column);
        flow.y += edge;
        continue;
      }
      const now = lines.slice(from, from + fit);
      const y = flow.y;
      flow.tags.content(element, () => flow.put(now, { style, x: column.x + inset, y, lang: words.lang }));
      flow.y += now.length * style.leading;
      left -= now.length * style.leading;
      from += now.length;
    }
    flow.tags.close(element);
  }
  flow.tags.close(box);
  flow.y += edge + 8;
}

function drawBox(flow: Flow, height: number, { x, width }: Column): void {
  flow.tags.artifact(() => {
    flow.canvas.rectangle({ x, y: flow.y, width, height }, colour.tint);
    flow.canvas.rectangle({ x, y: flow.y, width: 2.4, height }, colour.teal);
  });
}
