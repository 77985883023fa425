/** The facts of a programme as somebody entered them: checked and in their one normal form, or everything that is wrong. */
import { checkCapabilities, checkCount, checkDay, checkRegimes } from './check-facts.js';
import { checkParties, checkParty, checkPurposes } from './check-parties.js';
import { ProgrammeForm, type ProgrammeProblem } from './programme-form.js';
import type { Programme } from './programme.js';

export type CheckedProgramme = { readonly programme: Programme } | { readonly problems: readonly ProgrammeProblem[] };

/** Never throws: `input` may be anything. */
export function checkProgramme(input: unknown): CheckedProgramme {
  const form = new ProgrammeForm(input, Object.keys(fields));
  const programme = Object.fromEntries(Object.entries(fields).map(([key, read]) => [key, read(form, key)]));
  return form.problems.length > 0 ? { problems: form.problems } : { programme: programme as unknown as Programme };
}

const fields: { readonly [Key in keyof Programme]: (form: ProgrammeForm, field: string) => Programme[Key] } = {
  name: (form, field) => form.line(field, 'Enter the name of the programme'),
  summary: (form, field) => form.prose(field, 'Say in a few sentences what the programme does'),
  controller: form => checkParty(form, 'controller', 'Enter the name of the controller'),
  jointControllers: form => checkParties(form, 'jointControllers', 'Enter the name of the joint controller'),
  processors: form => checkParties(form, 'processors', 'Enter the name of the processor'),
  purposes: checkPurposes,
  regimes: checkRegimes,
  capabilities: checkCapabilities,
  sitesInOperation: checkCount,
  sitesPlanned: checkCount,
  camerasInOperation: checkCount,
  camerasPlanned: checkCount,
  contractOn: checkDay,
  firstProcessingOn: checkDay,
  plannedLaunchOn: checkDay,
  notice: (form, field) => (form.isBlank(field) ? null : form.line(field, '')),
};
