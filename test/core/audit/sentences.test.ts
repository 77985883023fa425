import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../src/core/audit/events.js';
import { isStateChange, sentenceOf, type Names } from '../../../src/core/audit/sentences.js';
import type { AssessmentAction, StepAction } from '../../../src/core/workflow/transitions.js';

const names: Names = {
  person: id => ({ a: 'Ana', b: 'Boris' })[id ?? ''] ?? 'Uvid',
  step: id => `1.1 ${id}`,
  question: id => `What is ${id}?`,
};
const about = { actor: 'a', assessment: 'x' };
const digest = 'a1b2c3d4e5f60718'.repeat(4);

const events: readonly (readonly [AuditEvent, string])[] = [
  [
    { actor: null, assessment: null, type: 'history.bound', data: { rows: 500 } },
    'Uvid bound what was recorded before to the audit trail (500 rows).',
  ],
  [
    { actor: null, assessment: null, type: 'audit.anchored', data: { anchor: 'n', sequence: 41, digest } },
    'Uvid had record 41 of the audit trail stamped by a timestamp authority.',
  ],
  [{ ...about, type: 'programme.registered', data: { programme: 'p', digest } }, 'Ana registered the programme.'],
  [
    { ...about, type: 'programme.changed', data: { programme: 'p', revision: 3, digest } },
    'Ana changed the programme (revision 3).',
  ],
  [
    {
      ...about,
      type: 'cameras.written',
      data: {
        ...{ programme: 'p', revision: 2, kind: 'import', added: 9, changed: 2, removed: 1, cameras: 12, digest },
      },
    },
    'Ana imported the camera register (revision 2): 9 added, 2 changed, 1 withdrawn.',
  ],
  [
    { ...about, type: 'screening.concluded', data: { programme: 'p', revision: 4, digest } },
    'Ana concluded that no assessment is required (revision 4 of the programme).',
  ],
  [
    { ...about, type: 'finding.answered', data: { response: 'r', finding: 'RET-02', digest } },
    'Ana answered finding RET-02.',
  ],
  [
    { ...about, type: 'officers.named', data: { naming: 'n', officers: ['a', 'b'], digest } },
    'Ana named the officers who decide for joint controllers: Ana, Boris.',
  ],
  [
    { ...about, type: 'officers.named', data: { naming: 'n', officers: [], digest } },
    'Ana left the decision to one officer.',
  ],
  [
    { ...about, type: 'decision.signed', data: { signature: 's', version: 2, outcome: 'approved', digest } },
    'Ana signed the approval of version 2 for a joint controller: approved.',
  ],
  [
    { ...about, type: 'view.recorded', data: { view: 'v', kind: 'petition', corrects: null, digest } },
    'Ana recorded a petition.',
  ],
  [
    { ...about, type: 'view.recorded', data: { view: 'w', kind: 'consultation', corrects: 'v', digest } },
    'Ana corrected the record of a consultation of people concerned.',
  ],
  [
    { ...about, type: 'evidence.added', data: { evidence: 'e', question: 'responsible.unit', size: 9, digest } },
    'Ana added evidence to the answer to “What is responsible.unit?”.',
  ],
  [
    {
      ...about,
      type: 'evidence.withdrawn',
      data: { withdrawal: 'w', evidence: 'e', question: 'responsible.unit', digest },
    },
    'Ana withdrew evidence of the answer to “What is responsible.unit?”.',
  ],
  [
    { ...about, type: 'assessment.started', data: { programme: 'p', template: 'camera-dpia-1' } },
    'Ana started the assessment with the questionnaire camera-dpia-1.',
  ],
  [
    { ...about, type: 'answer.written', data: { question: 'sound', revision: 1, digest, version: 1 } },
    'Ana answered “What is sound?”.',
  ],
  [
    { ...about, type: 'answer.written', data: { question: 'sound', revision: 2, digest, version: 1 } },
    'Ana changed the answer to “What is sound?”.',
  ],
  [{ ...about, type: 'comment.made', data: { comment: 'c', step: 'data', digest } }, 'Ana commented in step 1.1 data.'],
  [
    { ...about, type: 'advice.recorded', data: { version: 1, opinion: 'favourable_with_recommendations', digest } },
    'Ana wrote the advice: favourable with recommendations.',
  ],
  [
    {
      ...about,
      type: 'recommendation.answered',
      data: { answer: 'a', recommendation: 2, response: 'accepted_in_part', digest },
    },
    'Ana answered recommendation 2 of the advice: accepted in part.',
  ],
  [
    { ...about, type: 'decision.taken', data: { version: 2, outcome: 'conditionally_approved', digest } },
    'Ana signed the decision on version 2: approved with conditions.',
  ],
  [{ ...about, type: 'person.password_changed', data: { person: 'a' } }, 'Ana changed their password.'],
  [{ ...about, type: 'webhook.added', data: { webhook: 'w' } }, 'Ana added a webhook.'],
  [{ ...about, type: 'webhook.ended', data: { webhook: 'w' } }, 'Ana ended a webhook.'],
  [
    { ...about, type: 'action.updated', data: { action: 'M3', sequence: 1, status: 'in_progress', digest } },
    'Ana recorded where action M3 stands: in progress.',
  ],
  [
    { ...about, type: 'consultation.opened', data: { consultation: 'c', version: 2, regime: 'EU_LED' } },
    'Ana opened the prior consultation on version 2.',
  ],
  [
    { ...about, type: 'consultation.recorded', data: { consultation: 'c', sequence: 3, kind: 'receipt', digest } },
    'Ana recorded in the prior consultation: receipt.',
  ],
  [
    { ...about, type: 'version.sealed', data: { version: 2, digest } },
    'Ana sealed version 2 with the digest a1b2c3d4e5f60718….',
  ],
  [
    { ...about, type: 'person.added', data: { person: 'b', roles: ['assessor', 'dpo'] } },
    'Ana added Boris as assessor, data protection officer.',
  ],
  [
    { ...about, actor: null, type: 'person.added', data: { person: 'a', roles: ['administrator'] } },
    'Uvid added Ana as administrator.',
  ],
  [
    { ...about, type: 'person.roles_changed', data: { person: 'b', roles: [] } },
    'Ana changed the roles of Boris to: none.',
  ],
  [{ ...about, type: 'person.disabled', data: { person: 'b' } }, 'Ana closed the account of Boris.'],
  [{ ...about, type: 'person.signed_in', data: { person: 'a' } }, 'Ana signed in.'],
  [{ ...about, type: 'person.refused', data: { person: 'a' } }, 'Ana was refused at sign-in.'],
];

