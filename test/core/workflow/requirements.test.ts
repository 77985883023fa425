/** What each transition asks for: all of it named at once when nothing is there, and each alone when only it is missing. */
import { describe, expect, it } from 'vitest';
import { decide, offered, type Facts } from '../../../src/core/workflow/decide.js';
import { noFacts } from '../../../src/core/workflow/no-facts.js';
import { roles, type Role } from '../../../src/core/workflow/states.js';
import {
  assessmentTransitions,
  requirements,
  stepTransitions,
  type Requirement,
  type Transition,
} from '../../../src/core/workflow/transitions.js';
import { threadTransitions } from '../../../src/core/workflow/threads.js';

const ready: Facts = { ...noFacts, assessmentInPreparation: true, comment: 'Because.', conditions: 1 };

/** One fact for each requirement, as it is when that alone is unmet. */
const missing: Readonly<Record<Requirement, Partial<Facts>>> = {
  in_preparation: { assessmentInPreparation: false },
  complete_answers: { missingAnswers: 1 },
  comment: { comment: ' \n' },
  not_own_work: { actorWroteStep: true },
  seat_in_stage: { outsideStages: true },
  quorum: { approvalsMissing: 1 },
  all_steps_approved: { stepsNotApproved: 1 },
  approvals_current: { approvalsOutdated: 1 },
  justification: { comment: '' },
  conditions: { conditions: 0 },
  no_blocking_findings: { blockingFindings: 1 },
  no_high_residual_risk: { highResidualRisks: 1 },
  authority_answered: { consultationsUnanswered: 1 },
  no_negative_opinion: { negativeOpinions: 1 },
  severe_risks_accepted: { severeRisksNotAccepted: 1 },
  recommendations_answered: { recommendationsOpen: 1 },
  reasons_against_advice: { adviceUnfavourable: true, comment: ' ' },
  never_wrote: { actorWrote: true },
  never_reviewed: { actorReviewed: true },
  not_adviser: { actorAdvised: true },
  no_blocking_threads: { blockingThreads: 1 },
  no_changes_requested: { changesRequested: 1 },
  own_thread_or_reviewer: { othersThread: true },
  blocks_nothing_approved: { blocksApproved: true },
  named_officer: { notNamed: true },
  all_signed: { signaturesMissing: 1 },
};
/** All that read the one text of the form. */
const inWords: readonly Requirement[] = ['comment', 'justification', 'reasons_against_advice'];
const nothingReady: Facts = Object.assign({}, ready, ...Object.values(missing));

const decider: readonly Requirement[] = [
  'all_steps_approved',
  'approvals_current',
  'never_wrote',
  'never_reviewed',
  'not_adviser',
  'named_officer',
];
const favourable: readonly Requirement[] = [
  'no_blocking_findings',
  'no_high_residual_risk',
  'authority_answered',
  'no_negative_opinion',
  'severe_risks_accepted',
  'recommendations_answered',
  'reasons_against_advice',
  'all_signed',
];

type Row = readonly [from: string, action: string, unmet: readonly Requirement[]];

const steps: readonly Row[] = [
  ['not_started', 'begin', ['in_preparation']],
  ['in_progress', 'submit', ['in_preparation', 'complete_answers']],
  ['changes_requested', 'submit', ['in_preparation', 'complete_answers']],
  ['submitted', 'withdraw', ['in_preparation']],
  ['submitted', 'request_changes', ['in_preparation', 'comment', 'not_own_work']],
  [
    'submitted',
    'approve',
    [
      'in_preparation',
      'complete_answers',
      'not_own_work',
      'no_blocking_threads',
      'no_changes_requested',
      'seat_in_stage',
      'quorum',
    ],
  ],
  ['approved', 'reopen', ['in_preparation', 'comment']],
];

