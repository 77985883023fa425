import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ConsoleMessage, Page, Request } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const inPage = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Hears what a page asks for and complains of, from before it opens. */
export class PageEar {
  readonly heard: string[] = [];

  constructor(
    private readonly page: Page,
    private readonly address: string,
  ) {
    page.on('request', request => this.hearRequest(request));
    page.on('console', message => this.hearConsole(message));
    page.on('pageerror', error => this.heard.push(`script: ${error.message}`));
  }

  private hearRequest(request: Request): void {
    const url = request.url();
    if (!url.startsWith(`${this.address}/`) && !url.startsWith('data:')) this.heard.push(`leaves the origin: ${url}`);
  }

  /** Chromium also complains of a page that answers with 4xx, which is what some are here for. */
  private hearConsole(message: ConsoleMessage): void {
    const isThePage =
      message.location().url === this.page.url() && message.text().startsWith('Failed to load resource');
    if (!isThePage && ['error', 'warning'].includes(message.type())) this.heard.push(`console: ${message.text()}`);
  }
}

/** At the second width nothing else stands on a page: only what depends on where it stands is looked at again. */
const looks: readonly (readonly [width: number, rules: readonly string[] | null])[] = [
  [1280, null],
  [360, ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']],
];

/** Everything that is wrong with how a page is made: a sentence for each, none when it is well. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${inPage};${axe};0`);
  const found = [...(await headingFaults(page))];
  for (const [width, rules] of looks) {
    await resize(page, width);
    for (const { id, nodes } of await violations(page, rules))
      found.push(`${width} px: ${id}: ${nodes.slice(0, 3).map(node => node.html.slice(0, 200))}`);
  }
  await resize(page, 320);
  found.push(...(await sentences(page, '320 px', 'uvid.sideways()')));
  await resize(page, 1280);
  await page.evaluate('document.documentElement.style.fontSize = "200%"');
  found.push(...(await sentences(page, 'text at 200 %', '[...uvid.sideways(), ...uvid.unreadable()]')));
  return found;
}

async function headingFaults(page: Page): Promise<readonly string[]> {
  const headings = await page.locator('h1').allTextContents();
  return headings.length === 1 ? [] : [`${headings.length} h1: ${headings.join(' | ')}`];
}

/** `rules` are the only ones, or null for all. */
async function violations(page: Page, rules: readonly string[] | null): Promise<readonly Violation[]> {
  const options = {
    resultTypes: ['violations'],
    preload: false,
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
  };
  const run = `axe.run(document, ${JSON.stringify(options)})`;
  return page.evaluate<Violation[]>(
    `${run}.then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`,
  );
}

async function sentences(page: Page, when: string, script: string): Promise<readonly string[]> {
  return (await page.evaluate<string[]>(script)).map(each => `${when}: ${each}`);
}

async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate('new Promise(done => requestAnimationFrame(done))');
}
