import { describe, expect, it } from 'vitest';
import type { Answer, CellValue } from '../../../src/core/answers/answer.js';
import { cameraCapabilities, type Camera, type CameraCapability } from '../../../src/core/cameras/camera.js';
import type { ChangeFacts, ChangeRule } from '../../../src/core/changes/change.js';
import { changesSince, pairsOf, recorded, stepsTouched } from '../../../src/core/changes/changes.js';
import { changeInWords } from '../../../src/core/changes/words.js';
import type { CapabilityState } from '../../../src/core/programme/programme.js';
import { aCamera, noCapabilities } from '../../support/cameras.js';
import { carPark } from '../findings/cases.js';

const facts: ChangeFacts = { programme: carPark.programme, answers: {} };
const can = (capability: CameraCapability, state: CapabilityState): Partial<Camera> => ({
  capabilities: { ...noCapabilities, [capability]: { state, lock: '' } },
});
const kindsOf = (before: readonly Camera[], after: readonly Camera[]) =>
  changesSince(pairsOf(before, after), facts, facts).map(each => each.kind);

describe('a camera that', () => {
  it.each<[string, Partial<Camera>, Partial<Camera>, string]>([
    ['stands at another point', {}, { position: { type: 'Point', coordinates: [8.7732, 49.6872] } }, 'camera_moved'],
    ['stands at another site', {}, { site: 'Town hall' }, 'camera_moved'],
    ['looks elsewhere', {}, { direction: 150 }, 'camera_reaimed'],
    ['sees a wider view', {}, { fieldOfView: 110 }, 'camera_reaimed'],
    ['reads plates', {}, can('anpr', 'active'), 'capability'],
    ['could read plates', {}, can('anpr', 'present_disabled'), 'capability'],
    ['has what was disabled switched on', can('anpr', 'present_disabled'), can('anpr', 'active'), 'capability'],
    ['recognises faces', {}, can('live_face_recognition', 'present_disabled'), 'face_recognition'],
    ['hears', {}, can('audio', 'active'), 'audio'],
    ['serves another purpose', {}, { purposes: [1, 4] }, 'purpose'],
    ['keeps longer', {}, { retentionHours: 73 }, 'retention'],
    ['is of another model', {}, { model: 'S-300' }, 'model'],
    ['is of another make', {}, { make: 'Other' }, 'model'],
    ['is removed', {}, { status: 'removed', removedOn: '2026-06-01' }, 'camera_removed'],
    ['comes back', { status: 'removed' }, {}, 'camera_added'],
  ])('%s is one change', (_, then, now, kind) => {
    expect(kindsOf([aCamera(then)], [aCamera(now)])).toEqual([kind]);
  });

  it.each<[string, Partial<Camera>, Partial<Camera>]>([
    ['can do less', can('anpr', 'active'), can('anpr', 'absent')],
    ['serves fewer purposes', { purposes: [1, 2] }, { purposes: [1] }],
    ['keeps shorter', { retentionHours: 72 }, { retentionHours: 24 }],
    ['is described better', { need: '', sign: '' }, {}],
    ['gets its first position', { position: null }, {}],
    ['gets its first direction and model', { direction: null, model: '' }, {}],
    ['is switched off', {}, { status: 'switched_off' }],
    ['stays removed', { status: 'removed' }, { status: 'removed', site: 'Elsewhere' }],
  ])('%s is none', (_, then, now) => {
    expect(kindsOf([aCamera(then)], [aCamera(now)])).toEqual([]);
  });

  it('is there or gone is named', () => {
    const [added, removed] = changesSince(pairsOf([aCamera({ reference: 'A' })], [aCamera({ reference: 'B' })]), facts, facts); // prettier-ignore
    expect(added).toMatchObject({ kind: 'camera_added', count: 1, first: ['B'] });
    expect(removed).toMatchObject({ kind: 'camera_removed', count: 1, first: ['A'] });
  });

  it('has company is counted, and five are named', () => {
    const many = Array.from({ length: 900 }, (_, at) => aCamera({ reference: `C${1000 + at}` }));
    const [event] = changesSince(pairsOf([], many), facts, facts);
    expect(event).toMatchObject({ count: 900, first: ['C1000', 'C1001', 'C1002', 'C1003', 'C1004'] });
    expect(changeInWords(event!)).toBe('Cameras added: C1000, C1001, C1002, C1003, C1004 and 895 more');
  });
});

