import { describe, expect, it } from 'vitest';
import { isDate } from '../../../src/core/text.js';
import { nobodyAssigned, problemsOfAssignment } from '../../../src/core/workflow/assignment.js';

const people = [
  { id: 'ann', roles: ['assessor', 'reviewer'] },
  { id: 'ben', roles: ['reviewer'] },
  { id: 'cleo', roles: ['reader'] },
] as const;
const problems = (wanted: object, writers: readonly string[] = []) =>
  problemsOfAssignment({ ...nobodyAssigned, ...wanted }, people, new Set(writers), isDate).map(each => [
    each.field,
    each.message,
  ]);
const owner = ['owner', 'Choose an assessor of your organisation as the owner'];
const many = Array.from({ length: 21 }, (_, at) => `r${at}`);

describe('a step', () => {
  it('may be left to nobody, or given to an assessor, a reviewer and a day', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ owner: 'ann', reviewers: ['ben'], dueOn: '2026-12-01' })).toEqual([]);
  });

  it.each([
    ['an owner who is no assessor', { owner: 'ben' }, owner],
    ['an owner who is nobody here', { owner: 'zoe' }, owner],
    ['a reviewer without the role', { reviewers: ['cleo'] }, ['reviewers', 'Choose reviewers of your organisation']],
    [
      'the owner as a reviewer',
      { owner: 'ann', reviewers: ['ann'] },
      ['reviewers', 'Choose somebody other than the owner to review'],
    ],
    ['the same reviewer twice', { reviewers: ['ben', 'ben'] }, ['reviewers', 'Name each reviewer once']],
    ['a day that is none', { dueOn: '2026-02-30' }, ['dueOn', 'Enter a real date, or leave it empty']],
  ])('does not take %s', (_, wanted, problem) => {
    expect(problems(wanted)).toEqual([problem]);
  });

  it('is not reviewed by whoever wrote in it', () => {
    expect(problems({ reviewers: ['ben'] }, ['ben'])).toEqual([
      ['reviewers', 'Choose reviewers who wrote nothing in this step'],
    ]);
  });

  it.each([
    [20, []],
    [21, ['Choose 20 reviewers or fewer']],
  ])('with %i reviewers: %j', (count, expected) => {
    const reviewers = many.slice(0, count);
    const known = many.map(id => ({ id, roles: ['reviewer'] as const }));
    const found = problemsOfAssignment({ ...nobodyAssigned, reviewers }, known, new Set(), isDate);
    expect(found.map(each => each.message)).toEqual(expected);
  });
});
