import { describe, expect, it } from 'vitest';
import { isLinkedDataOf, linkedDataIn } from '../../../src/core/export/derived.js';
import { exportedLinkedData } from '../../../src/core/export/formats.js';
import { canonicalJson, sha256 } from '../../../src/core/version/canonical.js';
import { withCanaries } from '../../support/canaries.js';

const json = canonicalJson(withCanaries);
const version = { json, digest: sha256(json) };

describe.each(['whole', 'public'] as const)('linked data of the %s edition', edition => {
  const text = exportedLinkedData({ version, edition });

  it('names the version that it was written from, and is recognised by it', () => {
    expect(linkedDataIn(text)).toEqual({ format: 'jsonld', version: version.digest, text });
    expect(isLinkedDataOf(text, version)).toBe(true);
  });

  it('is not recognised once a letter of it was changed', () => {
    expect(isLinkedDataOf(text.replace('"dct:title": "', '"dct:title": "X'), version)).toBe(false);
  });

  it('is not recognised by another version', () => {
    const other = canonicalJson({ ...withCanaries, version: 7 });
    expect(isLinkedDataOf(text, { json: other, digest: sha256(other) })).toBe(false);
  });
});

it.each(['', 'null', '7', '[]', '{"@id":7}', '{"@id":"urn:sha256:00"}', json])('%.20s is no linked data', text => {
  expect(linkedDataIn(text)).toBeNull();
});
