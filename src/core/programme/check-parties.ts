/** Who takes part in a programme, and for what. Rows that were left wholly empty are dropped. */
import type { Party } from './programme.js';
import type { ProgrammeForm } from './programme-form.js';

const keys = ['name', 'contact', 'tasks'] as const;

export function checkParty(form: ProgrammeForm, field: string, whenNameless: string): Party {
  const given = form.at(field);
  const extra = typeof given === 'object' && given !== null ? Object.keys(given) : [];
  for (const key of extra.filter(each => !keys.some(known => known === each)))
    form.refuse(`${field}.${key.slice(0, 40)}`, 'Leave this out: a party has a name, a contact and tasks');
  return {
    name: form.line(`${field}.name`, whenNameless),
    contact: form.optionalProse(`${field}.contact`),
    tasks: form.optionalProse(`${field}.tasks`),
  };
}

export function checkParties(form: ProgrammeForm, field: string, whenNameless: string): readonly Party[] {
  const places = form.list(field, 100).map((_, index) => `${field}.${index}`);
  return places.filter(place => !isBlankParty(form, place)).map(place => checkParty(form, place, whenNameless));
}

export function checkPurposes(form: ProgrammeForm, field: string): readonly string[] {
  const places = form.list(field, 50).map((_, index) => `${field}.${index}`);
  const filled = places.filter(place => !form.isBlank(place));
  if (filled.length === 0) form.refuse(field, 'Enter at least one purpose');
  return filled.map(place => form.line(place, ''));
}

function isBlankParty(form: ProgrammeForm, place: string): boolean {
  const value = form.at(place);
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).every(key => keys.some(known => known === key) && form.isBlank(`${place}.${key}`));
}
