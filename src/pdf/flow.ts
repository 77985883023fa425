/** Where the next thing goes: down the page, then to the next page, without lonely lines. */
import type { Text } from '../core/report/model.js';
import type { PdfFile } from './document.js';
import { breakLines, type Line } from './lines.js';
import { Memo } from './memo.js';
import type { Element } from './tags.js';
import { grid, mainWidth, type TextStyle } from './style.js';

export interface Column {
  readonly x: number;
  readonly width: number;
}

export const mainColumn: Column = { x: grid.main, width: mainWidth };
export const marginColumn: Column = { x: grid.left, width: grid.margin };

/** Below the foot of the page, where a text may end rather than send a last line or two to the next page. */
const endRoom = 15;

interface Broken {
  readonly style: TextStyle;
  readonly width: number;
  readonly lines: readonly Line[];
}

/** More than the paragraphs of most answers, and few enough to be no burden. */
const lastTexts = 64;

export class Flow {
  /** The top of what comes next. */
  y: number = grid.top;

  private margin = { page: 0, bottom: 0 };
  private readonly broken = new Memo<Text, Broken>(lastTexts);

  constructor(
    readonly file: PdfFile,
    /** Draws header and footer of a page that was just begun. */
    private readonly furnish: () => void,
  ) {}

  get tags() {
    return this.file.tags;
  }

  get canvas() {
    return this.file.canvas;
  }

  /** Room left on the page. */
  get room(): number {
    return grid.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y <= grid.top;
  }

  newPage(): void {
    this.file.addPage();
    this.y = grid.top;
    this.furnish();
  }

  /** Something stands in the margin down to here. */
  besideUntil(bottom: number): void {
    this.margin = { page: this.file.pages, bottom };
  }

  /** Goes below whatever stands in the margin of this page. */
  clear(): void {
    if (this.margin.page === this.file.pages) this.y = Math.max(this.y, this.margin.bottom);
  }

  /** Begins a new page unless so much room is left. */
  ensure(height: number): void {
    if (this.room < height && !this.atTop) this.newPage();
  }

  /** Whoever asks for a height asks for the lines soon after, so the last few texts are kept as they broke. */
  lines(style: TextStyle, text: Text | string, width: number): readonly Line[] {
    if (typeof text === 'string') return breakLines(style, text, width, this.canvas.lang());
    const known = this.broken.get(text);
    if (known?.style === style && known.width === width) return known.lines;
    const lines = breakLines(style, text.text, width, this.canvas.lang(text.lang));
    this.broken.set(text, { style, width, lines });
    return lines;
  }

  height(style: TextStyle, text: Text | string, width: number): number {
    return this.lines(style, text, width).length * style.leading;
  }

  /** A block of text in an element of its own, over as many pages as it takes. */
  text(parent: Element, type: string, text: Text | string, { style, x, width }: Column & { style: TextStyle }): void {
    const { lang } = asText(text);
    const element = this.tags.open(parent, type, lang === null ? {} : { lang });
    let rest = this.lines(style, text, width);
    while (rest.length > 0) {
      const count = this.linesThatFit(rest.length, style.leading);
      if (count === 0) {
        this.newPage();
        continue;
      }
      const now = rest.slice(0, count);
      this.tags.content(element, () => this.put(now, { style, x, y: this.y, lang }));
      this.y += count * style.leading;
      rest = rest.slice(count);
      if (rest.length > 0) this.newPage();
    }
    this.tags.close(element);
  }

  /** Draws lines below each other from `y`, where nothing can go wrong any more. */
  put(lines: readonly Line[], at: { style: TextStyle; x: number; y: number; lang: string | null }): void {
    const texts = lines.map(each => each.text);
    this.canvas.lines(at.style, texts, { x: at.x, y: baseline(at.style, at.y), lang: at.lang });
  }

  /** Two lines at least before and after a break; none at all when that cannot be. */
  private linesThatFit(count: number, leading: number): number {
    const fit = Math.floor((this.room + 0.01) / leading);
    if (fit >= count || this.room + endRoom >= count * leading) return count;
    if (this.atTop) return Math.max(fit, 1);
    if (fit < linesTogether(count)) return 0;
    return count - fit === 1 ? fit - 1 : fit;
  }
}

/** How many lines of a text must stand together where it begins: two, and all of three. */
export function linesTogether(count: number): number {
  return count <= 3 ? count : 2;
}

/** Puts the capitals of a line in the middle of its leading. */
export function baseline(style: TextStyle, top: number): number {
  return top + (style.leading + style.size * 0.66) / 2;
}

export function asText(text: Text | string): Text {
  return typeof text === 'string' ? { text, lang: null } : text;
}
