import { describe, expect, it } from 'vitest';
import { columnWidths, weightOf, type Wish } from '../../src/pdf/column-widths.js';
import { drawReport } from '../../src/pdf/draw.js';
import { modelOf, own, prose, table } from '../support/model-sample.js';
import { pagesOf } from '../support/pdf-tools.js';

const json = new TextEncoder().encode('{}');
const wish = (least: number, most: number, cells: readonly number[], right = false): Wish => ({
  least,
  most,
  weight: weightOf(cells),
  right,
});

describe('the width of a column', () => {
  it('is never less than its longest word or more than its longest line, and nothing is left over', () => {
    const wishes = [wish(20, 30, [30]), wish(40, 900, [900]), wish(60, 400, [400])];
    const widths = columnWidths(wishes, 300);
    widths.forEach((width, at) => {
      expect(width).toBeGreaterThanOrEqual(wishes[at]!.least);
      expect(width).toBeLessThanOrEqual(wishes[at]!.most);
    });
    expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(300, 3);
  });

  it('follows what stands in every row rather than what stands in one', () => {
    const [often, once] = columnWidths([wish(20, 200, Array<number>(30).fill(200)), wish(20, 400, [400])], 300);
    expect(often).toBeGreaterThan(once!);
  });

  it('that nobody needs goes to the last column, and before figures to the first', () => {
    expect(columnWidths([wish(20, 30, []), wish(20, 40, [])], 100)).toEqual([30, 70]);
    expect(columnWidths([wish(20, 30, []), wish(20, 40, [], true)], 100)).toEqual([60, 40]);
  });

  it('keeps a date whole beside longer texts', async () => {
    const date = '30.\u00a0September\u00a02026';
    const words = 'words that would take all of the width if nobody held them back '.repeat(3);
    const pages = pagesOf(await drawReport(modelOf([table(['A', 'B', 'C'], [[words, words, date]])]), json));
    expect(pages.join('\n')).toMatch(/30\.\sSeptember\s2026/);
  });
});

describe('a table over two pages', () => {
  /** Below so many lines, so that the page ends at every place of the table. */
  const below = (lines: number) => {
    const rows = Array.from({ length: 9 }, (_, at) => [`Row${at}`, 'It has a line\nand another']);
    return drawReport(modelOf([prose(...Array<string>(lines).fill('A line.')), table(['No.', 'What'], rows)]), json);
  };

  it.each([17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30])(
    'leaves no row alone, at its beginning or its end (%i lines above)',
    async lines => {
      const counts = pagesOf(await below(lines)).map(page => page.match(/Row\d/g)?.length ?? 0);
      expect(counts.reduce((sum, each) => sum + each)).toBe(9);
      expect(counts).not.toContain(1);
    },
  );
});

describe('a row that goes on', () => {
  it.each(['T1', 'T1\nand a line'])('begins the next page with words, not with an empty line (%s)', async lead => {
    const paragraphs = `${lead}\n${Array.from({ length: 60 }, (_, at) => `Paragraph ${at}.`).join('\n\n')}`;
    const pages = pagesOf(await drawReport(modelOf([table(['No.', 'What'], [['T1', paragraphs]])]), json));
    const next = pages.find(page => page.includes('No.') && !page.includes('Paragraph 0.'))!;
    expect(next).toMatch(/No\. .*\s+T1 +Paragraph/);
  });
});

describe('a title of two lines', () => {
  it('has lines of like length', async () => {
    const title = own('Die Folgenabschätzung auf einen Blick');
    const chapter = { number: '1', title, runsOn: false, blocks: [prose('Text.')] };
    const pages = pagesOf(await drawReport(modelOf([], { chapters: [chapter] }), json));
    expect(pages.at(-1)).toMatch(/Die Folgenabschätzung\n+ *auf einen Blick\n/);
  });
});

describe('the last line of a text', () => {
  const pagesFor = async (lines: number) =>
    pagesOf(await drawReport(modelOf([prose(...Array<string>(lines).fill('A line.'))]), json)).length;

  it('may stand a little below the foot of a page, and is then followed by nothing', async () => {
    expect(await pagesFor(32)).toBe(3);
    expect(await pagesFor(33)).toBe(4);
  });
});