const assessments: readonly Row[] = [
  ['in_preparation', 'ask_advice', ['all_steps_approved', 'approvals_current']],
  ['awaiting_advice', 'record_advice', ['all_steps_approved', 'approvals_current', 'comment']],
  ['awaiting_advice', 'return', ['comment']],
  ['awaiting_decision', 'return', ['comment']],
  ['awaiting_decision', 'reject', [...decider, 'justification']],
  ['awaiting_decision', 'consult', [...decider, 'justification', 'recommendations_answered']],
  ['awaiting_decision', 'approve', [...decider, ...favourable]],
  ['awaiting_decision', 'approve_conditionally', [...decider, ...favourable, 'conditions']],
  ['rejected', 'reopen', ['comment']],
  ['consultation', 'reopen', ['comment']],
  ['approved', 'reopen', ['comment']],
  ['conditionally_approved', 'reopen', ['comment']],
];

const threads: readonly Row[] = [
  ['none', 'remark', ['comment']],
  ['none', 'block', ['comment', 'blocks_nothing_approved']],
  ['open', 'reply', ['comment']],
  ['open', 'resolve', ['own_thread_or_reviewer']],
  ['resolved', 'reply', ['comment']],
  ['resolved', 'reopen', ['comment', 'own_thread_or_reviewer', 'blocks_nothing_approved']],
];

const everyone: ReadonlySet<Role> = new Set(roles.filter(role => role !== 'dpo'));
const actingFor = (table: readonly Transition[], state: string, action: string): ReadonlySet<Role> => {
  const by = table.find(each => each.from === state && each.action === action)?.by ?? [];
  return by.some(role => everyone.has(role)) ? everyone : new Set(by);
};

describe.each([
  ['a step', stepTransitions as readonly Transition[], steps],
  ['an assessment', assessmentTransitions as readonly Transition[], assessments],
  ['a thread', threadTransitions as readonly Transition[], threads],
])('%s', (_, table, rows) => {
  it('has a row here for every transition', () => {
    expect(rows.map(([from, action]) => `${from} ${action}`)).toEqual(table.map(each => `${each.from} ${each.action}`));
  });

  it.each(rows)('in %s, %s names everything that is missing: %j', (state, action, unmet) => {
    const decision = decide(table, { state, action, roles: actingFor(table, state, action), facts: nothingReady });
    expect(decision).toEqual({ allowed: false, reason: 'unmet', unmet });
  });

  it.each(rows.flatMap(([state, action, unmet]) => unmet.map(one => [state, action, one] as const)))(
    'in %s, %s names %s alone when the rest is there',
    (state, action, one) => {
      const facts = { ...ready, ...missing[one] };
      const decision = decide(table, { state, action, roles: actingFor(table, state, action), facts });
      expect(decision).toEqual({ allowed: false, reason: 'unmet', unmet: [one] });
    },
  );

  it.each(rows)('in %s, %s is not held up by what it does not ask for', (state, action, unmet) => {
    const others = requirements.filter(each => !unmet.includes(each));
    const sharesText = unmet.some(each => inWords.includes(each));
    const spoilt = others.filter(each => !sharesText || !inWords.includes(each));
    const facts = Object.assign({}, ready, ...spoilt.map(each => missing[each])) as Facts;
    const decision = decide(table, { state, action, roles: actingFor(table, state, action), facts });
    expect(decision.allowed).toBe(true);
  });
});

it('keeps the holder of the adviser’s office from deciding even before they advised', () => {
  const both = new Set<Role>(['officer', 'dpo']);
  const request = { state: 'awaiting_decision', action: 'reject', roles: both, facts: ready } as const;
  expect(decide(assessmentTransitions, request)).toEqual({ allowed: false, reason: 'unmet', unmet: ['not_adviser'] });
});

it('asks for conditions, not for one in words of its own', () => {
  const facts = { ...ready, comment: '' };
  const roles = new Set<Role>(['officer']);
  const request = { state: 'awaiting_decision', action: 'approve_conditionally', roles, facts } as const;
  expect(decide(assessmentTransitions, request).allowed).toBe(true);
});

describe('what a page offers', () => {
  it('is what the roles may do from here, met or not', () => {
    const actions = offered(stepTransitions, 'submitted', new Set(['reviewer'])).map(each => each.action);
    expect(actions).toEqual(['request_changes', 'approve']);
  });

  it('is nothing to a reader', () => {
    expect(offered(assessmentTransitions, 'awaiting_decision', new Set(['reader']))).toEqual([]);
  });
});
