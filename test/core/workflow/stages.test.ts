import { describe, expect, it } from 'vitest';
import {
  missingApprovals,
  problemsOfStages,
  seatOf,
  standingOf,
  usualStages,
  type Approval,
  type Approver,
  type Round,
  type Stage,
} from '../../../src/core/workflow/stages.js';

const legal: Stage = { name: 'Legal', quorum: 2, roles: [], people: ['ann', 'ben', 'cleo'] };
const office: Stage = { name: 'DPO office', quorum: 1, roles: ['dpo'], people: [] };
const approval = (by: string, stage = 1, more: Partial<Approval> = {}): Approval => ({
  ...{ stage, by, onBehalfOf: null, digest: 'now', ...more },
});
const round = (...approvals: Approval[]): Round => ({ stages: [legal, office], approvals, digest: 'now' });
const person = (id: string, more: Partial<Approver> = {}): Approver => ({
  ...{ id, roles: ['reviewer'], wroteStep: false, ...more },
});
const dpo = person('dora', { roles: ['reviewer', 'dpo'] });

describe('how far the stages are', () => {
  it.each([
    ['nothing yet', [], 3],
    ['one of two', [approval('ann')], 2],
    ['the same person twice', [approval('ann'), approval('ann')], 2],
    ['what was approved before an edit', [approval('ann', 1, { digest: 'before' })], 3],
    ['a whole stage', [approval('ann'), approval('ben')], 1],
    ['everything', [approval('ann'), approval('ben'), approval('dora', 2)], 0],
  ] as const)('%s', (_, approvals, missing) => {
    expect(missingApprovals(standingOf(round(...approvals)))).toBe(missing);
  });

  it('without any configuration, one reviewer is enough', () => {
    const usual = { stages: usualStages, approvals: [], digest: 'now' };
    expect(missingApprovals(standingOf(usual))).toBe(1);
    expect(seatOf(usual, person('zoe'), [])).toEqual({ stage: 1, onBehalfOf: null });
  });
});

describe('where an approval counts', () => {
  const first = { stage: 1, onBehalfOf: null };
  it.each([
    ['in the stage that names the person', person('ann'), round(), first],
    ['not for somebody outside the stage', person('zoe'), round(), null],
    ['not in a stage whose turn has not come', dpo, round(approval('ann')), null],
    ['in the next stage once the one before is complete', dpo, round(approval('ann'), approval('ben')), { stage: 2, onBehalfOf: null }], // prettier-ignore
    ['not twice', person('ann'), round(approval('ann')), null],
    ['again after an edit', person('ann'), round(approval('ann', 1, { digest: 'before' })), first],
    ['not for who wrote in the step', person('ann', { wroteStep: true }), round(), null],
    ['not once everything is there', person('ann'), round(approval('ben'), approval('cleo'), approval('dora', 2)), null], // prettier-ignore
  ] as const)('%s', (_, who, collected, seat) => {
    expect(seatOf(collected, who, [])).toEqual(seat);
  });

  it('for another who is away, in their stage', () => {
    expect(seatOf(round(), person('zoe'), [person('ann')])).toEqual({ stage: 1, onBehalfOf: 'ann' });
  });

  it.each([
    ['who wrote in the step', person('zoe'), [person('ann', { wroteStep: true })], round()],
    ['when the substitute wrote in it', person('zoe', { wroteStep: true }), [person('ann')], round()],
    ['who approved themself', person('zoe'), [person('ann')], round(approval('ann'))],
    ['for whom somebody approved already', person('zoe'), [person('ann')], round(approval('yves', 1, { onBehalfOf: 'ann' }))], // prettier-ignore
    ['who is not of the stage either', person('zoe'), [person('max')], round()],
  ] as const)('not for one %s', (_, who, away, collected) => {
    expect(seatOf(collected, who, away)).toBeNull();
  });

  it('only once, whoever one stands in for', () => {
    const collected = round(approval('zoe', 1, { onBehalfOf: 'ann' }));
    expect(seatOf(collected, person('zoe'), [person('ben')])).toBeNull();
  });
});

describe('a configuration', () => {
  const known = [
    ...['ann', 'ben', 'cleo'].map(id => ({ id, roles: ['reviewer'] as const })),
    { id: 'dora', roles: ['reviewer', 'dpo'] as const },
    { id: 'rita', roles: ['reader'] as const },
  ];
  const fields = (...stages: Stage[]) => problemsOfStages(stages, known).map(each => each.field);

  it('is fine with stages that can be met', () => {
    expect(fields(legal, office)).toEqual([]);
  });

  it.each([
    ['without stages', [], ['stages']],
    ['without a name', [{ ...legal, name: ' ' }], ['stages.0.name']],
    ['with one name twice', [legal, { ...office, name: 'legal' }], ['stages.1.name']],
    ['with nobody in a stage', [{ ...legal, people: [] }], ['stages.0.people', 'stages.0.quorum']],
    ['with a quorum that nobody can meet', [{ ...office, quorum: 2 }], ['stages.0.quorum']],
    ['with half a quorum', [{ ...legal, quorum: 1.5 }], ['stages.0.quorum']],
    ['with somebody who reviews nothing', [{ ...legal, people: ['ann', 'ben', 'rita'] }], ['stages.0.people']],
    ['with too many stages', Array.from({ length: 11 }, (_, at) => ({ ...office, name: `S${at}` })), ['stages']],
  ])('is refused %s', (_, stages, problems) => {
    expect(fields(...stages)).toEqual(problems);
  });

  const told = (...stages: Stage[]) => problemsOfStages(stages, known).map(each => each.message);
  const named = (length: number): Stage[] => [{ ...office, name: 'x'.repeat(length) }];
  it.each([
    ['no stage', [], ['Configure 1 to 10 stages']],
    ['ten stages', Array.from({ length: 10 }, (_, at) => ({ ...office, name: `S${at}` })), []],
    ['the longest name', named(80), []],
    ['a name beyond it', named(81), [`${'x'.repeat(81)}: Enter a name of 1 to 80 characters`]],
    ['no name', [legal, { ...office, name: '' }], ['Stage 2: Enter a name of 1 to 80 characters']],
    ['two without a name', [{ ...legal, name: ' ' }, { ...office, name: '' }], [1, 2].map(at => `Stage ${at}: Enter a name of 1 to 80 characters`)], // prettier-ignore
    ['one name with a space twice', [{ ...legal, name: 'Legal ' }, { ...office, name: 'LEGAL' }], ['LEGAL: Give each stage its own name']], // prettier-ignore
    ['no quorum', [{ ...legal, quorum: 0 }], ['Legal: Enter a quorum of 1 to 10']],
    ['nobody', [{ ...legal, people: [] }], ['Legal: Choose roles or people who may approve', 'Legal: Only 0 with the reviewer’s role may approve here']], // prettier-ignore
    ['a stranger', [{ ...legal, people: ['ann', 'rita'] }], ['Legal: Choose people who hold the reviewer’s role']],
  ])('is told about %s', (_, stages, messages) => {
    expect(told(...stages)).toEqual(messages);
  });

  it.each([
    [10, []],
    [11, ['All: Enter a quorum of 1 to 10']],
  ])('with a quorum of %i that enough people can meet: %j', (quorum, messages) => {
    const crowd = Array.from({ length: 11 }, (_, at) => ({ id: String(at), roles: ['reviewer'] as const }));
    const found = problemsOfStages([{ name: 'All', quorum, roles: ['reviewer'], people: [] }], crowd);
    expect(found.map(each => each.message)).toEqual(messages);
  });
});
