import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.js';
import { FocusWatch } from './focus-watch.js';
import { faultsOf } from './page-faults.js';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

const good = '<h1>Good</h1><p>Words</p>';

async function faultsIn(body: string): Promise<string> {
  await page.setContent(`<!DOCTYPE html><html lang="en"><title>T</title><body><main>${body}</main></body></html>`);
  return (await faultsOf(page)).join('\n');
}

describe('looking at a page', () => {
  it('finds nothing in a page without faults', async () => {
    expect(await faultsIn(good)).toBe('');
  });

  it.each([
    ['a picture without words', `${good}<img src="data:,">`, '1280 px: image-alt'],
    ['a second h1', `${good}<h1>Another</h1>`, '2 h1: Good | Another'],
    ['no h1', '<p>Words</p>', '0 h1'],
    ['what is wider than a small screen', `${good}<div style="width: 500px">Wide</div>`, '320 px: 5'],
    ['pale words', `<h1 style="color: #ccc">Pale</h1>`, '360 px: color-contrast'],
    [
      'words that are cut off when they grow',
      `${good}<p style="height: 1.2em; overflow: hidden; width: 20em">A sentence that needs two lines or even more of them</p>`,
      'text at 200 %: cut off',
    ],
    [
      'words that lie on others',
      `${good}<p style="margin: 0">Some words</p><p style="margin: -1em 0 0">Other words</p>`,
      '“Some words” lies on “Other words”',
    ],
  ])('finds %s', async (_fault, body, says) => {
    expect(await faultsIn(body)).toContain(says);
  });
});

describe('walking a page by keyboard', () => {
  const walk = async (body: string): Promise<readonly string[]> => {
    await page.setContent(body);
    const watch = new FocusWatch(page);
    await watch.tabTo('button');
    return watch.unseen;
  };

  it('finds nothing where the focus shows', async () => {
    expect(await walk('<button>Go</button>')).toEqual([]);
  });

  it('finds a button that looks the same with the focus', async () => {
    const found = await walk('<button style="outline: none">Go</button>');
    expect(found).toEqual([expect.stringContaining('looks the same with the focus')]);
  });

  it('finds a button that something covers', async () => {
    const found = await walk('<button>Go</button><div style="position: fixed; inset: 0; background: white"></div>');
    expect(found).toEqual([expect.stringContaining('is covered by something')]);
  });
});
