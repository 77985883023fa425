import { describe, expect, it } from 'vitest';
import { describeCopy, describeVersion } from '../../../src/core/export/described.js';
import { dpvTerms, isTerm, namespaces } from '../../../src/core/export/dpv-terms.js';
import { jsonLd } from '../../../src/core/export/json-ld.js';
import { publicCopy } from '../../../src/core/redaction/public-copy.js';
import { outcomes } from '../../../src/core/workflow/states.js';
import { canaries, withCanaries } from '../../support/canaries.js';
import { sealedSample } from '../../support/sealed-sample.js';

const digest = 'e'.repeat(64);
const all = outcomes.map(outcome => ({
  ...withCanaries,
  decision: { ...withCanaries.decision, outcome },
  programme: {
    ...withCanaries.programme,
    facts: {
      ...withCanaries.programme.facts,
      regimes: ['EU_GDPR'] as const,
      capabilities: {
        ...withCanaries.programme.facts.capabilities,
        live_face_recognition: 'active',
        anpr: 'active',
      } as const,
    },
  },
}));

/** Every key, type and id of a document: whatever stands where a term may stand. */
function namesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === '@context') return [];
    if (key === '@id' || key === '@type') return [value].flat() as string[];
    return [key, ...namesIn(value)];
  });
}

describe('a version in the Data Privacy Vocabulary', () => {
  it.each([
    ...all.map(each => [each.decision.outcome, jsonLd(describeVersion(each, digest))] as const),
    ['the public copy', jsonLd(describeCopy(publicCopy(withCanaries, digest)))] as const,
  ])('names nothing that the vocabulary lacks: %s', (_, document) => {
    const names = namesIn(document).filter(each => !each.startsWith('urn:'));
    expect(names.filter(each => !isTerm(each))).toEqual([]);
    expect(names).toContain('dpv:DPIA');
  });

  it('knows every prefix that it uses', () => {
    expect(Object.keys(dpvTerms).sort()).toEqual(Object.keys(namespaces).sort());
  });

  it('takes no term that the list lacks for one', () => {
    expect(['dpv:DPIA', 'dpv:Dpia', 'dpv:', 'schema:name', 'toString:length'].map(isTerm)).toEqual([
      true,
      ...[false, false, false, false],
    ]);
  });

  it('says what was decided, by whom and on what', () => {
    expect(jsonLd(describeVersion(sealedSample, digest))).toMatchObject({
      '@id': `urn:sha256:${digest}`,
      'dct:identifier': 'DPIA-2026-0012',
      'dct:hasVersion': '1',
      'dct:publisher': 'Parking Authority of Novi Breg',
      'dpv:hasAuditStatus': { '@id': 'dpv:AuditConditionallyApproved' },
      'dct:subject': {
        'dpv:hasRisk': [
          { '@id': `urn:sha256:${digest}#R1`, 'dpv:hasRiskLevel': { '@id': 'urn:uvid:level:medium' } },
          { 'dpv:hasResidualRisk': { 'dpv:hasRiskLevel': { '@id': 'urn:uvid:level:medium' } } },
          {},
        ],
      },
    });
  });

  it('claims no ground of the GDPR where another law applies', () => {
    const text = JSON.stringify(jsonLd(describeVersion(sealedSample, digest)));
    expect(text).not.toContain('eu-gdpr:A6');
  });

  it('holds nothing in the public edition that was withheld, and no name of a person', () => {
    const text = JSON.stringify(jsonLd(describeCopy(publicCopy(withCanaries, digest))));
    for (const withheld of canaries) expect(text).not.toContain(withheld);
    for (const { name } of withCanaries.people) expect(text).not.toContain(name);
  });
});
