import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (name: string, args: readonly string[]) =>
  execFileSync(name, args, { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'] });

function saved(pdf: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'uvid-pdf-')), 'report.pdf');
  writeFileSync(file, pdf);
  return file;
}

/** What another reader than ours gets out of a file, as one line with single spaces. */
export function textOf(pdf: Uint8Array): string {
  return run('pdftotext', [saved(pdf), '-']).replace(/\s+/g, ' ');
}

/** The text of each page. */
export function pagesOf(pdf: Uint8Array): readonly string[] {
  return run('pdftotext', ['-layout', saved(pdf), '-'])
    .split('\f')
    .slice(0, -1);
}

/** The structure tree with its words, as poppler reads it. */
export function treeOf(pdf: Uint8Array): string {
  return run('pdfinfo', ['-struct-text', saved(pdf)]);
}

export function infoOf(pdf: Uint8Array): string {
  return run('pdfinfo', [saved(pdf)]);
}

/** Where the links of the file lead, in their order. */
export function addressesOf(pdf: Uint8Array): readonly string[] {
  const open = run('qpdf', ['--qdf', '--object-streams=disable', saved(pdf), '-']);
  return [...open.matchAll(/\/URI \(([^)]*)\)/g)].map(found => found[1]!);
}
