import { describe, expect, it } from 'vitest';
import { allowedEvent } from '../../../src/core/consultation/check-event.js';
import type { ConsultationEvent } from '../../../src/core/consultation/event.js';
import {
  consultationEventKinds,
  consultationMoves,
  consultationStages,
  offeredMoves,
} from '../../../src/core/consultation/moves.js';
import { consultationState } from '../../../src/core/consultation/state.js';
import { roles, type Role } from '../../../src/core/workflow/states.js';
import { happened, upTo } from './events.js';

/** By hand: in each stage, what can be recorded and by whom. Everything else is refused. */
// prettier-ignore
const possible: Readonly<Record<string, Readonly<Record<string, readonly Role[]>>>> = {
  preparing: { submission: ['assessor', 'dpo', 'officer'], withdrawal: ['officer'] },
  submitted: { receipt: ['assessor', 'dpo'], question: ['assessor', 'dpo'], reply: ['assessor', 'dpo'], withdrawal: ['officer'] },
  running: {
    extension: ['assessor', 'dpo'], suspension: ['assessor', 'dpo'], question: ['assessor', 'dpo'], reply: ['assessor', 'dpo'],
    opinion: ['assessor', 'officer'], withdrawal: ['officer'],
  },
  suspended: {
    extension: ['assessor', 'dpo'], resumption: ['assessor', 'dpo'], question: ['assessor', 'dpo'], reply: ['assessor', 'dpo'],
    opinion: ['assessor', 'officer'], withdrawal: ['officer'],
  },
  answered: { comment: ['assessor', 'dpo'], closure: ['assessor'] },
  withdrawn: {},
};

const cases = consultationStages.flatMap(stage =>
  consultationEventKinds.flatMap(kind => roles.map(role => [stage, kind, role] as const)),
);

describe('what can be recorded', () => {
  it.each(cases)('%s, %s, by the %s', (stage, kind, role) => {
    const state = consultationState('EU_GDPR', upTo[stage]);
    const by = possible[stage]?.[kind];
    const decision = allowedEvent(state, kind, new Set([role]));
    if (!by) expect(decision).toEqual({ allowed: false, reason: 'not_possible' });
    else if (!by.includes(role)) expect(decision).toEqual({ allowed: false, reason: 'wrong_role' });
    else expect(decision).toMatchObject({ allowed: true, as: role, move: { from: stage, kind } });
  });

  it('is not a second extension', () => {
    const extended = consultationState('EU_GDPR', [...upTo.running, happened(3, 'extension', '2026-02-02')]);
    expect(allowedEvent(extended, 'extension', new Set(['dpo']))).toEqual({ allowed: false, reason: 'not_possible' });
  });

  it('names each pair of stage and kind once', () => {
    const pairs = consultationMoves.map(each => `${each.from} ${each.kind}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('is offered to the roles of somebody', () => {
    expect(offeredMoves('running', new Set(['officer', 'reader'])).map(each => each.kind)).toEqual([
      'opinion',
      'withdrawal',
    ]);
  });
});

describe('the stage', () => {
  it.each(consultationStages)('%s follows from its records', stage => {
    expect(consultationState('EU_GDPR', upTo[stage]).stage).toBe(stage);
  });

  it('is not moved by a record that its stage does not know', () => {
    const events: ConsultationEvent[] = [happened(1, 'opinion', '2026-01-01')];
    expect(consultationState('EU_GDPR', events).stage).toBe('preparing');
  });
});
