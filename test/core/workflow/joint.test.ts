import { describe, expect, it } from 'vitest';
import type { EvidenceItem } from '../../../src/core/evidence/evidence-item.js';
import { proposalDigest, type ProposedDecision } from '../../../src/core/version/proposal.js';
import type { UndecidedVersion } from '../../../src/core/version/sealed.js';
import { collects, decide } from '../../../src/core/workflow/decide.js';
import { isNotNamed, problemsOfJointOfficers, signaturesMissing } from '../../../src/core/workflow/joint.js';
import { noFacts } from '../../../src/core/workflow/no-facts.js';
import { assessmentTransitions, type AssessmentAction } from '../../../src/core/workflow/transitions.js';
import { sealedSample } from '../../support/sealed-sample.js';
import { aPetition, recordedView } from '../../support/subject-views.js';

const town = { controller: 'Town', officer: 'a' };
const district = { controller: 'District', officer: 'b' };
const state = { controller: 'State', officer: 'c' };

describe('the officers of joint controllers', () => {
  const problems = (...named: readonly { readonly controller: string; readonly officer: string }[]) =>
    problemsOfJointOfficers(named, ['Town', 'District', 'State'], new Set(['a', 'b', 'c'])).map(each => each.message);

  it.each([[[]], [[town, district]], [[town, district, state]]])('are named like this: %j', named => {
    expect(problems(...named)).toEqual([]);
  });

  it.each([
    ['one alone', [town], 'Name an officer for two controllers or more, or for none: then one officer decides'],
    ['a controller that the programme does not name', [town, { ...district, controller: 'Province' }], 'Choose controllers that the programme names'], // prettier-ignore
    ['somebody who is no officer', [town, { ...district, officer: 'x' }], 'Choose people who hold the officer’s role'],
    ['one controller twice', [town, { ...town, officer: 'b' }], 'Name one officer for each controller'],
    ['one officer for two', [town, { ...district, officer: 'a' }], 'Name a different officer for each controller'],
  ])('are not named with %s', (_, named, message) => {
    expect(problems(...named)).toEqual([message]);
  });

  it('are twenty at most', () => {
    const names = Array.from({ length: 21 }, (_, at) => String(at));
    const named = names.map(each => ({ controller: each, officer: each }));
    const told = (count: number) => problemsOfJointOfficers(named.slice(0, count), names, new Set(names));
    expect([told(20), told(21)]).toEqual([[], [{ field: 'officers', message: 'Name 20 officers or fewer' }]]);
  });

  it('keep everybody else from deciding; nobody is kept from it where none is named', () => {
    expect([isNotNamed(['a', 'b'], 'c'), isNotNamed(['a', 'b'], 'b'), isNotNamed([], 'c')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('signatures that are missing', () => {
  const named = [town, district, state];
  const missing = (...signatures: readonly (readonly [string, string])[]) =>
    signaturesMissing(
      named,
      signatures.map(([by, digest]) => ({ by, digest })),
      { by: 'a', digest: 'd1' },
    );

  it.each([
    ['nobody signed before', [], 2],
    ['one other signed the same', [['b', 'd1']], 1],
    [
      'all others signed the same',
      [
        ['b', 'd1'],
        ['c', 'd1'],
      ],
      0,
    ],
    [
      'one signed something else',
      [
        ['b', 'd1'],
        ['c', 'd2'],
      ],
      1,
    ],
    [
      'one signed twice, also the same',
      [
        ['b', 'd2'],
        ['b', 'd1'],
        ['c', 'd1'],
      ],
      0,
    ],
    [
      'somebody signed who is not named',
      [
        ['x', 'd1'],
        ['b', 'd1'],
      ],
      1,
    ],
    ['the actor signed before', [['a', 'd1']], 2],
  ] as const)('are counted where %s', (_, signatures, count) => {
    expect(missing(...signatures)).toBe(count);
  });
});

describe('an approval that others have still to sign', () => {
  const roles = new Set(['officer'] as const);
  const asked = (action: AssessmentAction, facts: Partial<typeof noFacts>) =>
    decide(assessmentTransitions, {
      ...{ state: 'awaiting_decision', action, roles },
      facts: { ...noFacts, comment: 'Why', conditions: 1, ...facts },
    });

  it.each(['approve', 'approve_conditionally'] as const)('is kept: %s', action => {
    expect(collects(asked(action, { signaturesMissing: 1 }), 'all_signed')).toBe(true);
    expect(collects(asked(action, { signaturesMissing: 1 }))).toBe(false);
  });

  it.each([
    ['the signer wrote', { actorWrote: true }],
    ['the signer reviewed', { actorReviewed: true }],
    ['the signer is not named', { notNamed: true }],
    ['a residual risk is high', { highResidualRisks: 1 }],
    ['the authority has not answered', { consultationsUnanswered: 1 }],
  ])('is not kept where %s', (_, facts) => {
    expect(collects(asked('approve', { signaturesMissing: 1, ...facts }), 'all_signed')).toBe(false);
  });

  it.each(['reject', 'consult'] as const)('does not hold up one refusal: %s', action => {
    expect(asked(action, { signaturesMissing: 2 }).allowed).toBe(true);
    expect(asked(action, { notNamed: true })).toMatchObject({ unmet: ['named_officer'] });
  });
});

const evidenceItem: EvidenceItem = {
  ...{ id: '00000000-0000-4000-8000-000000000001', question: 'data.items', name: 'plan.pdf', description: '' },
  ...{ mediaType: 'application/pdf', size: 9, sha256: '1'.repeat(64), by: 'a', at: '2026-05-20T09:00:00.000Z' },
};

describe('what they sign', () => {
  const version = { ...sealedSample, decision: null } as UndecidedVersion;
  const decision: ProposedDecision = {
    ...{ outcome: 'approved', justification: 'Sound', validUntil: '2027-01-01' },
    conditions: [{ text: 'Mask', owner: 'a', dueOn: '2026-12-01', prior: true }],
  };
  const digest = (change: Partial<UndecidedVersion> = {}, terms: Partial<ProposedDecision> = {}) =>
    proposalDigest({ ...version, ...change }, { ...decision, ...terms });

  it('is the same for whoever signs it later, whatever was found or recorded of it since', () => {
    const later = { sealedAt: '2027-01-01T00:00:00.000Z', trail: [], signOffs: [], findings: [] };
    expect(digest(later)).toBe(digest());
    expect(digest({ auditHead: { sequence: 9, hash: '0'.repeat(64) } })).toBe(digest());
  });

  it.each([
    ['the outcome', {}, { outcome: 'conditionally_approved' }],
    ['the reasons', {}, { justification: 'Sound enough' }],
    ['a condition', {}, { conditions: [] }],
    ['the last day', {}, { validUntil: null }],
    ['an answer', { sections: [] }, {}],
    ['the programme', { programme: { ...version.programme, reference: 'P-2' } }, {}],
    ['the cameras', { cameras: { revision: 1, digest: '0'.repeat(64), cameras: [] } }, {}],
    ['what people said', { views: [recordedView(aPetition)] }, {}],
    ['a file of evidence', { evidence: [evidenceItem] }, {}],
    ['the advice', { advice: null }, {}],
    ['the version', { version: 9 }, {}],
  ] as const)('is another once %s is another', (_, change, terms) => {
    expect(digest(change, terms)).not.toBe(digest());
  });
});
