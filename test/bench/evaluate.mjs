import { readFileSync } from 'node:fs';
import { readCase } from '../../dist/src/core/assess/read-case.js';
import { readDemonstration } from '../../dist/src/modules/demonstration/demonstration-file.js';
import { loadTemplates } from '../../dist/src/modules/templates/template-files.js';
import { assess } from '../../dist/src/core/assess/assess.js';
import { summariseRegister } from '../../dist/src/core/cameras/summary.js';
import { catalogue } from '../../dist/src/core/findings/catalogue.js';
import { someCameras } from './some-cameras.mjs';
import { inMs, medianOf } from './table.mjs';

const today = '2026-11-26';

/** Visible questions, completeness, screening, risks and all findings: the whole questionnaire once. */
export async function measure() {
  const template = loadTemplates()[0]?.content;
  if (!template) throw new Error('There is no questionnaire');
  return [await belgrade(template), await thousandCameras(template), await withRegister(template)];
}

async function belgrade(template) {
  const file = readDemonstration('belgrade');
  const answers = file.assessments[0]?.answers;
  if (!answers) throw new Error('The demonstration has no assessment');
  const questions = template.sections.flatMap(section => section.steps.flatMap(step => step.questions)).length;
  const what = `evaluate Belgrade (${questions} questions, ${catalogue.length} rules)`;
  return evaluated(what, { template, programme: file.programme.facts, answers });
}

/** The case with most answers, and a table of 500 places with two cameras each. */
async function thousandCameras(template) {
  const { input } = largestCase(template);
  const programme = { ...input.programme, camerasInOperation: null, camerasPlanned: 1000 };
  const rows = Array.from({ length: 500 }, (_, index) => ({
    no: index + 1,
    cells: { place: `Pole ${index + 1}`, kind: 'Fixed', count: 2, purposes: [1], why: 'On the plan of the city' },
  }));
  const answers = { ...input.answers, 'cameras.sites': { status: 'answered', value: { next: 501, rows } } };
  return evaluated('evaluate the largest case with 1,000 cameras at 500 places', { template, programme, answers });
}

/** The same case with a register of 1,000 cameras, counted anew each time: what the first look after a change costs. */
async function withRegister(template) {
  const { input } = largestCase(template);
  const programme = { ...input.programme, camerasInOperation: 1000, camerasPlanned: null };
  const cameras = [];
  for await (const some of someCameras(1000)) cameras.push(...some);
  const { answers } = input;
  return evaluated('evaluate the largest case and its register of 1,000 cameras', {
    template,
    programme,
    answers,
    cameras,
  });
}

async function evaluated(what, { template, programme, answers, cameras }) {
  const facts = cameras ? () => ({ today, register: summariseRegister(cameras) }) : () => ({ today });
  const whole = await medianOf(300, () => assess(template, programme, answers, facts()));
  const clone = await medianOf(300, () => structuredClone(answers));
  return {
    what,
    measured: `${inMs(whole)} (to reach: 10 ms)`,
    against: `copying its answers ${inMs(clone)}`,
    ratio: `${(whole / clone).toFixed(2)} ×, ${Math.round(catalogue.length / whole)} rules a ms`,
  };
}

function largestCase(template) {
  const names = [
    'belgrade',
    'live-recognition-at-station',
    'shared-control-room',
    'covert-operation',
    'municipal-car-park',
  ];
  const cases = names.map(name => {
    const { programme, answers } = JSON.parse(readFileSync(`test/cases/${name}.json`, 'utf8'));
    const input = readCase(template, { programme, answers });
    if (!('programme' in input)) throw new Error(`${name} cannot be read`);
    return { name, input, size: JSON.stringify(answers).length };
  });
  return cases.reduce((most, each) => (each.size > most.size ? each : most));
}
