import { describe, expect, it } from 'vitest';
import { drawReport } from '../../src/pdf/draw.js';
import { modelOf, own, prose } from '../support/model-sample.js';
import { pagesOf } from '../support/pdf-tools.js';

const json = new TextEncoder().encode('{}');

/** Of so many chapters, each on a page of its own. */
async function contentsOf(count: number): Promise<readonly string[]> {
  const chapters = Array.from({ length: count }, (_, at) => ({
    number: String(at + 1),
    title: own(`Chapter ${at + 1}`),
    runsOn: false,
    blocks: [prose('Text.')],
  }));
  const pages = pagesOf(await drawReport(modelOf([], { chapters }), json));
  return pages.slice(1, -count).filter(each => each.trim() !== '');
}

describe('contents', () => {
  it.each([20, 22, 24, 26, 28, 30, 60, 64])(
    'never take a page for the note below them alone (%i chapters)',
    async count => {
      const pages = await contentsOf(count);
      expect(pages.join('\n')).toContain(`Chapter ${count}`);
      const last = pages.at(-1)!;
      expect(last).toContain('About.');
      expect(last).toMatch(/Chapter \d/);
    },
  );
});
