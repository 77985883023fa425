/** The smallest change that triggers each rule, beside what it is a change of: tests run both sides, and so does `check-templates`. */
import { elements } from '../rules/elements.js';
import type { Case } from './case.js';
import { dataPairs } from './data.js';
import { lawPairs } from './law.js';
import { changed, notKnown, say, type Change, type Pair } from './pair.js';
import { registerPairs } from './register.js';
import { riskPairs } from './risk.js';
import { viewPairs } from './views.js';

export const pairs: readonly Pair[] = [...lawPairs, ...dataPairs, ...riskPairs, ...registerPairs, ...viewPairs];

export type Bases = Readonly<Record<Pair['base'], Case>>;

/** A rule with the case that it remarks on, and the same case without what it remarks on. */
export interface Tried {
  readonly rule: string;
  readonly clear: Case;
  readonly triggering: Case;
}

/** One for each rule, in the order of the pairs; then the elements, each of which is triggered by not being known. */
export function triedOn(bases: Bases): readonly Tried[] {
  const paired = pairs.map(({ rule, base, given, change }): Tried => {
    const clear = changed(bases[base], given);
    return { rule, clear, triggering: changed(clear, change) };
  });
  return [...paired, ...elements.map(({ id, questions }) => element(id, questions[0] ?? '', bases.everything))];
}

function element(rule: string, question: string, everything: Case): Tried {
  const base = changed(everything, bringsUp[question]);
  const clear = base.answers[question] ? base : changed(base, { answers: { [question]: filler } });
  return { rule, clear, triggering: changed(clear, { answers: { [question]: notKnown } }) };
}

const filler = say('It is described in annex 3 of this assessment, in full and with figures.');

/** What brings up the questions that neither base shows by itself. */
const bringsUp: Readonly<Record<string, Change>> = {
  'processing.ran_without': { answers: { 'processing.status': say('pilot') } },
  'processing.test_data': { answers: { 'processing.status': say('pilot') } },
  'views.why_not': { answers: { 'views.sought': say('no') } },
  'data.children': { answers: { 'data.sensitive_places': say(['schools']) } },
  'devices.switching_on': { capabilities: { audio: 'present_disabled' } },
};