const table = (...rows: readonly (readonly [no: number, cells: Record<string, CellValue>])[]): Answer => ({
  status: 'answered',
  value: { next: 99, rows: rows.map(([no, cells]) => ({ no, cells })) },
});
const text = (value: string): Answer => ({ status: 'answered', value });
const answered = (answers: ChangeFacts['answers'], change: Partial<ChangeFacts> = {}): ChangeFacts => ({
  ...facts,
  ...change,
  answers,
});
const period = (value: number, unit: string): Answer => table([1, { period: value, unit }]);

describe('an answer', () => {
  it.each<[string, ChangeFacts, ChangeFacts, string, string]>([
    ['names a new purpose', answered({ 'data.purposes': table([1, {}]) }), answered({ 'data.purposes': table([1, {}], [3, {}]) }), 'purpose', 'P3'],
    ['names a new recipient', answered({}), answered({ 'flow.recipients': table([1, {}]) }), 'recipient', 'K1'],
    ['names a recipient abroad', answered({}), answered({ 'flow.foreign_recipients': table([2, {}]) }), 'recipient', 'Y2'],
    ['lengthens a period', answered({ 'minimise.items': period(72, 'hours') }), answered({ 'minimise.items': period(4, 'days') }), 'retention', 'D1'],
    ['sets another threshold', answered({ 'accuracy.threshold': text('0.6') }), answered({ 'accuracy.threshold': text('0.5') }), 'threshold', 'accuracy.threshold'],
    ['names another engine', answered({ 'faces.engine': text('4.1') }), answered({ 'faces.engine': text('4.2') }), 'model', 'faces.engine'],
  ])('that %s is one change', (_, before, after, ...[kind, subject]) => {
    expect(changesSince([], before, after)).toMatchObject([{ kind, count: 1, first: [subject] }]);
  }); // prettier-ignore

  it('that shortens a period in another unit is none', () => {
    const [before, after] = [period(4, 'days'), period(95, 'hours')];
    expect(changesSince([], answered({ 'minimise.items': before }), answered({ 'minimise.items': after }))).toEqual([]);
  });

  it('that no longer names a purpose is none', () => {
    expect(changesSince([], answered({ 'data.purposes': table([1, {}]) }), answered({}))).toEqual([]);
  });

  it('is not needed for what the programme is registered to be able to do', () => {
    const capabilities = { ...carPark.programme.capabilities, live_face_recognition: 'present_disabled' as const };
    expect(changesSince([], facts, answered({}, { programme: { capabilities } }))).toMatchObject([
      { kind: 'face_recognition', count: 1 },
    ]);
  });
});

const rule = (kind: ChangeRule['kind'], materiality: ChangeRule['materiality'], ...steps: string[]): ChangeRule => ({
  ...{ kind, materiality, steps, why: 'Why', cite: [] },
});
const rules = [
  rule('camera_added', 'step', 'necessity', 'cameras'),
  rule('audio', 'step', 'risk', 'cameras'),
  rule('camera_removed', 'note'),
  rule('model', 'none'),
  rule('face_recognition', 'full'),
];
const steps = ['data', 'cameras', 'necessity', 'risk'];

describe('what changes open again', () => {
  it.each([
    [['camera_added'], ['cameras', 'necessity']],
    [
      ['camera_added', 'audio'],
      ['cameras', 'necessity', 'risk'],
    ],
    [['camera_removed', 'model'], []],
    [['camera_added', 'face_recognition'], steps],
  ] as const)('%j', (kinds, touched) => {
    expect(stepsTouched(kinds.map(kind => ({ kind })), rules, steps)).toEqual(touched); // prettier-ignore
  });

  it('leaves out what matters nothing', () => {
    const events = [{ kind: 'model' }, { kind: 'camera_removed' }] as const;
    expect(recorded(events, rules)).toEqual([{ kind: 'camera_removed' }]);
  });
});

it('knows every capability of a camera', () => {
  for (const each of cameraCapabilities) expect(kindsOf([aCamera()], [aCamera(can(each, 'active'))])).toHaveLength(1);
});
