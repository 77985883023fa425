import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../src/core/answers/answer.js';
import type { Question } from '../../src/core/template/template.js';
import { AnswerView } from '../../src/web/components/answer-view.js';
import { followedTable, refLookup, rowTitlesOf } from '../../src/web/ref-lookup.js';
import { method } from './samples.js';

const base = { why: 'Because', cite: [] };
const register: Question = {
  ...{ ...base, id: 'risks', kind: 'table', label: 'Risks', prefix: 'R' },
  columns: [
    { id: 'kind', kind: 'choice', label: 'Kind', options: [{ value: 'a', label: 'Accident' }] },
    { id: 'risk', kind: 'line', label: 'Risk' },
  ],
};
const residual: Question = {
  ...{ ...base, id: 'residual', kind: 'table', label: 'What remains', rowsFrom: 'risks' },
  columns: [{ id: 'reason', kind: 'text', label: 'Reason', optional: true }],
};
const table = (rows: readonly { no: number; cells: Record<string, string> }[]): Answer => ({
  status: 'answered',
  value: { next: 9, rows },
});

const answers: Answers = {
  risks: table([
    { no: 2, cells: { kind: 'a', risk: 'Being watched' } },
    { no: 5, cells: { kind: 'a' } },
  ]),
};
const refs = refLookup([register, residual], answers);

describe('refLookup', () => {
  it('names a row by the first words that were typed into it', () => {
    expect(refs['risks']?.[0]).toEqual({ no: 2, prefix: 'R', text: 'Being watched' });
  });

  it('names a row without words by the first option that was chosen', () => {
    expect(refs['risks']?.[1]?.text).toBe('Accident');
  });

  it('shortens long words at the end of a word', () => {
    const long = table([{ no: 1, cells: { risk: 'word '.repeat(40) } }]);
    const text = refLookup([register], { risks: long })['risks']?.[0]?.text ?? '';
    expect(text).toMatch(/word…$/);
    expect(text.length).toBeLessThanOrEqual(91);
  });

  it('gives a table that follows another the other’s names', () => {
    expect(rowTitlesOf(residual, refs)).toEqual({ 2: 'Being watched', 5: 'Accident' });
  });
});

describe('followedTable', () => {
  it('has the rows of the other table, with what was said of them', () => {
    const value = { next: 9, rows: [{ no: 5, cells: { reason: 'Rare' } }] };
    expect(followedTable(residual, value, refs).rows).toEqual([
      { no: 2, cells: {} },
      { no: 5, cells: { reason: 'Rare' } },
    ]);
  });
});

describe('AnswerView', () => {
  const text = (question: Question, answer: Answer | null) =>
    renderToString(<AnswerView question={question} answer={answer} refs={refs} method={method} />)
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');
  const of = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
    ...{ ...base, id: 'q', label: 'Question', kind },
    ...more,
  });
  const answered = (value: string | number | string[]): Answer => ({ status: 'answered', value });

  it('says the language of an answer where it is plain', () => {
    const drawn = (value: string) =>
      renderToString(<AnswerView question={of('text')} answer={answered(value)} refs={refs} method={method} />);
    expect(drawn('Die Kameras nehmen den Eingang auf und die Straße, die zu ihm führt, und ist es nicht.')).toContain(
      'lang="de"',
    );
    expect(drawn('Parking')).not.toContain('lang=');
  });

  it('says that nothing was provided', () => {
    expect(text(of('text'), null)).toContain('Not provided');
  });

  it.each([
    [of('yes_no'), answered('no'), 'No'],
    [of('choice', { options: [{ value: 'a', label: 'First' }] }), answered('a'), 'First'],
    [of('choices', { options: [{ value: 'a', label: 'First' }] }), answered(['a', 'gone']), 'First gone'],
    [of('number', { unit: 'days' }), answered(8100), '8,100 days'],
    [of('date'), answered('2026-03-01'), '1 March 2026'],
    [of('text'), { status: 'not_applicable', reason: 'No officer' } as Answer, 'Not applicable No officer'],
    [
      of('text'),
      { status: 'not_known', who: 'Ana', by: '2026-03-01' } as Answer,
      'Not known yet Ana will find out by 1 March 2026.',
    ],
  ])('says %# in words', (question, answer, words) => {
    expect(text(question, answer).replaceAll('\u00a0', ' ')).toContain(words);
  });

  it('shows what is withheld, with its ground and who decided it until when', () => {
    const why = { ground: 'R6', reason: 'It shows the cable', decidedBy: 'Head', until: '2030-01-01' };
    const shown = text(of('text'), { status: 'withheld', value: 'Two operators', ...why }).replaceAll('\u00a0', ' ');
    for (const words of [
      'Two operators',
      'until 1 January 2030',
      'R6 Security of the processing',
      'Head',
      'It shows the cable',
    ])
      expect(shown).toContain(words);
  });

  it('shows every row that is followed, and what was said of one that is gone', () => {
    const shown = text(residual, table([{ no: 7, cells: { reason: 'It was rare' } }]));
    for (const words of ['R2', 'Being watched', 'R5', 'R7', '(removed)', 'It was rare']) expect(shown).toContain(words);
  });
});
