import { describe, expect, it } from 'vitest';
import { reportContent, type ReportSource } from '../../src/core/report/kinds.js';
import { drawReport } from '../../src/pdf/draw.js';
import { addressesOf } from '../support/pdf-tools.js';
import { reportWordsIn } from '../support/report-words.js';
import { sealedSample } from '../support/sealed-sample.js';
import { draftOf, fullOf, publicOf } from '../support/sealed-kinds.js';
import { lint } from './lint.js';

const at = 'https://uvid.example.org';

function content(source: ReportSource, verifyAt: string | null, lang: 'en' | 'sr-Cyrl' = 'en') {
  const { model, json } = reportContent(source, reportWordsIn(lang), verifyAt);
  return { model, draw: () => drawReport(model, json === null ? null : new TextEncoder().encode(json)) };
}

describe('the code on the cover', () => {
  it('leads to the page of the digest, described and tagged', async () => {
    const { model, draw } = content(fullOf(sealedSample), at);
    expect(model.check?.content).toBe(`${at}/verify/${model.digest}`);
    const pdf = await draw();
    expect(await lint(pdf)).toEqual([]);
    expect(addressesOf(pdf)).toContain(`${at}/verify/${model.digest}`);
  });

  it('of a public summary also names the version that it is a copy of', async () => {
    const { model, draw } = content(publicOf(sealedSample), at, 'sr-Cyrl');
    expect(model.check?.content).toBe(`${at}/verify/${model.digest}?of=${model.properties.copyOf}`);
    expect(model.check?.words).toContain(`${at}/verify`);
    expect(await lint(await draw())).toEqual([]);
  });

  it('holds the digest alone where Uvid has no public address', async () => {
    const { model, draw } = content(fullOf(sealedSample), null);
    expect(model.check).toMatchObject({ content: `urn:sha256:${model.digest}`, leads: false });
    expect(await lint(await draw())).toEqual([]);
  });

  it('is not on a draft, which has no digest', () => {
    const { model } = content(draftOf(sealedSample), at);
    expect([model.digest, model.check]).toEqual([null, undefined]);
  });
});
