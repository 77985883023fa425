import { createReadStream } from 'node:fs';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium, type Browser, type Page as BrowserPage } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../../src/web/assets/build.mjs';
import { renderPage } from '../../src/web/frame.js';
import { Gallery } from './gallery.js';

const executablePath = process.env['UVID_CHROMIUM'] ?? '/usr/bin/chromium';
const hasBrowser = await access(executablePath).then(
  () => true,
  () => false,
);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; form-action 'self'; require-trusted-types-for 'script'";
const types: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

interface Draft {
  readonly token: string | undefined;
  readonly body: { readonly fields: Record<string, string | string[]> };
}

describe.skipIf(!hasBrowser)('the gallery in a browser', () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  let address: string;
  let drafts: Draft[] = [];
  let draftStatus = 200;
  let signedInAgain = false;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'uvid-gallery-'));
    const assets = await buildAssets(folder);
    const html = renderPage(
      {
        title: 'Gallery',
        nonce: 'n',
        assets,
        csrfToken: 't',
        error: true,
        actor: { name: 'Mila Petrović', organisation: 'Ministry of Interior', roles: ['Data-protection officer'] },
        notice: 'Built from the public record; not the Ministry’s own document.',
        flash: 'Your answers were saved',
        breadcrumbs: [
          { text: 'Programmes', href: '/' },
          { text: 'Belgrade Safe City', href: '/' },
          { text: 'Step 1.1' },
        ],
        navigation: [
          { text: 'Programmes', href: '/', active: true },
          { text: 'Assessments', href: '/a' },
          { text: 'Reviews', href: '/r' },
        ],
      },
      <Gallery />,
    );
    server = createServer((request, response) => {
      if (request.method === 'POST') {
        let text = '';
        request.on('data', chunk => (text += chunk));
        request.on('end', () => {
          const token = request.headers['x-csrf-token']?.toString();
          drafts.push({ token, body: JSON.parse(text) });
          response.writeHead(token === 'new' ? 200 : draftStatus, { 'content-type': 'application/json' });
          response.end(JSON.stringify({ savedAt: '2026-03-02T14:05:00Z' }));
        });
      } else if (request.url === '/api/session') {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ csrfToken: 'new', person: signedInAgain ? { id: '1' } : null }));
      } else if (request.url?.startsWith('/assets/')) {
        const file = join(folder, request.url.slice('/assets/'.length));
        response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
        createReadStream(file).pipe(response);
      } else {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
        response.end(html);
      }
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const open = async (width: number, javaScriptEnabled = true): Promise<{ page: BrowserPage; problems: string[] }> => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled, timezoneId: 'UTC' });
    const problems: string[] = [];
    page.on('console', message => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', error => problems.push(error.message));
    await page.goto(address, { waitUntil: 'networkidle' });
    if (process.env['UVID_GALLERY']) {
      const path = join(process.env['UVID_GALLERY'], `gallery-${width}${javaScriptEnabled ? '' : '-plain'}.png`);
      await page.screenshot({ path, fullPage: true });
    }
    return { page, problems };
  };

  it.each([1280, 360])(
    'has no axe violation at %i px',
    async width => {
      const { page } = await open(width);
      await page.evaluate(await readFile(axe, 'utf8'));
      const violations = await page.evaluate(async () => {
        // @ts-expect-error axe is only known in the page
        const result = await window.axe.run(document, { resultTypes: ['violations'] });
        return result.violations.map((v: { id: string; nodes: { html: string }[] }) => [
          v.id,
          ...v.nodes.map(n => n.html),
        ]);
      });
      expect(violations).toEqual([]);
      await page.close();
    },
    30_000,
  );

  it.each([1280, 360, 320])(
    'does not scroll sideways at %i px',
    async width => {
      const { page } = await open(width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.close();
    },
    30_000,
  );

  it('runs under a policy without inline scripts or styles', async () => {
    const { page, problems } = await open(1280);
    expect(problems).toEqual([]);
    await page.close();
  }, 30_000);

  it('shows what a choice reveals when there is no JavaScript', async () => {
    const { page } = await open(1280, false);
    expect(await page.locator('#why').isVisible()).toBe(true);
    await page.close();
  }, 30_000);

  it('keeps a draft two seconds after the last keystroke', async () => {
    const { page } = await open(1280);
    drafts = [];
    await page.fill('#name', 'Safe City');
    await page.fill('#password', 'secret');
    await page.getByText('Draft kept at 14:05').waitFor({ timeout: 5000 });
    expect(drafts[0]?.token).toBe('t');
    expect(drafts[0]?.body.fields['name']).toBe('Safe City');
    expect(drafts[0]?.body.fields).not.toHaveProperty('password');
    await page.close();
  }, 30_000);

  it('keeps the text and says where to sign in when the session has ended', async () => {
    const { page } = await open(1280);
    draftStatus = 401;
    await page.fill('#name', 'Typed after the session');
    const link = page.getByRole('link', { name: 'Sign in in a new tab' });
    await link.waitFor({ timeout: 5000 });
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await page.inputValue('#name')).toBe('Typed after the session');
    draftStatus = 200;
    await page.close();
  }, 30_000);

  it.each([
    [true, 'Draft kept at 14:05', 'new'],
    [false, 'Your session has ended', 't'],
  ])(
    'takes the token of a new session when there is one: %s',
    async (again, said, token) => {
      const { page } = await open(1280);
      drafts = [];
      draftStatus = 403;
      signedInAgain = again;
      await page.fill('#name', 'Typed between two sessions');
      await page.getByText(said).waitFor({ timeout: 5000 });
      expect(drafts.at(-1)?.token).toBe(token);
      expect(await page.locator('form [name=_csrf]').first().inputValue()).toBe(token);
      draftStatus = 200;
      await page.close();
    },
    30_000,
  );

  it('keeps a draft when the page is left at once', async () => {
    const { page } = await open(1280);
    drafts = [];
    await page.fill('#name', 'Left in a hurry');
    await page.goto('about:blank');
    await expect.poll(() => drafts[0]?.body.fields['name'], { timeout: 5000 }).toBe('Left in a hurry');
    await page.close();
  }, 30_000);
});
