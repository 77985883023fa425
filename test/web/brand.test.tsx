import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../../src/web/assets/build.mjs';
import { renderPage } from '../../src/web/frame.js';
import { Gallery } from './gallery.js';

let folder: string;
let manifest: Record<string, string>;
const read = (name: string) => readFile(join(folder, manifest[name] ?? ''), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uvid-assets-'));
  manifest = await buildAssets(folder);
}, 30_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

// GOV.UK's font, its emblem and wordmark, its blue with every tint and shade, its green of buttons and yellow of focus.
const theirs = [
  ...['GDS Transport', 'crown', 'govuk-header', 'logotype', 'govuk-footer', '#0b0c0c'],
  ...['#1d70b8', '#5694ca', '#8eb8dc', '#d2e2f1', '#f4f8fb', '#16548a', '#0f385c', '#1a65a6', '#003078'],
  ...['#0f7a52', '#0b5c3e', '#083d29', '#00703c', '#ffdd00', '#fd0;'],
];

describe('the brand is our own', () => {
  it.each(theirs)('has no %s in the styles', async mark => {
    expect((await read('app.css')).toLowerCase()).not.toContain(mark.toLowerCase());
  });

  it.each(theirs)('has no %s in a page', mark => {
    const html = renderPage({ title: 'Gallery', nonce: 'n', assets: {} }, <Gallery />);
    expect(html.toLowerCase()).not.toContain(mark.toLowerCase());
  });

  it('names no other origin in the styles', async () => {
    expect(await read('app.css')).not.toMatch(/url\((?!"?[a-z0-9.-]+\.woff2)/);
  });
});

describe('buildAssets', () => {
  it('writes every file of the manifest, and nothing else but the manifest', async () => {
    expect((await readdir(folder)).sort()).toEqual([...Object.values(manifest), 'manifest.json'].sort());
  });

  it('puts a hash into every name', () => {
    for (const file of Object.values(manifest)) expect(file).toMatch(/\.[0-9a-f]{10}\.[a-z0-9]+$/);
  });

  it('makes the same names twice', async () => {
    expect(await buildAssets(folder)).toEqual(manifest);
  }, 30_000);

  it('lets scripts import each other by their hashed names', async () => {
    const imported = [...(await read('app.js')).matchAll(/from '\.\/([^']+)'/g)].map(match => match[1]);
    const named = ['govuk-frontend.min.js', 'autosave.js', 'drawings.js', 'maps.js', 'progress.js', 'radios.js'];
    expect(imported).toEqual(named.map(each => manifest[each]));
  });

  it('finds every font that the styles name', async () => {
    const named = [...(await read('app.css')).matchAll(/url\("?([^")]+)"?\)/g)].map(match => match[1]);
    expect(named).toHaveLength(12);
    for (const name of named) expect((await stat(join(folder, name ?? ''))).size).toBeGreaterThan(1000);
  });

  it('keeps a form page in English under 100 KB: styles, scripts and the three Latin fonts it needs', async () => {
    const texts = ['app.css', 'app.js', 'autosave.js', 'radios.js', 'scripted.js', 'govuk-frontend.min.js'];
    const fonts = ['sans-3-latin-400', 'sans-3-latin-600', 'serif-4-latin-600'].map(
      name => `source-${name}-normal.woff2`,
    );
    let bytes = 0;
    for (const name of texts) bytes += gzipSync(await read(name)).length;
    for (const name of fonts) bytes += (await stat(join(folder, manifest[name] ?? ''))).size;
    expect(bytes).toBeLessThan(95_000);
  });
});
