/** Header and footer. All of it is an artifact: readers of the tree get the same facts from the document itself. */
import type { Furniture } from '../core/report/model.js';
import { num, type Canvas } from './canvas.js';
import type { PdfFile } from './document.js';
import { drawMarkAcross } from './sections/mark-across.js';
import { SharedDrawing } from './shared-drawing.js';
import { colour, fullWidth, grid, page, text } from './style.js';

const header = { text: 46, rule: 54 } as const;
const footer = { rule: 790, text: 804, second: 814 } as const;

export class PageFurniture {
  /** Printed at the top right: the chapter that the page belongs to. */
  section = '';
  /** `of y` is filled in at the end: no page has to wait for the total. */
  private readonly total: SharedDrawing;
  /** The same on all pages of a section but for their numbers. */
  private drawn: { readonly section: string; readonly drawing: SharedDrawing } | null = null;

  constructor(
    private readonly file: PdfFile,
    private readonly words: Furniture,
  ) {
    this.total = new SharedDrawing(file, [0, -12, 60, 4]);
  }

  draw(): void {
    const { xobjects } = this.file.page;
    xobjects['Total'] = this.total.ref;
    xobjects['Furniture'] = this.drawing().ref;
    // First, so that the words of the page stand on it.
    if (this.words.mark !== null) drawMarkAcross({ file: this.file }, this.words.mark);
    this.file.tags.artifact(() => {
      this.file.write('/Furniture Do');
      this.drawPageNumber();
    }, true);
  }

  fillTotal(): void {
    this.total.canvas.text(text.furniture, String(this.file.pages), { x: 0, y: 0 });
    this.total.end();
  }

  private drawing(): SharedDrawing {
    const { section } = this;
    if (this.drawn?.section === section) return this.drawn.drawing;
    const drawing = new SharedDrawing(this.file, [0, 0, page.width, page.height]);
    this.drawHeader(drawing.canvas);
    this.drawFooter(drawing.canvas);
    drawing.end();
    this.drawn = { section, drawing };
    return drawing;
  }

  private drawHeader(canvas: Canvas): void {
    const { reference, title } = this.words;
    canvas.text(text.reference, this.fitted(reference, grid.main - grid.left - 8), { x: grid.left, y: header.text });
    canvas.text(text.furniture, title, { x: grid.main, y: header.text });
    const free = grid.right - grid.main - canvas.width(text.furniture, title) - 20;
    const section = this.fitted(this.section, free);
    canvas.text(text.furniture, section, { x: grid.left, y: header.text, align: 'right', width: fullWidth });
    canvas.rule({ from: grid.left, to: grid.right, y: header.rule }, { colour: colour.navy, weight: 0.75 });
  }

  private drawFooter(canvas: Canvas): void {
    const { version, reader, notice } = this.words;
    canvas.rule({ from: grid.left, to: grid.right, y: footer.rule }, { colour: colour.rule, weight: 0.5 });
    canvas.text(text.furniture, version, { x: grid.left, y: footer.text });
    canvas.text(text.furniture, reader, { x: grid.main + 40, y: footer.text });
    if (!notice) return;
    const line = this.fitted(notice.text.replaceAll('\n', ' '), fullWidth);
    canvas.text(text.furniture, line, { x: grid.left, y: footer.second, lang: notice.lang });
  }

  /** Room for two digits of the total; figures are tabular, so only a report of another length stands a little aside. */
  private drawPageNumber(): void {
    const { canvas, pages } = this.file;
    const before = `${this.words.page.replace('{page}', String(pages))} `;
    const room = canvas.width(text.furniture, '88');
    canvas.text(text.furniture, before, {
      x: grid.left,
      y: footer.text,
      align: 'right',
      width: fullWidth - room - canvas.width(text.furniture, ' '),
    });
    this.file.write(`q 1 0 0 1 ${num(grid.right - room)} ${num(footer.text)} cm /Total Do Q`);
  }

  /** Furniture may be cut, between words where there are two; whatever it repeats stands whole in the document. */
  private fitted(words: string, width: number): string {
    const { canvas } = this.file;
    if (canvas.width(text.furniture, words) <= width) return words;
    const signs = [...words];
    while (signs.length > 1 && canvas.width(text.furniture, `${signs.join('')}…`) > width) signs.pop();
    const begun = signs.join('');
    const whole = /\s/.test(words.charAt(begun.length)) ? begun : begun.replace(/\s\S*$/, '');
    return `${whole.replace(/[\s,;:.]+$/, '')}…`;
  }
}
