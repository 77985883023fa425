import { describe, expect, it } from 'vitest';
import { isDate } from '../../../src/core/text.js';
import { nobodyAssigned, problemsOfAssignment } from '../../../src/core/workflow/assignment.js';

const people = [
  { id: 'ann', roles: ['assessor', 'reviewer'] },
  { id: 'ben', roles: ['reviewer'] },
  { id: 'cleo', roles: ['reader'] },
] as const;
const fields = (wanted: object, writers: readonly string[] = []) =>
  problemsOfAssignment({ ...nobodyAssigned, ...wanted }, people, new Set(writers), isDate).map(each => each.field);

describe('a step', () => {
  it('may be left to nobody, or given to an assessor, a reviewer and a day', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ owner: 'ann', reviewers: ['ben'], dueOn: '2026-12-01' })).toEqual([]);
  });

  it.each([
    ['an owner who is no assessor', { owner: 'ben' }, 'owner'],
    ['an owner who is nobody here', { owner: 'zoe' }, 'owner'],
    ['a reviewer without the role', { reviewers: ['cleo'] }, 'reviewers'],
    ['the owner as a reviewer', { owner: 'ann', reviewers: ['ann'] }, 'reviewers'],
    ['the same reviewer twice', { reviewers: ['ben', 'ben'] }, 'reviewers'],
    ['a day that is none', { dueOn: '2026-02-30' }, 'dueOn'],
  ])('does not take %s', (_, wanted, field) => {
    expect(fields(wanted)).toEqual([field]);
  });

  it('is not reviewed by whoever wrote in it', () => {
    expect(fields({ reviewers: ['ben'] }, ['ben'])).toEqual(['reviewers']);
  });
});
