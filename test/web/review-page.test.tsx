/** The page on which a step is reviewed: forms do not nest, and what belongs to the review names its form. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/core/template/template.js';
import type { ReviewFacts } from '../../src/modules/reviews/review-facts.js';
import { ReviewPage } from '../../src/modules/reviews/review.page.js';
import { untouched } from '../../src/modules/reviews/review-props.js';
import { method } from './samples.js';

const question: Question = {
  ...{
    id: 'risks',
    kind: 'table',
    label: 'Which risks are there?',
    prefix: 'R',
    why: 'So that they are weighed',
    cite: [],
  },
  columns: [{ id: 'risk', kind: 'line', label: 'Risk' }],
};
const text: Question = { id: 'unit', kind: 'text', label: 'Which unit runs it?', why: 'To ask it', cite: [] };
const thread = {
  ...{ id: 'a1', place: 'Row R2', blocking: true, open: true, outdated: true, acts: ['reply', 'resolve'] as const },
  comments: [{ id: 'a1', author: 'Mila', at: '2026-03-01T10:00:00Z', text: 'Who would be watched, and from where?' }],
};
const facts: ReviewFacts = {
  stages: { all: [], own: null },
  ...{ assessmentId: 'x', reference: 'A-1', version: 1, state: 'submitted', refs: {}, method },
  step: { id: 'risk', number: '4.1', title: 'Risks' },
  questions: [
    {
      ...{ question, written: { by: 'Ana', at: '2026-03-01T10:00:00Z' }, citations: [], verdict: 'change_requested' },
      answer: { status: 'answered', value: { next: 3, rows: [{ no: 2, cells: { risk: 'Being watched' } }] } },
      change: { before: 'R2 Being seen', after: 'R2 Being watched' },
      ...{ threads: [thread], files: 2, folded: false },
    },
    {
      ...{
        question: text,
        written: null,
        citations: [],
        verdict: 'ok',
        change: null,
        threads: [],
        files: 0,
        folded: true,
      },
      answer: { status: 'answered', value: 'Works' },
    },
  ],
  ...{ stepThreads: [], blocking: 1, notAsked: [], threadsNotShown: 0, noLongerAsked: [], lastVerdict: null },
  since: { own: true, at: '2026-02-01T10:00:00Z' },
  reviews: [
    {
      ...{ round: 1, verdict: 'change_requested', by: 'Mila', at: '2026-02-01T10:00:00Z', body: 'One risk only.' },
      ...{ digest: 'ab'.repeat(32), ok: 1, changes: [question.label] },
    },
  ],
  pending: { 'marks[risks][verdict]': 'change_requested', 'marks[risks][body]': 'Half a remark', verdict: 'none' },
  ...{ keptAt: '2026-03-02T10:00:00Z', digest: 'cd'.repeat(32), mayComment: true, mayBlock: true, verdict: 'open' },
  mayReopen: false,
};
const html = renderToString(<ReviewPage facts={facts} typed={untouched} csrfToken="token" />);

describe('the review page', () => {
  it('nests no form in another', () => {
    const depths = [...html.matchAll(/<(\/?)form\b/g)].map(([, close]) => (close ? -1 : 1));
    let depth = 0;
    expect(depths.map(step => (depth += step)).every(each => each === 0 || each === 1)).toBe(true);
  });

  it('gives every mark to the form of the review', () => {
    const marks = [...html.matchAll(/<(?:input|select|textarea)[^>]*name="marks[^>]*>/g)].map(([tag]) => tag);
    expect(marks.length).toBeGreaterThan(8);
    expect(marks.filter(tag => !tag.includes('form="review-form"'))).toEqual([]);
    expect(html).toContain('<form action="/assessments/x/steps/risk/review" method="post" novalidate id="review-form"');
  });

  it('shows what was kept, what changed in words, and folds what did not', () => {
    expect(html).toContain('Half a remark');
    expect(html).toContain('<ins class="uvid-diff__added">');
    expect(html).toContain('Unchanged since: show the answer');
    expect(html.match(/id="[^"]+"/g)?.length).toBe(new Set(html.match(/id="[^"]+"/g)).size);
  });

  it('names the text that an approval would bind, and the rounds so far', () => {
    expect(html).toContain('cdcdcdcd cdcdcdcd');
    expect(html).toContain('Round 1: Changes requested');
  });
});
