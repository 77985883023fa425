/** Programmes to screen: no camera, twelve fixed ones, a city, recognition of faces. */
import type { Answers } from '../../../src/core/answers/answer.js';
import {
  capabilities,
  type Capability,
  type CapabilityState,
  type Programme,
} from '../../../src/core/programme/programme.js';
import type { Residual } from '../../../src/core/risk/assess.js';
import { screen } from '../../../src/core/screening/screen.js';
import { twelveCameras } from '../programme/twelve-cameras.js';

export const absent = Object.fromEntries(capabilities.map(each => [each, 'absent'])) as Programme['capabilities'];
export const none: Programme = { ...twelveCameras, capabilities: absent };

export type States = Partial<Record<Capability, CapabilityState>>;

export function programme(
  regime: Programme['regimes'][number],
  states: States,
  more: Partial<Programme> = {},
): Programme {
  return { ...none, regimes: [regime], capabilities: { ...absent, ...states }, ...more };
}

export function screened(facts: Programme, answers: Answers = {}, residual: Residual = 'unknown') {
  const [first] = screen(facts, answers, residual).regimes;
  if (!first) throw new Error('No regime');
  return { ...first, fired: first.trace.map(each => each.criterion) };
}

export const chosen = (...value: string[]): Answers[string] => ({ status: 'answered', value });
export const city = { camerasPlanned: 1000, sitesPlanned: 800 };
export const fixed: States = { fixed: 'active' };
export const faces: States = { fixed: 'active', live_face_recognition: 'active' };
