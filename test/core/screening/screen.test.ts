import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/core/answers/answer.js';
import type { Programme } from '../../../src/core/programme/programme.js';
import { determine, screen } from '../../../src/core/screening/screen.js';
import { absent, chosen, city, faces, fixed, none, programme, screened, type States } from './programmes.js';

describe('twelve fixed cameras', () => {
  it('meet one criterion: case by case', () => {
    const { determination, fired } = screened(programme('EU_GDPR', fixed));
    expect([determination, fired]).toEqual(['case_by_case', ['WP248-3']]);
  });

  it('in Serbia are not on the list of the Commissioner', () => {
    expect(screened(programme('RS_ZZPL_GENERAL', fixed)).consultation).toBe('required_if_high_residual_risk');
  });

  it('with a vulnerable group meet two: presumed', () => {
    const subjects = { next: 2, rows: [{ no: 1, cells: { group: 'Patients', vulnerable: 'yes' } }] };
    const { determination, trace } = screened(programme('EU_GDPR', fixed), {
      'data.subjects': { status: 'answered', value: subjects },
    });
    expect(determination).toBe('presumed');
    expect(trace[1]).toEqual({
      criterion: 'WP248-7',
      says: 'Vulnerable people are concerned',
      because: 'Group G1: Patients.',
      cite: 'wp248-criteria',
    });
  });
});

it('no camera at all needs no assessment and no consultation', () => {
  const { determination, consultation, trace } = screened(none);
  expect([determination, consultation, trace]).toEqual(['not_required', 'not_required', []]);
});

describe('a city', () => {
  it('is monitored on a large scale: mandatory', () => {
    const { determination, trace } = screened(programme('EU_GDPR', fixed, city));
    expect(determination).toBe('mandatory');
    expect(trace[0]).toEqual({
      criterion: 'SCR-G-c',
      says: 'Systematic monitoring of a publicly accessible area on a large scale',
      because: 'Fixed cameras: active. 1,000 cameras at 800 sites, in operation or planned.',
      cite: 'gdpr-35-3-c',
    });
  });

  it.each([
    [49, 19, 'case_by_case'],
    [50, 1, 'mandatory'],
    [1, 20, 'mandatory'],
  ])('of %d cameras at %d sites: %s', (camerasInOperation, sitesInOperation, determination) => {
    const facts = programme('EU_GDPR', fixed, { camerasInOperation, sitesInOperation, camerasPlanned: 0 });
    expect(screened(facts).determination).toBe(determination);
  });

  it('in Serbia is on the list: the Commissioner is asked whatever remains', () => {
    const { determination, consultation, fired, trace } = screened(
      programme('RS_ZZPL_GENERAL', fixed, city),
      {},
      'not_high',
    );
    expect([determination, consultation]).toEqual(['mandatory', 'required']);
    expect(fired).toEqual(['SCR-S-4', 'RS-3', 'WP248-3', 'WP248-5', 'PC-RS-list']);
    expect(trace.at(-1)?.because).toBe('Entries of the list that apply: RS-3.');
  });
});

describe('recognition of faces', () => {
  it('in public hits the criteria that the guidelines name', () => {
    expect(screened(programme('EU_GDPR', faces)).fired).toEqual([
      'SCR-G-b',
      'SCR-G-c',
      'WP248-3',
      'WP248-4',
      'WP248-5',
      'WP248-6',
      'WP248-8',
    ]);
  });

  it('counts when it is only switched off', () => {
    const off = screened(
      programme('RS_ZZPL_SPECIAL_PURPOSES', { fixed: 'active', live_face_recognition: 'present_disabled' }),
    );
    expect(off.fired).toEqual(expect.arrayContaining(['RS-5', 'RS-8', 'WP248-4', 'WP248-8']));
    expect(off.trace.find(each => each.criterion === 'RS-5')?.because).toBe(
      'Live facial recognition: present but disabled.',
    );
  });

  it('by the Serbian police is on four entries of the list', () => {
    const { fired, determination } = screened(programme('RS_ZZPL_SPECIAL_PURPOSES', faces, city));
    expect(determination).toBe('mandatory');
    expect(fired.filter(each => each.startsWith('RS-'))).toEqual(['RS-2', 'RS-3', 'RS-5', 'RS-8']);
  });

  it.each([
    ['EU_LED', 'SCR-L-1'],
    ['UK_DPA_P3', 'SCR-U-1'],
    ['UK_GDPR', 'ICO-4'],
  ] as const)('is mandatory under %s by %s', (regime, criterion) => {
    const { determination, fired } = screened(
      programme(regime, { fixed: 'active', retrospective_face_recognition: 'active' }),
    );
    expect(determination).toBe('mandatory');
    expect(fired).toContain(criterion);
  });
});

