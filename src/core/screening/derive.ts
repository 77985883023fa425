/** Facts that several criteria share, each as words for the trace, or null. */
import { isChosen, rowsOf, textIn } from '../answers/read.js';
import type { Capability } from '../programme/programme.js';
import type { ScreeningFacts } from './criterion.js';

export const capabilityNames: Readonly<Record<Capability, string>> = {
  fixed: 'Fixed cameras',
  ptz: 'Cameras that turn and zoom',
  mobile: 'Mobile cameras',
  body_worn: 'Body-worn cameras',
  drone: 'Drones',
  anpr: 'Number plate recognition',
  audio: 'Sound recording',
  analytics: 'Video analytics',
  live_face_recognition: 'Live facial recognition',
  retrospective_face_recognition: 'Retrospective facial recognition',
};

export const cameraKinds = ['fixed', 'ptz', 'mobile', 'body_worn', 'drone', 'anpr'] as const;
const faceRecognition = ['live_face_recognition', 'retrospective_face_recognition'] as const;

/**
 * No law sets a threshold for "large scale" (WP248 names people, volume, time and area). These figures are where Uvid
 * begins to say so; a team that sees it otherwise answers the finding with its reasons.
 */
const largeScale = { cameras: 50, sites: 20 } as const;

/** The capabilities of these that are there, switched on or not. */
export function present(facts: ScreeningFacts, wanted: readonly Capability[]): string | null {
  const found = wanted.filter(each => facts.programme.capabilities[each] !== 'absent');
  const words = found.map(each => {
    const off = facts.programme.capabilities[each] === 'present_disabled';
    return `${capabilityNames[each]}: ${off ? 'present but disabled' : 'active'}`;
  });
  return words.length === 0 ? null : `${words.join('; ')}.`;
}

export function watchesPublicAreas(facts: ScreeningFacts): string | null {
  return present(facts, cameraKinds);
}

export function recognisesFaces(facts: ScreeningFacts): string | null {
  return present(facts, faceRecognition);
}

export function isLargeScale(facts: ScreeningFacts): string | null {
  const { camerasInOperation, camerasPlanned, sitesInOperation, sitesPlanned } = facts.programme;
  const cameras = Math.max(camerasInOperation ?? 0, camerasPlanned ?? 0);
  const sites = Math.max(sitesInOperation ?? 0, sitesPlanned ?? 0);
  if (cameras >= largeScale.cameras || sites >= largeScale.sites)
    return `${figure(cameras, 'camera')} at ${figure(sites, 'site')}, in operation or planned.`;
  if (facts.programme.capabilities.live_face_recognition === 'active')
    return 'Live facial recognition takes the face of everybody who passes.';
  return teamSays(facts, 'sheet.criteria', '5');
}

/** Biometric data that identify, or another special category or offence data, in the programme or its data items. */
export function sensitiveData(facts: ScreeningFacts): string | null {
  return recognisesFaces(facts) ?? dataItem(facts, ['special', 'biometric', 'offence']);
}

/** The first data item of one of these sensitivities. */
export function dataItem(facts: ScreeningFacts, sensitivities: readonly string[]): string | null {
  const row = rowsOf(facts.answers, 'data.items').find(each => sensitivities.includes(textIn(each, 'special')));
  return row ? `Data item D${row.no}: ${textIn(row, 'item')}.` : null;
}

/** The places of these that are in view, by their value in the question about them. */
export function inView(facts: ScreeningFacts, places: Readonly<Record<string, string>>): string | null {
  const found = Object.keys(places).filter(each => isChosen(facts.answers, 'data.sensitive_places', each));
  return found.length === 0 ? null : `In view or near: ${found.map(each => places[each]).join(', ')}.`;
}

export function teamSays(facts: ScreeningFacts, question: string, option: string): string | null {
  return isChosen(facts.answers, question, option) ? 'The team says so in the technical sheet.' : null;
}

export function usedFor(facts: ScreeningFacts, use: string, words: string): string | null {
  return isChosen(facts.answers, 'flow.uses', use) ? words : null;
}

/** Joins what must hold together: both facts in words, or null when one is missing. */
export function both(first: string | null, second: string | null): string | null {
  return first && second ? (first === second ? first : `${first} ${second}`) : null;
}

function figure(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
