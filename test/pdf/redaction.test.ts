/** Withheld words are nowhere in a public summary, and these searches do find them in the whole report. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copiedDigest, isCopyOf } from '../../src/core/redaction/check-copy.js';
import type { ReportSource } from '../../src/core/report/kinds.js';
import { embeddedJson } from '../../src/pdf/embedded.js';
import { canaries, withCanaries } from '../support/canaries.js';
import { drawnFrom, sealedText } from '../support/drawn-sample.js';
import { textOf, treeOf } from '../support/pdf-tools.js';
import { fullOf, publicOf } from '../support/sealed-kinds.js';

interface Searched {
  /** What pdftotext, pdfinfo and pdfdetach get out, in lower case. */
  readonly text: string;
  readonly tree: string;
  readonly attached: string;
  /** Every byte once nothing is compressed, and every string in it decoded: bookmarks, alternative texts, properties. */
  readonly raw: string;
}

async function searched(source: ReportSource): Promise<Searched> {
  const pdf = await drawnFrom(source);
  const folder = mkdtempSync(join(tmpdir(), 'uvid-redaction-'));
  const file = join(folder, 'report.pdf');
  const open = join(folder, 'open.pdf');
  writeFileSync(file, pdf);
  execFileSync('pdfdetach', ['-saveall', '-o', folder, file]);
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, open]);
  const bytes = readFileSync(open);
  return {
    text: textOf(pdf).toLowerCase(),
    tree: treeOf(pdf).replace(/\s+/g, ' ').toLowerCase(),
    attached: readFileSync(join(folder, 'assessment.json'), 'utf8').toLowerCase(),
    raw: [bytes.toString('latin1'), wideStrings(bytes)].join('\n').toLowerCase(),
  };
}

/** Strings of two bytes a sign, as PDF writes whatever is not plain Latin; they begin anywhere. */
function wideStrings(bytes: Buffer): string {
  return [decoded(bytes), decoded(bytes.subarray(1))].join('\n');
}

function decoded(bytes: Buffer): string {
  const whole = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return whole.swap16().toString('utf16le');
}

let published: Searched;
let whole: Searched;
beforeAll(async () => {
  [published, whole] = [await searched(publicOf(withCanaries)), await searched(fullOf(withCanaries))];
});

describe.each(canaries)('%s', canary => {
  it('is nowhere in the public summary', () => {
    for (const place of Object.values(published)) expect(place).not.toContain(canary);
  });

  it('is in the data of the whole report', () => {
    expect(whole.attached).toContain(canary);
  });
});

it('is a search that sees text, structure and raw bytes', () => {
  const sentence = 'quokkafence';
  expect(whole.text).toContain(sentence);
  expect(whole.tree).toContain(sentence);
  expect(whole.raw).toContain('sect');
  expect(whole.raw).toContain('controls and actions');
});

describe('the public summary', () => {
  it('names the digest of the whole version in its data and properties', async () => {
    const pdf = await drawnFrom(publicOf(withCanaries));
    const { json, digest } = sealedText(withCanaries);
    const copy = (await embeddedJson(pdf)) ?? '';
    expect(copiedDigest(copy)).toBe(digest);
    expect(isCopyOf(copy, json)).toBe(true);
    expect(Buffer.from(pdf).includes(`uvid:copy-of=${digest}`)).toBe(true);
  });

  it('says how much is withheld, on which grounds, and why', () => {
    for (const words of [
      'withheld answers: 4 of 22 that the whole assessment holds.',
      'withheld positions: 1 of 4 cameras in the register.',
      'r6 security of the processing',
      'it would help an attacker.',
      'it would be evaded.',
    ])
      expect(published.text).toContain(words);
  });

  it('prints a camera as precisely as was decided for it', () => {
    expect(published.text).toContain('49.6872, 8.7731');
    expect(published.text).toContain('(to 100 metres)');
  });
});
