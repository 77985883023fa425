/** Header and footer. All of it is an artifact: readers of the tree get the same facts from the document itself. */
import type { Furniture } from '../core/report/model.js';
import { num } from './canvas.js';
import type { PdfFile } from './document.js';
import type { Ref } from './pdfkit-internals.js';
import { drawMarkAcross } from './sections/mark-across.js';
import { colour, fullWidth, grid, text } from './style.js';

const header = { text: 46, rule: 54 } as const;
const footer = { rule: 790, text: 804, second: 814 } as const;

export class PageFurniture {
  /** Printed at the top right: the chapter that the page belongs to. */
  section = '';
  /** `of y` is one shared drawing, filled in at the end: no page has to wait for the total. */
  private readonly total: Ref;

  constructor(
    private readonly file: PdfFile,
    private readonly words: Furniture,
  ) {
    this.total = file.kit.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, -4, 60, 12],
      Resources: { Font: {} },
    });
  }

  draw(): void {
    // First, so that the words of the page stand on it.
    if (this.words.mark !== null) drawMarkAcross({ file: this.file }, this.words.mark);
    this.file.tags.artifact(() => this.drawHeader(), true);
    this.file.tags.artifact(() => this.drawFooter(), true);
  }

  /** Needs an open page, whose fonts it borrows. */
  fillTotal(): void {
    const { canvas, properties, pages, page: open } = this.file;
    const shown = canvas.shown(text.furniture, String(pages), properties.lang);
    const font = this.file.font(text.furniture.font);
    this.total.data.Resources = { Font: { [font.id]: open.fonts[font.id] } };
    this.total.end(Buffer.from(`0.290 0.333 0.388 rg BT ${shown} ET`, 'latin1'));
  }

  private drawHeader(): void {
    const { canvas } = this.file;
    const { reference, title } = this.words;
    canvas.text(text.reference, this.fitted(reference, grid.main - grid.left - 8), { x: grid.left, y: header.text });
    canvas.text(text.furniture, title, { x: grid.main, y: header.text });
    const free = grid.right - grid.main - canvas.width(text.furniture, title) - 20;
    const section = this.fitted(this.section, free);
    canvas.text(text.furniture, section, { x: grid.left, y: header.text, align: 'right', width: fullWidth });
    canvas.rule({ from: grid.left, to: grid.right, y: header.rule }, { colour: colour.navy, weight: 0.75 });
  }

  private drawFooter(): void {
    const { canvas } = this.file;
    const { version, reader, notice } = this.words;
    canvas.rule({ from: grid.left, to: grid.right, y: footer.rule }, { colour: colour.rule, weight: 0.5 });
    canvas.text(text.furniture, version, { x: grid.left, y: footer.text });
    canvas.text(text.furniture, reader, { x: grid.main + 40, y: footer.text });
    if (notice) {
      const line = this.fitted(notice.text.replaceAll('\n', ' '), fullWidth);
      canvas.text(text.furniture, line, { x: grid.left, y: footer.second, lang: notice.lang });
    }
    this.drawPageNumber();
  }

  /** Room for two digits of the total; figures are tabular, so only a report of another length stands a little aside. */
  private drawPageNumber(): void {
    const { canvas, pages, page: open } = this.file;
    const before = `${this.words.page.replace('{page}', String(pages))} `;
    const room = canvas.width(text.furniture, '88');
    canvas.text(text.furniture, before, {
      x: grid.left,
      y: footer.text,
      align: 'right',
      width: fullWidth - room - canvas.width(text.furniture, ' '),
    });
    open.xobjects.Total = this.total;
    this.file.write(`q 1 0 0 -1 ${num(grid.right - room)} ${num(footer.text)} cm /Total Do Q`);
  }

  /** Furniture may be cut; whatever it repeats stands whole in the document. */
  private fitted(words: string, width: number): string {
    const { canvas } = this.file;
    if (canvas.width(text.furniture, words) <= width) return words;
    const signs = [...words];
    while (signs.length > 1 && canvas.width(text.furniture, `${signs.join('')}…`) > width) signs.pop();
    return `${signs.join('').trimEnd()}…`;
  }
}
