import { describe, expect, it } from 'vitest';
import type { Block, Note } from '../../src/core/report/model.js';
import { drawReport } from '../../src/pdf/draw.js';
import { modelOf, own, prose, table } from '../support/model-sample.js';
import { pagesOf, textOf, treeOf } from '../support/pdf-tools.js';
import { lint } from './lint.js';

const json = new TextEncoder().encode('{}');
const draw = (...blocks: readonly Block[]) => drawReport(modelOf(blocks), json);
/** About a page each 3,000 characters. */
const long = (sentences: number, last: string) =>
  `${'Every word of an answer is printed, however long it is. '.repeat(sentences)}${last}`;

describe('a long answer', () => {
  it('is printed to its last words over twenty pages', async () => {
    const pdf = await draw(prose(long(1300, 'These are the very last words.')));
    expect(pagesOf(pdf).length).toBeGreaterThan(20);
    expect(textOf(pdf)).toContain('These are the very last words.');
    expect(await lint(pdf)).toEqual([]);
  });

  it('keeps every sentence', async () => {
    const numbered = Array.from({ length: 400 }, (_, index) => `This is sentence number ${index}.`).join(' ');
    const found = textOf(await draw(prose(numbered)));
    const missing = Array.from({ length: 400 }, (_, index) => index).filter(index => !found.includes(` ${index}.`));
    expect(missing).toEqual([]);
  });
});

describe('a long word', () => {
  const word = 'Donaudampfschifffahrt'.repeat(10);

  it('is broken inside and loses no letter', async () => {
    expect(textOf(await draw(prose(word))).replaceAll(' ', '')).toContain(word);
  });

  it('is broken inside a narrow column of a table', async () => {
    const row = Array.from({ length: 8 }, (_, index) => (index === 3 ? word : 'words that take some room in a column'));
    const found = pagesOf(await draw(table(Array<string>(8).fill('Title'), [row]))).join('\n');
    expect(found.match(/[fahrtDonudmpsci]{4,}/g)!.join('').length).toBeGreaterThanOrEqual(word.length);
  });

  it('of sixty thousand letters takes no more than seconds', async () => {
    const pdf = await draw(prose('x'.repeat(60_000)));
    expect(textOf(pdf).replace(/[^x]/g, '').length).toBeGreaterThanOrEqual(60_000);
  });
});

describe('a row that is higher than a page', () => {
  const pdf = draw(
    table(
      ['No.', 'Answer', 'Remark'],
      [
        ['D1', long(250, 'The row ends here.'), 'A remark'],
        ['D2', 'The next row', 'Another'],
      ],
    ),
  );

  it('goes on to its last words', async () => {
    expect(textOf(await pdf)).toContain('The row ends here.');
  });

  it('repeats the head of the table on each page that it reaches', async () => {
    const pages = pagesOf(await pdf).slice(2);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.filter(page => !/No\.\s+Answer\s+Remark/.test(page))).toEqual([]);
  });

  it('stays one row of the tree, and the head is in it once', async () => {
    const tree = treeOf(await pdf);
    expect(tree.match(/^ *TR/gm)).toHaveLength(4); // the cover's fact, the head, two rows
    expect(tree.match(/"Remark"/g)).toHaveLength(1);
  });

  it('passes the lint', async () => {
    expect(await lint(await pdf)).toEqual([]);
  });
});

describe('a sign that no font has', () => {
  it('is printed as its code point', async () => {
    expect(textOf(await draw(prose('A smile: 😀.')))).toContain('A smile: U+1F600.');
  });

  it('comes from another font where one has it', async () => {
    expect(textOf(await draw(prose('Done: ●')))).toContain('Done: ●');
  });
});

describe('a note', () => {
  const note: Note = { kind: 'note', title: 'Withheld', paragraphs: [], facts: [] };

  it('goes on over pages when its words need it', async () => {
    const pdf = await draw({ ...note, facts: [{ label: 'Harm', value: own(long(200, 'The note ends here.')) }] });
    expect(textOf(pdf)).toContain('The note ends here.');
    expect(await lint(pdf)).toEqual([]);
  });
});

describe('a cover with too much to say', () => {
  it('goes on to a second page', async () => {
    const details = Array.from({ length: 60 }, (_, index) => ({
      label: `Label ${index}`,
      value: own(`Value ${index}`),
    }));
    const model = modelOf([prose('Text')]);
    const pdf = await drawReport({ ...model, cover: { ...model.cover, details } }, json);
    expect(textOf(pdf)).toContain('Value 59');
    expect(await lint(pdf)).toEqual([]);
  });
});
