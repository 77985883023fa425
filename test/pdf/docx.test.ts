import { beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../src/exports/docx/document.js';
import { legible } from '../../src/exports/docx/runs.js';
import { canaries, withCanaries } from '../support/canaries.js';
import { sealedText } from '../support/drawn-sample.js';
import { reportWords } from '../support/report-words.js';
import { sealedSample } from '../support/sealed-sample.js';
import { unzipped } from '../support/unzipped.js';

const version = sealedText(sealedSample);
let parts: ReadonlyMap<string, string>;
let body: string;

beforeAll(async () => {
  parts = await unzipped(await documentOf({ version, edition: 'whole', answers: [] }, reportWords));
  body = parts.get('word/document.xml') ?? '';
});

describe('the report as a Word document', () => {
  it('has headings of three levels, and tables whose heads repeat', () => {
    for (const level of [1, 2, 3]) expect(body).toContain(`<w:pStyle w:val="Heading${level}"/>`);
    expect(body.match(/<w:tblHeader/g)?.length).toBeGreaterThan(3);
  });

  it('holds every answer, risk and condition', () => {
    const words = [...body.matchAll(/<w:t[^>]*>([^<]*)/g)].map(each => each[1]).join(' ');
    for (const { title } of sealedSample.risks.register) expect(words).toContain(title);
    for (const condition of sealedSample.decision.conditions) expect(words).toContain(condition);
  });

  it('says its language, its title and which version it is', () => {
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    expect(parts.get('docProps/core.xml')).toContain('DPIA-2026-0012');
    expect(parts.get('docProps/custom.xml')).toContain(version.digest);
  });

  it('holds nothing in the public edition that was withheld', async () => {
    const source = { version: sealedText(withCanaries), edition: 'public', answers: [] } as const;
    const all = [...(await unzipped(await documentOf(source, reportWords))).values()].join('\n');
    expect(all).toContain('withheld');
    for (const withheld of canaries) expect(all).not.toContain(withheld);
  });

  it('shows characters that Word cannot hold as their code points', () => {
    expect(legible('a\u0001b\uFFFF\tc')).toBe('a[U+0001]b[U+FFFF]\tc');
  });
});
