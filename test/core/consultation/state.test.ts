import { describe, expect, it } from 'vitest';
import { problemsOfEvent } from '../../../src/core/consultation/check-event.js';
import type { ConsultationEvent } from '../../../src/core/consultation/event.js';
import { goLiveBars, requiredConsultations } from '../../../src/core/consultation/go-live.js';
import { consultationState, endOf, openComments, openQuestions } from '../../../src/core/consultation/state.js';
import { happened, upTo } from './events.js';

const whole: readonly ConsultationEvent[] = [
  ...upTo.running,
  happened(3, 'question', '2026-01-20'),
  happened(4, 'question', '2026-01-20'),
  happened(5, 'suspension', '2026-01-20'),
  happened(6, 'reply', '2026-01-28', { concerns: 4 }),
  happened(7, 'resumption', '2026-01-30'),
  happened(8, 'extension', '2026-02-10'),
  happened(9, 'suspension', '2026-02-20'),
  happened(10, 'opinion', '2026-03-02', { result: 'negative' }),
  happened(11, 'comment', '2026-03-02'),
  happened(12, 'comment', '2026-03-02'),
  happened(13, 'closure', '2026-04-01', { concerns: 12, place: 'Step 2.1' }),
];

describe('what the records amount to', () => {
  it('gives the dates of the clock', () => {
    expect(consultationState('RS_ZZPL_GENERAL', whole).dates).toEqual({
      regime: 'RS_ZZPL_GENERAL',
      receivedOn: '2026-01-15',
      extensionNotifiedOn: '2026-02-10',
      suspensions: [
        { from: '2026-01-20', to: '2026-01-30' },
        { from: '2026-02-20', to: '2026-03-02' },
      ],
      endedOn: '2026-03-02',
    });
  });

  it('keeps questions with their replies and comments with what closed them', () => {
    const { questions, comments, opinion } = consultationState('EU_GDPR', whole);
    const pairs = (list: typeof questions) =>
      list.map(({ said, answers }) => [said.sequence, answers.map(each => each.sequence)]);
    expect(pairs(questions)).toEqual([
      [3, []],
      [4, [6]],
    ]);
    expect(pairs(comments)).toEqual([
      [11, []],
      [12, [13]],
    ]);
    expect(opinion?.sequence).toBe(10);
  });

  it('counts what waits', () => {
    const state = consultationState('EU_GDPR', whole);
    expect([openQuestions(state), openComments(state), endOf(state)]).toEqual([1, 1, 'negative']);
  });

  it.each([
    ['running', null],
    ['answered', 'with_comments'],
    ['withdrawn', 'withdrawn'],
  ] as const)('%s has ended as %s', (stage, end) => {
    expect(endOf(consultationState('EU_GDPR', upTo[stage]))).toBe(end);
  });

  it('leaves an open suspension open', () => {
    expect(consultationState('EU_GDPR', upTo.suspended).dates.suspensions).toEqual([{ from: '2026-02-01', to: null }]);
  });
});

