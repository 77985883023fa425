import { describe, expect, it } from 'vitest';
import { problemsOfView, standingViews, viewsOpen, type SubjectView } from '../../../src/core/views/subject-view.js';
import { assessmentStates } from '../../../src/core/workflow/states.js';
import { aConsultation, aPetition, aRefusal } from '../../support/subject-views.js';

const today = '2026-05-01';
const problems = (view: SubjectView) => problemsOfView(view, today).map(each => each.field);

describe('a record of what people said', () => {
  it.each([
    ['a consultation', aConsultation],
    ['a consultation of one day, today', { ...aConsultation, from: today, until: today }],
    ['a petition', aPetition],
    ['a petition with one signature', { ...aPetition, signatures: 1 }],
    ['a refusal', aRefusal],
    ['fifty groups', { ...aRefusal, groups: Array.from({ length: 50 }, (_, at) => `Group ${at}`) }],
    ['texts as long as they may be', { ...aConsultation, said: 'a'.repeat(10_000), groups: ['g'.repeat(300)] }],
  ])('is taken: %s', (_, view) => {
    expect(problemsOfView(view, today)).toEqual([]);
  });

  it.each([
    ['nobody who was asked', { ...aConsultation, groups: [] }, ['groups']],
    ['a group without a name', { ...aConsultation, groups: ['Residents', ' '] }, ['groups']],
    ['a group that is too long', { ...aConsultation, groups: ['g'.repeat(301)] }, ['groups']],
    ['too many groups', { ...aRefusal, groups: Array.from({ length: 51 }, () => 'Group') }, ['groups']],
    ['no how', { ...aConsultation, how: ' ' }, ['how']],
    ['nothing that they said', { ...aConsultation, said: '' }, ['said']],
    ['nothing that came of it', { ...aPetition, changed: '' }, ['changed']],
    ['a petition without signatures', { ...aPetition, signatures: null }, ['signatures']],
    ['no signature', { ...aPetition, signatures: 0 }, ['signatures']],
    ['half a signature', { ...aPetition, signatures: 1.5 }, ['signatures']],
    ['more signatures than people', { ...aPetition, signatures: 1_000_000_001 }, ['signatures']],
    ['signatures of a consultation', { ...aConsultation, signatures: 3 }, ['signatures']],
    ['no first day', { ...aConsultation, from: null }, ['from']],
    ['a day that is none', { ...aConsultation, until: '2026-02-30' }, ['until']],
    ['days that are to come', { ...aConsultation, from: '2026-05-02', until: '2026-05-03' }, ['from', 'until']],
    ['a last day before the first', { ...aConsultation, until: '2026-04-08' }, ['until']],
    ['a ground of a consultation', { ...aConsultation, ground: 'other', reason: 'Why' }, ['ground', 'reason']],
    ['a petition with a reason', { ...aPetition, reason: 'Why' }, ['reason']],
    ['a refusal without ground and reason', { ...aRefusal, ground: null, reason: '' }, ['ground', 'reason']],
    ['a refusal with signatures and days', { ...aRefusal, signatures: 2, from: today }, ['signatures', 'from']],
    ['a refusal that says more', { ...aRefusal, how: 'a', said: 'b', changed: 'c' }, ['how', 'said', 'changed']],
    ['a text that is too long', { ...aRefusal, reason: 'a'.repeat(10_001) }, ['reason']],
    ['signs that cannot be printed', { ...aConsultation, said: 'a\u0007' }, ['said']],
  ] as const)('is refused with %s', (_, view, fields) => {
    expect(problems(view)).toEqual(fields);
  });

  it('is told of everything that is missing at once', () => {
    const nothing = { ...aConsultation, groups: [], how: '', from: '', until: '', said: '', changed: '' };
    expect(problems({ ...nothing, kind: 'petition' })).toEqual([
      ...['groups', 'from', 'until', 'signatures', 'how', 'said', 'changed'],
    ]);
  });
});

it('is added while the assessment is prepared or decided, never while it waits', () => {
  expect(assessmentStates.filter(each => !viewsOpen(each))).toEqual(['awaiting_advice', 'awaiting_decision']);
});

describe('the records that stand', () => {
  const record = (id: string, corrects: string | null = null) => ({ id, corrects });
  const ids = (...all: readonly ReturnType<typeof record>[]) => standingViews(all).map(each => each.id);

  it('are all, in the order of recording, while none is corrected', () => {
    expect(ids(record('b'), record('a'))).toEqual(['b', 'a']);
  });

  it('are the last of each row of corrections', () => {
    expect(ids(record('a'), record('b', 'a'), record('c'), record('d', 'b'))).toEqual(['c', 'd']);
  });
});