it.each(events)('%j', (event, sentence) => {
  expect(sentenceOf(event, names)).toBe(sentence);
});

describe('a step', () => {
  it.each([
    ['begin', 'Ana began step 1.1 data.'],
    ['submit', 'Ana submitted step 1.1 data for review.'],
    ['withdraw', 'Ana took step 1.1 data back from review.'],
    ['request_changes', 'Ana asked for changes in step 1.1 data.'],
    ['approve', 'Ana approved step 1.1 data.'],
    ['reopen', 'Ana reopened step 1.1 data.'],
  ] as const)('%s', (action: StepAction, sentence) => {
    const change = { transition: 't', version: 1, step: 'data', action, comment: '', digest: null } as const;
    const data = { ...change, from: 'submitted', to: 'approved', role: 'reviewer' } as const;
    expect(sentenceOf({ ...about, type: 'step.state_changed', data }, names)).toBe(sentence);
  });
});

describe('an assessment', () => {
  it.each([
    ['ask_advice', 'Ana asked the data protection officer for advice.'],
    ['record_advice', 'Ana recorded the advice and passed the assessment on for decision.'],
    ['return', 'Ana returned the assessment to its authors.'],
    ['reject', 'Ana rejected the processing.'],
    ['consult', 'Ana decided to consult the authority.'],
    ['approve', 'Ana approved the processing.'],
    ['approve_conditionally', 'Ana approved the processing with conditions.'],
    ['reopen', 'Ana opened a new version.'],
  ] as const)('%s', (action: AssessmentAction, sentence) => {
    const change = { transition: 't', version: 1, action, comment: '' } as const;
    const data = { ...change, from: 'awaiting_decision', to: 'approved', role: 'officer' } as const;
    expect(sentenceOf({ ...about, type: 'assessment.state_changed', data }, names)).toBe(sentence);
  });
});

it.each([
  ['step.state_changed', true],
  ['assessment.state_changed', true],
  ['version.sealed', true],
  ['answer.written', false],
  ['comment.made', false],
  ['advice.recorded', false],
  ['recommendation.answered', false],
] as const)('%s changes a state: %s', (type, changes) => {
  expect(isStateChange({ type })).toBe(changes);
});
