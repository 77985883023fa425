import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportContent, type ReportSource } from '../../src/core/report/kinds.js';
import { sha256 } from '../../src/core/version/canonical.js';
import { embeddedJson, printedDigest } from '../../src/pdf/embedded.js';
import { withCanaries } from '../support/canaries.js';
import { drawnFrom } from '../support/drawn-sample.js';
import { pagesOf, textOf } from '../support/pdf-tools.js';
import { reportWords } from '../support/report-words.js';
import { draftOf, everyKind, ofLength, withTown } from '../support/sealed-kinds.js';
import { lint } from './lint.js';

const tool = (name: string, ...args: readonly string[]) =>
  execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const lengths: readonly (readonly [string, () => readonly (readonly [string, ReportSource])[]])[] = [
  ['the sample', () => everyKind(withCanaries)],
  ['long answers and 300 cameras', () => everyKind(ofLength(120, 300))],
  ['empty answers and no camera', () => everyKind(ofLength(0, 0))],
  ['a map of 400 cameras', () => everyKind(withTown(400))],
];

describe.each(lengths)('over %s', (_name, kinds) => {
  it.each(kinds())('the %s report has no fault that the lint can see, and is sound to qpdf', async (_kind, source) => {
    const pdf = await drawnFrom(source);
    expect(await lint(pdf)).toEqual([]);
    const file = join(mkdtempSync(join(tmpdir(), 'uvid-kind-')), 'report.pdf');
    writeFileSync(file, pdf);
    expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    const fonts = tool('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.filter(line => !/Custom +yes yes yes/.test(line))).toEqual([]);
  });
});

describe.each(everyKind(withCanaries))('the %s report', (kind, source) => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await drawnFrom(source);
  });

  it('gives the same bytes again', async () => {
    expect(Buffer.compare(await drawnFrom(source), pdf)).toBe(0);
  });

  it('prints every text of its model', () => {
    const text = textOf(pdf).replace(/[\s-]/g, '');
    const { model } = reportContent(source, reportWords);
    const titles = model.chapters.map(each => each.title.text.replace(/[\s-]/g, ''));
    expect(titles.filter(title => !text.includes(title))).toEqual([]);
  });

  it.skipIf(kind === 'draft')('attaches data with the digest that it prints', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'uvid-kind-'));
    const file = join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    tool('pdfdetach', '-savefile', 'assessment.json', '-o', join(folder, 'a.json'), file);
    const { json } = reportContent(source, reportWords);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(json);
    expect(await printedDigest(pdf)).toBe(sha256(json ?? ''));
    expect(textOf(pdf).replaceAll(' ', '')).toContain(sha256(json ?? ''));
  });
});

describe('a draft', () => {
  it('has no digest, carries nothing, and says DRAFT on every page', async () => {
    const pdf = await drawnFrom(draftOf(ofLength(40, 5)));
    expect(await printedDigest(pdf)).toBeNull();
    expect(await embeddedJson(pdf)).toBeNull();
    const silent = pagesOf(pdf).filter(page => !/\bDRAFT\b/.test(page));
    expect(silent).toEqual([]);
    expect(pagesOf(pdf).length).toBeGreaterThan(10);
  });
});
