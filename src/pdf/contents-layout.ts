/** Which entry stands where in the contents: known before anything is drawn, so that the right number of pages is kept. */
import type { Chapter, ReportModel, Text } from '../core/report/model.js';
import { mainColumn, type Flow } from './flow.js';
import type { Line } from './lines.js';
import { wholeNoteHeight } from './sections/note.js';
import { grid, text, type TextStyle } from './style.js';

export interface Entry {
  readonly level: 1 | 2;
  readonly number: string;
  readonly title: Text;
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  /** Of the contents, from 0. */
  readonly page: number;
  readonly y: number;
}

export const chapterStyle: TextStyle = { ...text.h2, size: 11, leading: 14 };
export const stepStyle: TextStyle = { ...text.body, leading: 14 };
/** Keeps the page numbers clear of the titles. */
const titleWidth = mainColumn.width - 40;
const firstTop = grid.top + 54;
export const noteGap = 22;

interface ContentsLayout {
  readonly entries: readonly Entry[];
  readonly pages: number;
}

/** What stands above the entry of a chapter and of a step. Closer where that saves a page, on which little would stand. */
const spacings = [
  [9, 2],
  [7, 1],
  [5.5, 0.5],
] as const;

export function layOutContents(flow: Flow, model: ReportModel): ContentsLayout {
  const layouts = spacings.map(each => spaced(flow, model, each));
  const fewest = Math.min(...layouts.map(each => each.pages));
  return layouts.find(each => each.pages === fewest)!;
}

function spaced(flow: Flow, { chapters, contents }: ReportModel, gaps: (typeof spacings)[number]): ContentsLayout {
  const entries: Entry[] = [];
  let page = 0;
  let y = firstTop;
  for (const { level, number, title } of chapters.flatMap(titlesOf)) {
    const style = level === 1 ? chapterStyle : stepStyle;
    const lines = flow.lines(style, title, titleWidth);
    const above = gaps[level - 1]!;
    // A chapter's entry stays with the first of its steps.
    if (y + above + lines.length * style.leading + (level === 1 ? 18 : 0) > grid.bottom) {
      page += 1;
      y = grid.top;
    }
    y += above;
    entries.push({ level, number, title, lines, style, page, y });
    y += lines.length * style.leading;
  }
  const noteRoom = noteGap + wholeNoteHeight(flow, contents.about);
  const pages = page + 1 + (y + noteRoom > grid.bottom ? 1 : 0);
  return { entries, pages };
}

function titlesOf({ number, title, blocks }: Chapter): readonly { level: 1 | 2; number: string; title: Text }[] {
  const steps = blocks.flatMap(each => (each.kind === 'heading' && each.listed ? [each] : []));
  return [
    { level: 1, number, title },
    ...steps.map(each => ({ level: 2 as const, number: each.number, title: each.title })),
  ];
}
