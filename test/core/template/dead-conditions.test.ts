import { describe, expect, it } from 'vitest';
import { regimes } from '../../../src/core/programme/programme.js';
import type { Rule } from '../../../src/core/findings/rule.js';
import { deadQuestions, showableUnder } from '../../../src/core/template/dead-conditions.js';
import { rulesThatNeverShow } from '../../../src/core/template/silent-rules.js';
import type { Condition, Question } from '../../../src/core/template/template.js';
import { cameraTemplate } from '../findings/cases.js';

const all = cameraTemplate.sections.flatMap(section => section.steps).flatMap(step => step.questions);
const words = { label: 'Asked', why: 'Why', cite: [] };

const sound: Question = { ...words, id: 'sound', kind: 'yes_no' };
const uses: Question = {
  ...words,
  id: 'uses',
  kind: 'choices',
  options: [
    { value: 'live', label: 'Live' },
    { value: 'later', label: 'Later' },
  ],
};
const reason: Question = { ...words, id: 'reason', kind: 'text', when: { question: 'sound', is: 'yes' } };

function isDead(when: Condition): boolean {
  return deadQuestions([sound, uses, reason, { ...words, id: 'last', kind: 'text', when }]).includes('last');
}

describe('a condition that can never hold', () => {
  it.each<[string, Condition]>([
    [
      'two answers to one question',
      {
        all: [
          { question: 'sound', is: 'yes' },
          { question: 'sound', is: 'no' },
        ],
      },
    ],
    ['an answer that the question does not have', { question: 'sound', is: 'perhaps' }],
    ['a choice that is not offered', { question: 'uses', includes: 'never' }],
    ['a question that is not asked', { question: 'smell', answered: true }],
    [
      'a capability in two states',
      {
        all: [
          { capability: 'anpr', is: ['absent'] },
          { capability: 'anpr', is: ['active', 'present_disabled'] },
        ],
      },
    ],
    ['a law that is there and not', { all: [{ regime: ['EU_LED'] }, { not: { regime: ['EU_LED', 'UK_GDPR'] } }] }],
    [
      'the AI Act without any other law',
      {
        all: [
          { regime: ['EU_AI_ACT'] },
          ...regimes.filter(each => each !== 'EU_AI_ACT').map(each => ({ not: { regime: [each] } })),
        ],
      },
    ],
    ['no state of a capability', { not: { capability: 'anpr', is: ['absent', 'present_disabled', 'active'] } }],
    [
      'a contradiction with what an earlier question waits for',
      {
        all: [
          { question: 'reason', answered: true },
          { question: 'sound', is: 'no' },
        ],
      },
    ],
    [
      'an answer and its opposite',
      { all: [{ question: 'sound', is: 'yes' }, { not: { question: 'sound', is: 'yes' } }] },
    ],
    ['none of several', { any: [] }],
  ])('%s', (_name, when) => {
    expect(isDead(when)).toBe(true);
  });
});

describe('a condition that can hold', () => {
  it.each<[string, Condition]>([
    [
      'one of two answers',
      {
        any: [
          { question: 'sound', is: 'yes' },
          { question: 'sound', is: 'no' },
        ],
      },
    ],
    [
      'two choices at once',
      {
        all: [
          { question: 'uses', includes: 'live' },
          { question: 'uses', includes: 'later' },
        ],
      },
    ],
    ['two laws at once', { all: [{ regime: ['EU_LED'] }, { regime: ['EU_AI_ACT'] }] }],
    [
      'one way of several',
      {
        any: [
          { question: 'smell', answered: true },
          { question: 'sound', is: 'no' },
        ],
      },
    ],
    [
      'not what was said',
      {
        not: {
          all: [
            { question: 'sound', is: 'yes' },
            { question: 'uses', includes: 'live' },
          ],
        },
      },
    ],
    [
      'what an earlier question waits for too',
      {
        all: [
          { question: 'reason', answered: true },
          { question: 'sound', is: 'yes' },
        ],
      },
    ],
  ])('%s', (_name, when) => {
    expect(isDead(when)).toBe(false);
  });
});

describe('the questionnaire on cameras', () => {
  it('has no question that can never show', () => {
    expect(deadQuestions(all)).toEqual([]);
  });

  it('asks of foreign recipients under the law of law enforcement, not under the GDPR alone', () => {
    expect(showableUnder(all, ['EU_LED'])).toContain('flow.foreign');
    // A programme may stand under both laws: only the presence of one is claimed.
    expect(showableUnder(all, ['EU_GDPR'])).toContain('flow.foreign');
  });
});

describe('a finding that can never be triggered', () => {
  const rule = (questions: readonly string[]): Rule => ({
    ...{ id: 'LAW-99', severity: 'advice', family: 'adequacy', cite: [], resolve: '', finds: () => null },
    questions,
  });
  const never: Question = { ...words, id: 'never', kind: 'text', when: { any: [] } };

  it('concerns only questions that never show', () => {
    expect(rulesThatNeverShow([rule(['never'])], [sound, never])).toEqual(['LAW-99']);
  });

  it.each([[['never', 'sound']], [[]]])('is another than one about %j', questions => {
    expect(rulesThatNeverShow([rule(questions)], [sound, never])).toEqual([]);
  });
});
