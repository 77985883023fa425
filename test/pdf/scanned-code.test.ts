/** What the camera of a telephone makes of the printed cover, with a decoder that is not ours. */
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { reportContent, type ReportSource } from '../../src/core/report/kinds.js';
import { drawReport } from '../../src/pdf/draw.js';
import { coverPictureOf } from '../support/pictures.js';
import { reportWords } from '../support/report-words.js';
import { fullOf, publicOf } from '../support/sealed-kinds.js';
import { sealedSample } from '../support/sealed-sample.js';

const at = 'https://uvid.example.org';

/** The text of the code on the first page, or null when none is found there. */
async function scanned(source: ReportSource, verifyAt: string | null) {
  const { model, json } = reportContent(source, reportWords, verifyAt);
  const pdf = await drawReport(model, new TextEncoder().encode(json ?? ''));
  const { data, width, height } = PNG.sync.read(coverPictureOf(pdf));
  return { model, text: jsQR.default(new Uint8ClampedArray(data), width, height)?.data ?? null };
}

describe('the code on the cover, scanned', () => {
  it('is the address of the digest', async () => {
    const { model, text } = await scanned(fullOf(sealedSample), at);
    expect(text).toBe(`${at}/verify/${model.digest}`);
  });

  it('of a public summary is the address that also names the version', async () => {
    const { model, text } = await scanned(publicOf(sealedSample), at);
    expect(text).toBe(`${at}/verify/${model.digest}?of=${model.properties.copyOf}`);
  });

  it('is the digest alone where Uvid has no public address', async () => {
    const { model, text } = await scanned(fullOf(sealedSample), null);
    expect(text).toBe(`urn:sha256:${model.digest}`);
  });
});
