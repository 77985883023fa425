import { describe, expect, it } from 'vitest';
import { publicCopy } from '../../../src/core/redaction/public-copy.js';
import { canonicalJson, sha256 } from '../../../src/core/version/canonical.js';
import { checkDocument } from '../../../src/core/version/check-document.js';
import { sealedSample } from '../../support/sealed-sample.js';

const json = canonicalJson(sealedSample);
const digest = sha256(json);
const copy = canonicalJson(publicCopy(sealedSample, digest));

describe('the data of a sealed version', () => {
  it('say which version they are and where the chain stood', () => {
    const { reference } = sealedSample.assessment;
    expect(checkDocument(json, digest)).toMatchObject({
      kind: 'version',
      digest,
      version: digest,
      about: { reference, version: sealedSample.version, sealedAt: sealedSample.sealedAt },
      auditHead: sealedSample.auditHead,
      problems: [],
    });
  });

  it('need no report', () => {
    expect(checkDocument(json, null)?.problems).toEqual([]);
  });

  it.each([
    ['changed', json.replace(sealedSample.assessment.title, 'Another title'), 'were another digest'],
    ['written anew', JSON.stringify(sealedSample, null, 2), 'not in canonical form'],
    ['without the audit head', canonicalJson({ ...sealedSample, auditHead: null }), 'do not say where'],
  ])('are a problem when %s', (_, text, problem) => {
    const found = checkDocument(text, digest)?.problems.join(' ') ?? '';
    expect(found).toContain('another digest than the one it states');
    if (problem !== 'were another digest') expect(found).toContain(problem);
  });
});

it('a public copy names the version that it is a copy of', () => {
  expect(checkDocument(copy, sha256(copy))).toMatchObject({
    kind: 'copy',
    version: digest,
    digest: sha256(copy),
    problems: [],
  });
});

it('a digest alone is a claim', () => {
  expect(checkDocument(null, digest)).toMatchObject({ kind: 'digest', version: digest, about: null });
});

it.each([
  [null, null],
  ['{}', null],
  ['[1]', null],
  ['no JSON', null],
  ['{"schema":"other/1"}', digest],
])('nothing of ours is told from %j and %j', (text, stated) => {
  expect(checkDocument(text, stated)).toBe(null);
});