describe('a record is refused', () => {
  const { sequence: _, ...receipt } = happened(2, 'receipt', '2026-01-15', { text: '' });
  const problems = (event: object, earlier = upTo.submitted) =>
    problemsOfEvent(consultationState('EU_GDPR', earlier), earlier, { ...receipt, ...event }, '2026-04-01').map(
      each => each.field,
    );

  it.each([
    ['without a day', { on: '' }, ['on']],
    ['with a day that is none', { on: '2026-02-30' }, ['on']],
    ['before it happens', { on: '2026-04-02' }, ['on']],
    ['before the submission', { on: '2026-01-11' }, ['on']],
    ['for a question without words', { kind: 'question', text: '  ' }, ['text']],
    ['for text that is too long', { text: 'a'.repeat(20_001) }, ['text']],
    ['for a NUL in its text', { text: 'a\u0000' }, ['text']],
    ['for a reply to nothing', { kind: 'reply', text: 'So', concerns: null }, ['concerns']],
    ['for a reply to what is no question', { kind: 'reply', text: 'So', concerns: 1 }, ['concerns']],
    ['for a closure of nothing and nowhere', { kind: 'closure', text: 'So', concerns: 7 }, ['concerns', 'place']],
    ['for an opinion without a result', { kind: 'opinion', text: 'So' }, ['result']],
    ['for a result of a receipt', { result: 'negative' }, ['result']],
    ['for a place of a receipt', { place: 'Here' }, ['place']],
    ['for a receipt that refers to something', { concerns: 1 }, ['concerns']],
    ['for all of it at once', { kind: 'opinion', on: '', text: '', concerns: 1, place: '' }, ['on', 'text', 'concerns', 'result', 'place']], // prettier-ignore
  ] as const)('%s', (_, event, fields) => {
    expect(problems(event)).toEqual(fields);
  });

  it('not for a whole one', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ on: '2026-01-12' })).toEqual([]);
    expect(problems({ on: '2026-04-01', text: 'a'.repeat(20_000) })).toEqual([]);
  });

  it('not for a question that is dated before the receipt', () => {
    expect(problems({ kind: 'question', on: '2026-01-10', text: 'Who?' })).toEqual([]);
  });

  it('for a place that is too long, not for one that fits', () => {
    const closing = { kind: 'closure', text: 'Done', on: '2026-03-20', concerns: 11 };
    expect(problems({ ...closing, place: 'a'.repeat(301) }, [...whole])).toEqual(['place']);
    expect(problems({ ...closing, place: 'a'.repeat(300) }, [...whole])).toEqual([]);
  });
});

describe('going live', () => {
  const asked = (end: Parameters<typeof goLiveBars>[1][number]['end'], openedAt = '2026-01-01T00:00:00Z') =>
    ({ regime: 'EU_GDPR', openedAt, end }) as const;
  const required = new Set(['EU_GDPR'] as const);

  it.each([
    ['nobody asked, though somebody has to', required, [], 'not_asked'],
    ['the authority has not answered', required, [asked(null)], 'under_way'],
    ['it has not answered what nobody had to ask', new Set<'EU_GDPR'>(), [asked(null)], 'under_way'],
    ['the opinion is negative', required, [asked('negative')], 'negative'],
    ['the request was withdrawn', required, [asked('withdrawn')], 'withdrawn'],
    ['a new request was withdrawn after a negative opinion', new Set<'EU_GDPR'>(), [asked('negative'), asked('withdrawn', '2026-02-01')], 'negative'], // prettier-ignore
    ['a duty was withdrawn from after an opinion', required, [asked('no_objection'), asked('withdrawn', '2026-02-01')], 'withdrawn'], // prettier-ignore
    ['the latest of two is open', required, [asked(null, '2026-02-01'), asked('no_objection', '2026-01-01')], 'under_way'], // prettier-ignore
  ] as const)('is barred while %s', (_, duty, consultations, reason) => {
    expect(goLiveBars(duty, consultations)).toEqual([{ regime: 'EU_GDPR', reason }]);
  });

  it.each([
    ['nobody has to ask', new Set<'EU_GDPR'>(), []],
    ['there is no objection', required, [asked('no_objection')]],
    ['there are comments', required, [asked('with_comments')]],
    ['a request without a duty was withdrawn', new Set<'EU_GDPR'>(), [asked('withdrawn')]],
    ['a second request ended well', required, [asked('negative', '2026-01-01'), asked('no_objection', '2026-02-01')]],
  ] as const)('is not barred where %s', (_, duty, consultations) => {
    expect(goLiveBars(duty, consultations)).toEqual([]);
  });

  it('is owed where a screening requires the authority, never to the AI Act', () => {
    const regime = { determination: 'mandatory', trace: [] } as const;
    const screened = [
      { ...regime, regime: 'EU_GDPR', consultation: 'required' },
      { ...regime, regime: 'EU_LED', consultation: 'required_if_high_residual_risk' },
      { ...regime, regime: 'EU_AI_ACT', consultation: 'required' },
    ] as const;
    expect([...requiredConsultations(screened)]).toEqual(['EU_GDPR']);
  });
});