describe('the AI Act', () => {
  const overlay = (regimes: Programme['regimes'], states: States) =>
    screen({ ...none, regimes, capabilities: { ...absent, ...states } }, {}).regimes.find(
      each => each.regime === 'EU_AI_ACT',
    );

  it('prohibits live recognition for law enforcement, unless', () => {
    const result = overlay(['EU_LED', 'EU_AI_ACT'], faces);
    expect(result?.determination).toBe('prohibited_unless');
    expect(result?.trace.map(each => each.criterion)).toEqual(['AIA-5h', 'AIA-III.1']);
  });

  it('holds live recognition that is switched off to be of high risk: the prohibition is of the use', () => {
    const result = overlay(['EU_LED', 'EU_AI_ACT'], { fixed: 'active', live_face_recognition: 'present_disabled' });
    expect(result?.trace.map(each => each.criterion)).toEqual(['AIA-III.1']);
  });

  it('holds live recognition for other ends to be of high risk', () => {
    expect(overlay(['EU_GDPR', 'EU_AI_ACT'], faces)?.determination).toBe('mandatory');
  });

  it('asks for an authorisation of a later search', () => {
    const result = overlay(['EU_LED', 'EU_AI_ACT'], { retrospective_face_recognition: 'active' });
    expect(result?.trace.map(each => each.criterion)).toEqual(['AIA-III.1', 'AIA-26.10']);
  });

  it('looks at analytics case by case', () => {
    expect(overlay(['EU_GDPR', 'EU_AI_ACT'], { analytics: 'active' })?.determination).toBe('case_by_case');
  });

  it('knows no consultation', () => {
    expect(overlay(['EU_LED', 'EU_AI_ACT'], faces)?.consultation).toBe('not_required');
  });

  it('leaves data protection law to data protection law', () => {
    expect(overlay(['EU_GDPR', 'EU_AI_ACT'], fixed)?.determination).toBe('not_required');
  });
});

describe('what the team says', () => {
  it.each([
    ['EU_GDPR', 'automated_evaluation', ['SCR-G-a', 'WP248-2', 'WP248-3']],
    ['EU_GDPR', 'sensitive_large_scale', ['SCR-G-b', 'WP248-3', 'WP248-5']],
    ['EU_GDPR', 'public_monitoring', ['SCR-G-c', 'WP248-3', 'WP248-5']],
    ['EU_GDPR', 'national_list', ['SCR-G-4', 'WP248-3']],
    ['EU_GDPR', 'national_law', ['SCR-G-4', 'WP248-3']],
    ['RS_ZZPL_GENERAL', 'automated_evaluation', ['SCR-S-4', 'RS-1', 'WP248-2', 'WP248-3', 'PC-RS-list']],
  ] as const)('under %s of %s counts', (regime, reason, fired) => {
    expect(screened(programme(regime, fixed), { 'sheet.reasons': chosen(reason) }).fired).toEqual(fired);
  });

  it.each(['1', '2', '4', '5', '6', '7', '8', '9'])('of criterion %s counts', number => {
    const { fired } = screened(programme('EU_LED', fixed), { 'sheet.criteria': chosen(number) });
    expect(fired).toContain(`WP248-${number}`);
  });

  it.each([
    ['evaluation', 'RS-1'],
    ['special_large', 'RS-2'],
    ['public_surveillance', 'RS-3'],
    ['children', 'RS-4'],
    ['new_technology', 'RS-5'],
    ['communications', 'RS-6'],
    ['employees', 'RS-7'],
    ['matching', 'RS-8'],
    ['special_profiling', 'RS-9'],
  ])('of %s on the list counts as %s', (entry, criterion) => {
    const { fired } = screened(programme('RS_ZZPL_GENERAL', fixed), { 'legal.rs_list': chosen(entry) });
    expect(fired).toEqual([criterion, 'WP248-3', 'PC-RS-list']);
  });

  it.each([
    ['face_comparison', 'WP248-6'],
    ['plate_comparison', 'WP248-6'],
    ['staff', 'WP248-7'],
    ['staff', 'RS-7'],
  ])('of the use %s counts as %s', (use, criterion) => {
    expect(screened(programme('RS_ZZPL_GENERAL', fixed), { 'flow.uses': chosen(use) }).fired).toContain(criterion);
  });

  it.each([
    ['special', 'RS_ZZPL_GENERAL', 'RS-2'],
    ['offence', 'EU_GDPR', 'SCR-G-b'],
    ['biometric', 'EU_GDPR', 'SCR-G-b'],
    ['personal', 'EU_GDPR', 'WP248-4'],
  ] as const)('of a %s data item counts in a city under %s as %s', (special, regime, criterion) => {
    const items = { next: 2, rows: [{ no: 1, cells: { item: 'Images', special } }] };
    const { fired } = screened(programme(regime, fixed, city), { 'data.items': { status: 'answered', value: items } });
    expect(fired).toContain(criterion);
  });

  it.each(['schools', 'children'])('of %s in view counts with analytics as evaluation of children', place => {
    const answers = { 'data.sensitive_places': chosen(place) };
    expect(screened(programme('RS_ZZPL_GENERAL', { analytics: 'active' }), answers).fired).toContain('RS-4');
  });

  it('of biometric data with automated decisions counts as profiling', () => {
    const answers = { 'sheet.reasons': chosen('automated_evaluation') };
    expect(screened(programme('RS_ZZPL_GENERAL', faces), answers).fired).toContain('RS-9');
  });
});

