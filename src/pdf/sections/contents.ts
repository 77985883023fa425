/** The contents: drawn last, on pages that were kept open. The whole line of an entry is its link. */
import type { ReportModel } from '../../core/report/model.js';
import { num } from '../canvas.js';
import { noteGap, type Entry } from '../contents-layout.js';
import { baseline, mainColumn, type Flow } from '../flow.js';
import { link, type Target } from '../links.js';
import type { Element } from '../tags.js';
import { colour, fullWidth, grid, text, type TextStyle } from '../style.js';
import { drawNote } from './note.js';
import { drawTitle } from './title.js';

/** Where an entry leads, and the number printed on that page. */
export interface Place extends Target {
  readonly number: number;
}

export interface Contents {
  readonly section: Element;
  readonly model: ReportModel;
  readonly entries: readonly Entry[];
  readonly places: readonly Place[];
  /** Number of pages kept for the contents. */
  readonly pages: number;
}

/** Draws one of the pages; the current page is that page. */
export function drawContents(flow: Flow, contents: Contents, index: number): void {
  const { section, model, entries, places, pages } = contents;
  flow.y = grid.top;
  if (index === 0) drawTitle(flow, section, { number: '', title: { text: model.contents.title, lang: null } });
  const here = entries.flatMap((entry, at) => (entry.page === index ? [{ entry, place: places[at]! }] : []));
  if (here.length > 0)
    flow.tags.inside(section, 'TOC', list => {
      for (const each of here) drawEntry(flow, list, { ...each, model });
    });
  if (index < pages - 1) return;
  const last = here.at(-1)?.entry;
  flow.y = last ? last.y + last.lines.length * last.style.leading + noteGap : grid.top;
  drawNote(flow, section, model.contents.about);
}

function drawEntry(
  flow: Flow,
  list: Element,
  { entry, place, model }: { entry: Entry; place: Place; model: ReportModel },
): void {
  const { tags } = flow;
  const { lang } = entry.title;
  tags.inside(list, 'TOCI', item =>
    tags.inside(item, 'Reference', reference => {
      const element = tags.open(reference, 'Link', lang === null ? {} : { lang });
      tags.content(element, () => drawEntryTitle(flow, entry));
      if (entry.level === 2) drawLeader(flow, entry, String(place.number));
      tags.content(element, () => drawPageNumber(flow, entry, String(place.number)));
      const area = {
        x: grid.left,
        y: entry.y,
        width: fullWidth,
        height: entry.lines.length * entry.style.leading,
      };
      const title = `${entry.number} ${entry.title.text}`.trim();
      const contents = model.furniture.link.replace('{page}', String(place.number)).replace('{title}', () => title);
      link(flow.file, element, area, { target: place, contents });
      tags.close(element);
    }),
  );
}

const numbers: Readonly<Record<Entry['level'], TextStyle>> = {
  1: { ...text.h2Number, size: 11, leading: 14 },
  2: { ...text.caption, leading: 14, colour: colour.teal },
};

function drawEntryTitle(flow: Flow, { level, number, lines, style, title, y }: Entry): void {
  if (number !== '') flow.canvas.text(numbers[level], `${number} `, { x: grid.left, y: baseline(numbers[level], y) });
  const spaced = lines.map((line, index) => (index === lines.length - 1 ? { ...line, text: `${line.text} ` } : line));
  flow.put(spaced, { style, x: mainColumn.x, y, lang: title.lang });
}

function drawPageNumber(flow: Flow, entry: Entry, number: string): void {
  const style = pageStyle(entry);
  const y = baseline(style, lastLine(entry));
  flow.canvas.text(style, number, { x: grid.left, y, align: 'right', width: fullWidth });
}

function drawLeader(flow: Flow, entry: Entry, number: string): void {
  const y = baseline(entry.style, lastLine(entry)) - 0.5;
  const from = mainColumn.x + entry.lines.at(-1)!.width + 8;
  const to = grid.right - flow.canvas.width(pageStyle(entry), number) - 8;
  if (to - from < 12) return;
  // Counted from the right, so that the dots of all lines stand below each other.
  const path = `${num(to)} ${num(y)} m ${num(from)} ${num(y)} l`;
  flow.tags.artifact(() => flow.canvas.stroke(path, '#9AA6B2', 0.8, `1 J [0 4] ${num((grid.right - to) % 4)} d`));
}

function pageStyle({ level }: Entry): TextStyle {
  return level === 1 ? { ...text.h2, size: 11, leading: 14 } : { ...text.caption, size: 9.5, leading: 14 };
}

function lastLine({ y, lines, style }: Entry): number {
  return y + (lines.length - 1) * style.leading;
}
