/** Regimes, capabilities, figures and dates of a programme. */
import { isDate } from '../text.js';
import {
  capabilities,
  capabilityStates,
  regimes,
  type Capability,
  type CapabilityState,
  type Regime,
} from './programme.js';
import type { ProgrammeForm } from './programme-form.js';

export const highestCount = 10_000_000;

export function checkRegimes(form: ProgrammeForm, field: string): readonly Regime[] {
  const given = form.list(field, regimes.length);
  const known = regimes.filter(each => given.includes(each));
  if (given.some(each => !regimes.some(regime => regime === each)))
    form.refuse(field, 'Select legal regimes from the list only');
  else if (known.length === 0) form.refuse(field, 'Select at least one legal regime');
  else if (known.every(each => each === 'EU_AI_ACT'))
    form.refuse(field, 'Select the data protection law as well: the AI Act only adds to it');
  return known;
}

/** Each capability must be said: silence would pass for absence. */
export function checkCapabilities(form: ProgrammeForm, field: string): Readonly<Record<Capability, CapabilityState>> {
  const given = form.at(field);
  const extra = typeof given === 'object' && given !== null ? Object.keys(given) : [];
  for (const key of extra.filter(each => !capabilities.some(known => known === each)))
    form.refuse(`${field}.${key.slice(0, 40)}`, 'Leave this out: there is no such capability');
  const read = capabilities.map(each => [each, checkState(form, `${field}.${each}`)] as const);
  return Object.fromEntries(read) as Record<Capability, CapabilityState>;
}

/** Null while nobody has stated the figure. */
export function checkCount(form: ProgrammeForm, field: string): number | null {
  const value = form.at(field);
  if (form.isBlank(field)) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highestCount) return value;
  form.refuse(field, 'Enter a whole number, such as 12, or leave it empty while nobody has stated it');
  return null;
}

/** Null while nobody has stated the date. */
export function checkDay(form: ProgrammeForm, field: string): string | null {
  const value = form.at(field);
  if (form.isBlank(field)) return null;
  if (isDate(value)) return value;
  form.refuse(field, 'Enter a date that exists, such as 2026-03-31, or leave it empty while nobody has stated it');
  return null;
}

function checkState(form: ProgrammeForm, field: string): CapabilityState {
  const state = capabilityStates.find(each => each === form.at(field));
  if (!state) form.refuse(field, 'Say whether it is absent, present but disabled, or active');
  return state ?? 'absent';
}
