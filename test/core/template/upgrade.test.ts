import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/core/answers/answer.js';
import type { Question, Template } from '../../../src/core/template/template.js';
import { upgradePlan } from '../../../src/core/template/upgrade.js';
import { carParkMethod } from '../../support/sealed-sample-facts.js';

const question = (id: string, more: Partial<Question> = {}): Question => ({
  ...{ id, kind: 'line', label: id, why: 'To know.', cite: [] },
  ...more,
});
const choice = (...values: string[]): Partial<Question> => ({
  kind: 'choice',
  options: values.map(value => ({ value, label: value })),
});
const risk = carParkMethod;
const template = (version: number, ...questions: Question[]): Template => ({
  ...{ id: 't', version, title: 'T', activeFrom: '2026-01-01', risk },
  sections: [{ id: 's', number: '1', title: 'S', steps: [{ id: 'a', number: '1.1', title: 'A', questions }] }],
});
const answers: Answers = {
  name: { status: 'answered', value: 'Works' },
  size: { status: 'answered', value: 'large' },
  old: { status: 'not_applicable', reason: 'None' },
};
const first = template(1, question('name'), question('size', choice('small', 'large')), question('old'));

const fates = (to: Template) =>
  upgradePlan(first, to, answers).questions.map(each => [each.question, each.fate, each.changes.join()]);

describe('going on with another questionnaire', () => {
  it('keeps every answer where nothing changed', () => {
    const { questions, kept } = upgradePlan(first, first, answers);
    expect(questions.map(each => [each.fate, each.answered])).toEqual([
      ['same', true],
      ['same', true],
      ['same', true],
    ]);
    expect(kept).toEqual(answers);
  });

  it('says what is new, reworded and gone, in the order of the new one', () => {
    const second = template(2, question('new'), question('name', { label: 'Which unit?' }), question('size', choice('small', 'large'))); // prettier-ignore
    expect(fates(second)).toEqual([
      ['new', 'added', ''],
      ['name', 'changed', 'label'],
      ['size', 'same', ''],
      ['old', 'gone', ''],
    ]);
    expect(Object.keys(upgradePlan(first, second, answers).kept)).toEqual(['name', 'size']);
  });

  it('leaves behind an answer whose option is no longer offered, and says why', () => {
    const second = template(2, question('name'), question('size', choice('small', 'medium')), question('old'));
    const plan = upgradePlan(first, second, answers);
    const size = plan.questions.find(each => each.question === 'size');
    expect(size).toMatchObject({ fate: 'unfit', answered: true, changes: ['options'] });
    expect(size?.problems).toHaveLength(1);
    expect(plan.kept).not.toHaveProperty('size');
  });

  it('keeps an answer that fits the new options, and one that says why there is none', () => {
    const second = template(2, question('size', choice('large', 'vast')), question('old', { kind: 'date' }));
    expect(upgradePlan(first, second, answers).kept).toEqual({ size: answers['size'], old: answers['old'] });
  });

  it('leaves behind an answer of another kind', () => {
    const second = template(2, question('name', { kind: 'number' }));
    expect(fates(second)[0]).toEqual(['name', 'unfit', 'kind']);
  });
});
