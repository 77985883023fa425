/** Bases for tests of findings: the real questionnaire and the demonstration that ends well. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Answers } from '../../../src/core/answers/answer.js';
import type { Camera } from '../../../src/core/cameras/camera.js';
import type { Case } from '../../../src/core/findings/pairs/case.js';
import { everythingAtOnce } from '../../../src/core/findings/pairs/everything.js';
import type { Programme } from '../../../src/core/programme/programme.js';
import { parseTemplate } from '../../../src/core/template/parse.js';
import type { Template } from '../../../src/core/template/template.js';

function load(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}

function readTemplate(): Template {
  const parsed = parseTemplate(load('templates/assessments/camera-dpia-1.yaml'));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.template;
}

export const cameraTemplate = readTemplate();

/** Twelve fixed cameras in a car park under the GDPR: complete, approved, as the demonstration has it. */
export const carPark: Case = (() => {
  const file = load('templates/demonstration/car-park.yaml') as {
    programme: { facts: Programme };
    assessments: [{ answers: Answers }];
    register: { common: Partial<Camera>; cameras: readonly Partial<Camera>[] };
  };
  const { common, cameras } = file.register;
  const register = cameras.map(each => ({ ...common, ...each }) as Camera);
  return { programme: file.programme.facts, answers: file.assessments[0].answers, cameras: register };
})();

export const everything: Case = everythingAtOnce(cameraTemplate, carPark);
