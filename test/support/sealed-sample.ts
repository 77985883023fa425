/** A municipal car park with twelve fixed cameras, decided: small, and one of everything that a report can hold. */
import type { SealedVersion } from '../../src/core/version/sealed.js';
import { carParkMethod, carParkProgramme } from './sealed-sample-facts.js';
import { assessor, carParkSections } from './sealed-sample-sections.js';

const reviewer = '22222222-2222-4222-8222-222222222222';
const dpo = '33333333-3333-4333-8333-333333333333';
const officer = '44444444-4444-4444-8444-444444444444';
const digest = (letter: string) => letter.repeat(64);

export const sealedSample: SealedVersion = {
  schema: 'uvid-sealed-version/1',
  organisation: { id: '55555555-5555-4555-8555-555555555555', name: 'Parking Authority of Novi Breg' },
  assessment: {
    id: '66666666-6666-4666-8666-666666666666',
    reference: 'DPIA-2026-0012',
    title: 'Cameras in the clinic car park',
  },
  version: 1,
  sealedAt: '2026-06-03T10:15:00Z',
  state: 'conditionally_approved',
  programme: { reference: 'PRG-2026-0004', facts: carParkProgramme },
  template: { id: 'camera-dpia', version: 1, title: 'Camera programme assessment', digest: digest('b') },
  sections: carParkSections,
  screening: {
    regimes: [
      {
        regime: 'RS_ZZPL_GENERAL',
        determination: 'presumed',
        consultation: 'required_if_high_residual_risk',
        trace: [
          {
            criterion: 'WP248-3',
            says: 'People are monitored systematically.',
            because: 'Cameras record a place that is open to the public.',
            cite: 'wp248-3',
          },
          {
            criterion: 'WP248-7',
            says: 'Data of vulnerable people are processed.',
            because: 'Patients of the clinic use the car park.',
            cite: 'wp248-7',
          },
        ],
      },
    ],
  },
  findings: [
    {
      id: 'CMP-03',
      severity: 'serious',
      family: 'completeness',
      says: 'Nobody has said whether children are recorded.',
      resolve: 'Answer the question, or say why it does not apply.',
      cite: ['gdpr-35-7-c'],
      questions: ['nec.children'],
      responses: [],
    },
  ],
  risks: {
    method: carParkMethod,
    register: [
      {
        no: 1,
        title: 'An attendant watches a person out of curiosity',
        inherent: { likelihood: 3, severity: 2, level: 'medium' },
        residual: { likelihood: 1, severity: 2, level: 'low' },
        measures: [1],
        acceptable: true,
        reason: 'Abuse would be found within a month.',
      },
      {
        no: 2,
        title: 'A recording shows who visits the clinic',
        inherent: { likelihood: 2, severity: 3, level: 'high' },
        residual: { likelihood: 1, severity: 3, level: 'medium' },
        measures: [2],
        acceptable: true,
        acceptedBy: 'Vera Lind, head of the works department',
        reason: 'Visitors can no longer be told apart.',
      },
      {
        no: 3,
        title: 'A recording is kept longer than needed',
        inherent: { likelihood: 2, severity: 2, level: 'medium' },
        residual: { likelihood: 2, severity: 2, level: 'medium' },
        measures: [],
        acceptable: true,
        reason: 'Overwriting is automatic and tested.',
      },
    ],
  },
  advice: {
    by: dpo,
    at: '2026-05-28T08:00:00Z',
    opinion: 'favourable_with_recommendations',
    text: 'The assessment is sound. I recommend that the masking of the clinic is checked on site before the first recording.\n\nThe question about children must be answered before the review in 2027.',
    adviserAlsoWrote: true,
  },
  decision: {
    by: officer,
    at: '2026-06-03T10:15:00Z',
    outcome: 'conditionally_approved',
    justification: 'Damage to vehicles costs the authority and its customers more each year; patrols did not help.',
    conditions: [
      'The masking of the clinic is verified on site before recording begins.',
      'The question about children is answered by 1 September 2026.',
    ],
  },
  signOffs: [
    { what: 'step_submitted', step: 's1.1', by: assessor, role: 'assessor', at: '2026-05-13T07:20:00Z', digest: null },
    {
      what: 'step_approved',
      step: 's1.1',
      by: reviewer,
      role: 'reviewer',
      at: '2026-05-14T11:00:00Z',
      digest: digest('a'),
    },
    { what: 'advice_recorded', step: null, by: dpo, role: 'dpo', at: '2026-05-28T08:00:00Z', digest: digest('c') },
    { what: 'decided', step: null, by: officer, role: 'officer', at: '2026-06-03T10:15:00Z', digest: digest('d') },
  ],
  people: [
    { id: assessor, name: 'Ana Kovač', roles: ['assessor'] },
    { id: reviewer, name: 'Petar Ilić', roles: ['reviewer'] },
    { id: dpo, name: 'Jelena Novak', roles: ['dpo'] },
    { id: officer, name: 'Milena Stojanović', roles: ['officer'] },
  ],
  citations: [
    { id: 'edpb-3-2019', label: 'EDPB Guidelines 3/2019', kind: 'guidance', confirmed: true },
    { id: 'gdpr-35-7-a', label: 'GDPR Art. 35(7)(a)', kind: 'law', confirmed: true },
    { id: 'gdpr-35-7-c', label: 'GDPR Art. 35(7)(c)', kind: 'law', confirmed: true },
    { id: 'gdpr-35-9', label: 'GDPR Art. 35(9)', kind: 'law', confirmed: false },
    { id: 'gdpr-4-7', label: 'GDPR Art. 4(7)', kind: 'law', confirmed: true },
    { id: 'gdpr-5-1-b', label: 'GDPR Art. 5(1)(b)', kind: 'law', confirmed: true },
    { id: 'gdpr-5-1-e', label: 'GDPR Art. 5(1)(e)', kind: 'law', confirmed: true },
    { id: 'gdpr-6', label: 'GDPR Art. 6(1)', kind: 'law', confirmed: true },
    { id: 'wp248-3', label: 'WP248 rev.01, criterion 3', kind: 'guidance', confirmed: true },
    { id: 'wp248-7', label: 'WP248 rev.01, criterion 7', kind: 'guidance', confirmed: true },
  ],
  trail: [
    {
      sequence: 41,
      at: '2026-05-13T07:20:00Z',
      by: assessor,
      type: 'step.state_changed',
      step: 's1.1',
      from: 'in_progress',
      to: 'submitted',
      comment: '',
    },
    {
      sequence: 44,
      at: '2026-05-14T11:00:00Z',
      by: reviewer,
      type: 'step.state_changed',
      step: 's1.1',
      from: 'submitted',
      to: 'approved',
      comment: 'The table of purposes now names the log.',
    },
    {
      sequence: 52,
      at: '2026-06-03T10:15:00Z',
      by: officer,
      type: 'assessment.state_changed',
      step: null,
      from: 'awaiting_decision',
      to: 'conditionally_approved',
      comment: '',
    },
  ],
  auditHead: { sequence: 53, hash: digest('e') },
};
