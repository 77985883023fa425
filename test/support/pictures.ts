/** Pages as pictures, held against those that somebody looked at and accepted. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const accepted = fileURLToPath(new URL('../pictures/reports/', import.meta.url));
const looked = fileURLToPath(new URL('../../reports/pictures/', import.meta.url));

/** Small enough to keep, large enough to show a table that split badly. */
const dotsPerInch = '36';
// Another poppler draws the edges of letters a little otherwise; a line that moved changes many times as much.
const strayDots = 0.002;

/** Every page of a file, in order. */
export function picturesOf(pdf: Uint8Array): readonly Buffer[] {
  return drawnBy(pdf, ['-r', dotsPerInch, '-gray']);
}

/** As sharp as an office printer and a camera leave it. */
export function coverPictureOf(pdf: Uint8Array): Buffer {
  return drawnBy(pdf, ['-r', '150', '-l', '1'])[0]!;
}

function drawnBy(pdf: Uint8Array, options: readonly string[]): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'uvid-pictures-'));
  try {
    writeFileSync(join(folder, 'report.pdf'), pdf);
    execFileSync('pdftoppm', [...options, '-png', join(folder, 'report.pdf'), join(folder, 'page')]);
    const pages = readdirSync(folder).filter(name => name.endsWith('.png'));
    return pages.sort().map(name => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const acceptedPages = (name: string): readonly string[] =>
  existsSync(join(accepted, name)) ? readdirSync(join(accepted, name)).sort() : [];

/**
 * What differs from the accepted pictures, a line a page; nothing when all is as it was accepted. With UVID_ACCEPT_PICTURES
 * set, takes them as they are now instead: look at them before you commit them.
 */
export function unlike(name: string, pages: readonly Buffer[]): readonly string[] {
  if (process.env['UVID_ACCEPT_PICTURES']) accept(name, pages);
  const before = acceptedPages(name);
  const count = before.length === pages.length ? [] : [`${pages.length} pages instead of ${before.length}`];
  return [...count, ...before.flatMap((file, at) => difference(name, file, pages[at]))];
}

function accept(name: string, pages: readonly Buffer[]): void {
  rmSync(join(accepted, name), { recursive: true, force: true });
  mkdirSync(join(accepted, name), { recursive: true });
  pages.forEach((page, at) => writeFileSync(join(accepted, name, `${String(at + 1).padStart(3, '0')}.png`), page));
}

function difference(name: string, file: string, page: Buffer | undefined): readonly string[] {
  if (!page) return [];
  const then = PNG.sync.read(readFileSync(join(accepted, name, file)));
  const now = PNG.sync.read(page);
  if (then.width !== now.width || then.height !== now.height) return [`${file} has another size`];
  const marked = new PNG({ width: now.width, height: now.height });
  const dots = pixelmatch(then.data, now.data, marked.data, now.width, now.height, { threshold: 0.2 });
  if (dots <= strayDots * now.width * now.height) return [];
  mkdirSync(join(looked, name), { recursive: true });
  writeFileSync(join(looked, name, file), page);
  writeFileSync(join(looked, name, file.replace('.png', '.marked.png')), PNG.sync.write(marked));
  return [`${file} differs in ${dots} dots: see reports/pictures/${name}`];
}
