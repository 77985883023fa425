import { readDemonstration } from '../../dist/src/modules/demonstration/demonstration-file.js';
import { loadTemplates } from '../../dist/src/modules/templates/template-files.js';
import { assess } from '../../dist/src/core/assess/assess.js';
import { catalogue } from '../../dist/src/core/findings/catalogue.js';
import { inMs, medianOf } from './table.mjs';

/** Visible questions, completeness, screening, risks and all findings: the whole questionnaire once. */
export async function measure() {
  const template = loadTemplates()[0]?.content;
  const file = readDemonstration('belgrade');
  const answers = file.assessments[0]?.answers;
  if (!template || !answers) throw new Error('The demonstration has no assessment');
  const whole = await medianOf(300, () => assess(template, file.programme.facts, answers));
  const clone = await medianOf(300, () => structuredClone(answers));
  const questions = template.sections.flatMap(section => section.steps.flatMap(step => step.questions)).length;
  return [
    {
      what: `evaluate the whole questionnaire (${questions} questions, ${catalogue.length} rules)`,
      measured: inMs(whole),
      against: `copying its answers ${inMs(clone)}`,
      ratio: `${(whole / clone).toFixed(2)} ×, ${Math.round(catalogue.length / whole)} rules a ms`,
    },
  ];
}
