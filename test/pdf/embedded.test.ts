import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../src/core/version/canonical.js';
import { embeddedJson, printedDigest } from '../../src/pdf/embedded.js';
import { drawn } from '../support/drawn-sample.js';
import { sealedSample } from '../support/sealed-sample.js';

const json = canonicalJson(sealedSample);
let pdf: Uint8Array;

beforeAll(async () => {
  pdf = await drawn();
});

describe('a report', () => {
  it('gives back the data it was drawn from', async () => {
    expect(await embeddedJson(pdf)).toBe(json);
  });

  it('names the digest of that data', async () => {
    expect(await printedDigest(pdf)).toBe(sha256(json));
  });
});

describe('something else', () => {
  const strange: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    ['nothing', async () => new Uint8Array()],
    ['a text', async () => new TextEncoder().encode('not a PDF')],
    ['only a header', async () => new TextEncoder().encode('%PDF-1.7\n')],
    [
      'a PDF without data',
      async () => {
        const other = await PDFDocument.create();
        other.addPage();
        return other.save();
      },
    ],
    ['half a report', async () => pdf.slice(0, Math.floor(pdf.length / 2))],
  ];

  it.each(strange)('%s has no data', async (_name, bytes) => {
    expect(await embeddedJson(await bytes())).toBeNull();
  });

  it.each(strange)('%s has no digest', async (_name, bytes) => {
    expect(await printedDigest(await bytes())).toBeNull();
  });

  it('with its bytes disturbed never throws', async () => {
    for (let at = 100; at < pdf.length; at += Math.floor(pdf.length / 12)) {
      const disturbed = pdf.slice();
      disturbed.fill(0x41, at, at + 40);
      await expect(embeddedJson(disturbed)).resolves.not.toBeUndefined();
    }
  });
});
