import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProgramme } from '../../../src/core/programme/check-programme.js';
import { capabilities, type Programme } from '../../../src/core/programme/programme.js';

const absent = Object.fromEntries(capabilities.map(each => [each, 'absent'])) as Programme['capabilities'];

const good: Programme = {
  name: 'Car park',
  summary: 'Twelve cameras.',
  controller: { name: 'Municipality', contact: 'Town Hall', tasks: '' },
  jointControllers: [],
  processors: [{ name: 'Technik GmbH', contact: '', tasks: 'Repairs' }],
  purposes: ['Find out who broke into a car'],
  regimes: ['EU_GDPR'],
  capabilities: { ...absent, fixed: 'active' },
  sitesInOperation: 0,
  sitesPlanned: 1,
  camerasInOperation: null,
  camerasPlanned: 12,
  contractOn: null,
  firstProcessingOn: '2026-01-01',
  plannedLaunchOn: '2025-01-01',
  notice: null,
};

function problemsOf(more: object) {
  const checked = checkProgramme({ ...good, ...more });
  return 'problems' in checked ? checked.problems : [];
}

describe('checkProgramme', () => {
  it('gives good facts back as they stand', () => {
    expect(checkProgramme(good)).toEqual({ programme: good });
  });

  it('brings texts into their one normal form', () => {
    const entered = { ...good, name: ' Car\u00a0park ', purposes: ['', ' Ne\u0301delec '], notice: ' ' };
    expect(checkProgramme(entered)).toEqual({ programme: { ...good, name: 'Car\u00a0park', purposes: ['Nédelec'] } });
  });

  it('drops rows that were left empty', () => {
    const processors = [{ name: '', contact: ' ', tasks: '' }, {}, ...good.processors];
    expect(checkProgramme({ ...good, processors })).toEqual({ programme: good });
  });

  it('puts regimes in one order, each once', () => {
    const checked = checkProgramme({ ...good, regimes: ['EU_AI_ACT', 'EU_LED', 'EU_LED', 'EU_GDPR'] });
    expect('programme' in checked && checked.programme.regimes).toEqual(['EU_GDPR', 'EU_LED', 'EU_AI_ACT']);
  });

  it('takes a missing figure or date for one that nobody has stated', () => {
    const { camerasPlanned: _, contractOn: __, ...less } = good;
    expect(checkProgramme(less)).toEqual({ programme: { ...good, camerasPlanned: null, contractOn: null } });
  });

  it.each([
    ['name', { name: '' }, 'Enter the name of the programme'],
    ['name', { name: 7 }, 'Enter this as text'],
    ['name', { name: 'x'.repeat(301) }, 'Shorten this to 300 characters or fewer'],
    ['name', { name: 'a\nb' }, 'Enter this on one line'],
    ['name', { name: 'nul\u0000l' }, 'Remove the characters that cannot be shown, and try again'],
    ['summary', { summary: ' ' }, 'Say in a few sentences what the programme does'],
    ['summary', { summary: 'x'.repeat(10_001) }, 'Shorten this to 10,000 characters or fewer'],
    ['controller.name', { controller: null }, 'Enter the name of the controller'],
    ['controller.name', { controller: { ...good.controller, name: '' } }, 'Enter the name of the controller'],
    ['controller.tasks', { controller: { ...good.controller, tasks: 1 } }, 'Enter this as text'],
    [
      'controller.vat',
      { controller: { ...good.controller, vat: 1 } },
      'Leave this out: a party has a name, a contact and tasks',
    ],
    ['processors', { processors: 'x' }, 'Enter a list, which may be empty'],
    ['processors.0.name', { processors: [{ tasks: 'Repairs' }] }, 'Enter the name of the processor'],
    ['processors.1.name', { processors: [{}, 'x'] }, 'Enter the name of the processor'],
    ['processors', { processors: Array(101).fill({}) }, 'Enter 100 or fewer'],
    ['jointControllers.0.name', { jointControllers: [{ contact: 'x' }] }, 'Enter the name of the joint controller'],
    ['purposes', { purposes: [' '] }, 'Enter at least one purpose'],
    ['purposes.1', { purposes: ['x', 7] }, 'Enter this as text'],
    ['regimes', { regimes: [] }, 'Select at least one legal regime'],
    ['regimes', { regimes: ['GDPR'] }, 'Select legal regimes from the list only'],
    ['regimes', { regimes: ['EU_AI_ACT'] }, 'Select the data protection law as well: the AI Act only adds to it'],
    [
      'capabilities.anpr',
      { capabilities: { ...absent, anpr: 'on' } },
      'Say whether it is absent, present but disabled, or active',
    ],
    [
      'capabilities.sonar',
      { capabilities: { ...absent, sonar: 'active' } },
      'Leave this out: there is no such capability',
    ],
    [
      'camerasPlanned',
      { camerasPlanned: -1 },
      'Enter a whole number, such as 12, or leave it empty while nobody has stated it',
    ],
    [
      'sitesPlanned',
      { sitesPlanned: 1.5 },
      'Enter a whole number, such as 12, or leave it empty while nobody has stated it',
    ],
    [
      'sitesPlanned',
      { sitesPlanned: 10_000_001 },
      'Enter a whole number, such as 12, or leave it empty while nobody has stated it',
    ],
    [
      'contractOn',
      { contractOn: '2026-02-30' },
      'Enter a date that exists, such as 2026-03-31, or leave it empty while nobody has stated it',
    ],
    ['notice', { notice: 'x'.repeat(301) }, 'Shorten this to 300 characters or fewer'],
    ['colour', { colour: 'red' }, 'Leave this out: a programme has no such field'],
  ])('says at %s, given %j, what to do', (field, more, message) => {
    expect(problemsOf(more)).toEqual([{ field, message }]);
  });

  it('says everything at once', () => {
    const fields = problemsOf({ name: '', regimes: [], camerasPlanned: 'many' }).map(each => each.field);
    expect(fields).toEqual(['name', 'regimes', 'camerasPlanned']);
  });

  it('never throws, whatever comes in', () => {
    const shaped = fc.record(Object.fromEntries(Object.keys(good).map(key => [key, fc.anything()])), {
      requiredKeys: [],
    });
    fc.assert(fc.property(fc.oneof(fc.anything(), shaped), input => void checkProgramme(input)));
  });
});
