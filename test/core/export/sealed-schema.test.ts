import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { sealedVersionSchema } from '../../../src/core/export/sealed-schema.js';
import { withCanaries } from '../../support/canaries.js';
import { ofLength, withTown } from '../../support/sealed-kinds.js';
import { sealedSample } from '../../support/sealed-sample.js';
import { aConsultation, aPetition, aRefusal, recordedView } from '../../support/subject-views.js';

const validate = new Ajv2020({ allErrors: true }).compile(sealedVersionSchema);
const problems = (version: unknown) => (validate(version) ? [] : (validate.errors ?? []));

describe('the schema of a sealed version', () => {
  it.each([
    ['a small version', sealedSample],
    ['a version with everything withheld that can be', withCanaries],
    ['a long version with cameras', ofLength(20, 30)],
    ['a version with a town of cameras', withTown(200)],
    [
      'a version with views of people',
      { ...sealedSample, views: [aConsultation, aPetition, aRefusal].map(recordedView) },
    ],
  ])('takes %s', (_, version) => {
    expect(problems(version)).toEqual([]);
  });

  it.each([
    ['another format', { ...sealedSample, schema: 'uvid-sealed-version/2' }],
    ['a field that nobody knows', { ...sealedSample, remark: 'Added later' }],
    ['no audit head', { ...sealedSample, auditHead: undefined }],
    ['a date that is none', { ...sealedSample, sealedAt: '3 June 2026' }],
    ['an outcome that is none', { ...sealedSample, decision: { ...sealedSample.decision, outcome: 'fine' } }],
    ['a digest in capitals', { ...sealedSample, template: { ...sealedSample.template, digest: 'A'.repeat(64) } }],
  ])('refuses %s', (_, version) => {
    expect(problems(JSON.parse(JSON.stringify(version)))).not.toEqual([]);
  });
});