describe('the list of the ICO', () => {
  it.each([
    [{ drone: 'active' }, {}, 'ICO-1'],
    [{ fixed: 'active', analytics: 'active' }, {}, 'ICO-1'],
    [{ anpr: 'active' }, {}, 'ICO-6'],
    [{ anpr: 'active' }, {}, 'ICO-8'],
    [fixed, { 'cameras.hidden': { status: 'answered', value: 'yes' } }, 'ICO-7'],
    [fixed, { 'flow.uses': chosen('tracking') }, 'ICO-8'],
  ] as const)('%j with %j: %s', (states, answers, criterion) => {
    expect(screened(programme('UK_GDPR', states), answers as Answers).fired).toContain(criterion);
  });

  it('leaves twelve fixed cameras out', () => {
    expect(screened(programme('UK_GDPR', fixed)).determination).toBe('case_by_case');
  });
});

describe('the trace', () => {
  const because = (facts: Programme, criterion: string, answers: Answers = {}) =>
    screened(facts, answers).trace.find(each => each.criterion === criterion)?.because;

  it('joins several capabilities', () => {
    const states: States = { anpr: 'active', audio: 'present_disabled' };
    expect(because(programme('EU_GDPR', states), 'WP248-4')).toBe(
      'Number plate recognition: active; Sound recording: present but disabled.',
    );
  });

  it('says a fact once', () => {
    expect(because(programme('UK_GDPR', { drone: 'active' }), 'ICO-1')).toBe('Drones: active.');
  });

  it('counts one site as one', () => {
    const facts = programme('EU_GDPR', fixed, { camerasPlanned: 60, sitesPlanned: 1 });
    expect(because(facts, 'WP248-5')).toBe('60 cameras at 1 site, in operation or planned.');
  });

  it('names the data item', () => {
    const items = { next: 8, rows: [{ no: 7, cells: { item: 'Reports', special: 'offence' } }] };
    const answers: Answers = { 'data.items': { status: 'answered', value: items } };
    expect(because(programme('EU_GDPR', fixed), 'WP248-4', answers)).toBe('Data item D7: Reports.');
  });
});

describe('determine', () => {
  it.each([
    [['counts', 'mandatory', 'prohibits'], 'prohibited_unless'],
    [['counts', 'mandatory'], 'mandatory'],
    [['counts', 'counts'], 'presumed'],
    [['counts'], 'case_by_case'],
    [[], 'not_required'],
  ] as const)('%j: %s', (effects, determination) => {
    expect(determine(effects)).toBe(determination);
  });
});
