import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../../src/core/assess/read-case.js';
import { inputSchema } from '../../../src/core/assess/schema.js';
import { aCamera } from '../../support/cameras.js';
import { anyCamera } from '../../support/random-camera.js';
import { carPark, cameraTemplate } from '../findings/cases.js';
import { wholeCases } from './case-files.js';

const schema = inputSchema(cameraTemplate);
// Formats would need a second package; the pattern beside the format holds the days.
const validator = new Ajv2020({ allErrors: true, allowUnionTypes: true, validateFormats: false });
const validate = validator.compile(schema);

const problems = (input: unknown) => (validate(input) ? [] : (validate.errors ?? []));

it('is written for JSON Schema 2020-12', () => {
  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
});

it.each(wholeCases.map(each => [each.name, each.input] as const))('%s follows the format', (_, input) => {
  expect(problems(input)).toEqual([]);
});

it('takes a programme without answers', () => {
  expect(problems({ programme: carPark.programme })).toEqual([]);
});

it('takes cameras of every shape that the register takes', () => {
  fc.assert(
    fc.property(fc.array(anyCamera, { maxLength: 5 }), cameras => {
      const { programme } = carPark;
      expect(problems({ programme, cameras })).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

it('refuses two cameras under one reference, and says where', () => {
  const cameras = [aCamera(), aCamera({ site: 'Hall' }), { ...aCamera({ reference: 'B' }), site: '' }];
  expect(readCase(cameraTemplate, { ...carPark, cameras })).toMatchObject({
    problems: [{ field: 'cameras[1].reference' }, { field: 'cameras[2].site' }],
  });
});

it('stops at a hundred problems', () => {
  const read = readCase(cameraTemplate, { ...carPark, cameras: Array.from({ length: 5000 }, () => null) });
  expect('problems' in read ? read.problems.length : 0).toBeLessThan(120);
});

it('leaves alone what stands beside programme and answers', () => {
  expect(problems({ ...carPark, name: 'Car park', story: 'It stood there.' })).toEqual([]);
});

it('knows every question by its label', () => {
  const { answers } = schema['properties'] as { answers: { properties: Record<string, { description: string }> } };
  const questions = cameraTemplate.sections.flatMap(section => section.steps.flatMap(step => step.questions));
  expect(Object.keys(answers.properties)).toEqual(questions.map(each => each.id));
  for (const { id, label } of questions) expect(answers.properties[id]?.description).toContain(label);
});

const said = (question: string, value: unknown) => ({ answers: { [question]: { status: 'answered', value } } });
const row = (cells: object) => ({ next: 2, rows: [{ no: 1, cells }] });
const facts = (change: object) => ({ programme: { ...carPark.programme, ...change } });
const { fixed, ...otherCapabilities } = carPark.programme.capabilities;

describe('what the format refuses', () => {
  const faulty: readonly (readonly [what: string, input: object])[] = [
    ['no programme', { programme: undefined }],
    ['a programme without a name', facts({ name: '  ' })],
    ['a field that a programme does not have', facts({ colour: 'blue' })],
    ['a law that there is not', facts({ regimes: ['CCPA'] })],
    ['the AI Act alone', facts({ regimes: ['EU_AI_ACT'] })],
    ['a capability left unsaid', facts({ capabilities: otherCapabilities })],
    ['a state that a capability does not have', facts({ capabilities: { ...otherCapabilities, fixed: 'maybe' } })],
    ['fewer cameras than none', facts({ camerasPlanned: -1 })],
    ['a date in words', facts({ contractOn: '1 May 2026' })],
    ['no purpose', facts({ purposes: [] })],
    ['a question that there is not', said('data.colour', 'Blue')],
    ['an answer without a status', { answers: { 'data.nature': { value: 'Cameras record.' } } }],
    ['a status that there is not', { answers: { 'data.nature': { status: 'skipped' } } }],
    ['"does not apply" without a reason', { answers: { 'data.nature': { status: 'not_applicable' } } }],
    ['"not known yet" without a day', { answers: { 'data.nature': { status: 'not_known', who: 'The lawyer' } } }],
    ['an answer withheld without a ground', { answers: { 'data.nature': { status: 'withheld', value: 'Text' } } }],
    ['maybe, where yes or no is asked', said('data.secondary', 'maybe')],
    ['an option that there is not', said('processing.status', 'stopped')],
    ['one of several options that there is not', said('flow.uses', ['evidence', 'broadcast'])],
    ['no option of several', said('flow.uses', [])],
    ['a figure below the lowest', said('worn.buffer', -1)],
    ['a figure in words', said('worn.buffer', 'thirty')],
    ['a table as text', said('data.items', 'Pictures')],
    ['a column that a table does not have', said('data.items', row({ item: 'Pictures', colour: 'grey' }))],
    ['an option that a column does not have', said('data.items', row({ special: 'top secret' }))],
    ['a level that the scale does not have', said('risk.register', row({ risk: 'Stalking', likelihood: 5 }))],
    ['cameras as a figure', { cameras: 12 }],
    ['a camera without a reference', { cameras: [aCamera({ reference: ' ' })] }],
    ['a kind of camera that there is not', { cameras: [{ ...aCamera(), kind: 'spy' }] }],
    ['a field that a camera does not have', { cameras: [{ ...aCamera(), colour: 'grey' }] }],
    ['a capability of a camera left unsaid', { cameras: [{ ...aCamera(), capabilities: {} }] }],
    ['a direction beyond the circle', { cameras: [aCamera({ direction: 360 })] }],
    ['a row that no table has', { cameras: [aCamera({ purposes: [0] })] }],
    ['a row without a number', said('data.items', { next: 2, rows: [{ cells: {} }] })],
  ];

  it.each(faulty)('%s', (_, change) => {
    expect(problems({ ...carPark, ...change })).not.toEqual([]);
  });

  it.each(faulty)('is refused by the command too: %s', (_, change) => {
    expect(readCase(cameraTemplate, { ...carPark, ...change })).toHaveProperty('problems');
  });

  it('needs a fixed camera in its base', () => {
    expect(fixed).toBe('active');
  });
});
