/** The facts of a programme as people read them. */
import type { Capability, CapabilityState, Party, Programme, Regime } from '../core/programme/programme.js';
import { capabilities } from '../core/programme/programme.js';
import { dateInWords, numberInWords } from './words.js';

interface RegimeWords {
  readonly name: string;
  readonly applies: string;
}

export const regimeWords: Readonly<Record<Regime, RegimeWords>> = {
  EU_GDPR: {
    name: 'GDPR (EU)',
    applies: 'The controller is in the EU and the purpose is anything but police work: traffic, property, access.',
  },
  EU_LED: {
    name: 'Law Enforcement Directive (EU)',
    applies:
      'A competent authority in the EU prevents, investigates or prosecutes crime, executes penalties, or guards ' +
      'against threats to public security.',
  },
  RS_ZZPL_GENERAL: {
    name: 'Law on Personal Data Protection (Serbia)',
    applies: 'The controller is in Serbia and the purpose is anything but the special purposes in the next line.',
  },
  RS_ZZPL_SPECIAL_PURPOSES: {
    name: 'Law on Personal Data Protection, special purposes (Serbia)',
    applies: 'A competent authority in Serbia enforces the law or protects public or national security.',
  },
  UK_GDPR: {
    name: 'UK GDPR',
    applies: 'The controller is in the United Kingdom and the purpose is anything but law enforcement.',
  },
  UK_DPA_P3: {
    name: 'Data Protection Act 2018, Part 3 (UK)',
    applies: 'A competent authority in the United Kingdom processes for law enforcement.',
  },
  EU_AI_ACT: {
    name: 'Artificial Intelligence Act (EU)',
    applies:
      'In the EU, when the system recognises faces, sorts people by their bodies or reads emotions. It adds to one of ' +
      'the laws above and never stands alone.',
  },
};

export const capabilityWords: Readonly<Record<Capability, string>> = {
  fixed: 'Fixed cameras',
  ptz: 'Cameras that turn and zoom',
  mobile: 'Mobile cameras',
  body_worn: 'Body-worn cameras',
  drone: 'Drones',
  anpr: 'Number-plate recognition',
  audio: 'Sound recording',
  analytics: 'Video analytics',
  live_face_recognition: 'Live facial recognition',
  retrospective_face_recognition: 'Retrospective facial recognition',
};

export const capabilityStateWords: Readonly<Record<CapabilityState, string>> = {
  absent: 'Absent',
  present_disabled: 'Present but disabled',
  active: 'Active',
};

export type Figure = 'sitesInOperation' | 'sitesPlanned' | 'camerasInOperation' | 'camerasPlanned';
export type Day = 'contractOn' | 'firstProcessingOn' | 'plannedLaunchOn';

export const factWords: Readonly<Record<Exclude<keyof Programme, 'capabilities'>, string>> = {
  name: 'Name',
  summary: 'Summary',
  controller: 'Controller',
  jointControllers: 'Joint controllers',
  processors: 'Processors',
  purposes: 'Purposes',
  regimes: 'Legal regimes',
  sitesInOperation: 'Sites in operation',
  sitesPlanned: 'Sites planned',
  camerasInOperation: 'Cameras in operation',
  camerasPlanned: 'Cameras planned',
  contractOn: 'Contract signed on',
  firstProcessingOn: 'First processing on',
  plannedLaunchOn: 'Planned launch on',
  notice: 'Notice on every page',
};

/** A fact as lines of text; none when nobody has stated it. */
export const factInLines: {
  readonly [Fact in keyof typeof factWords]: (value: Programme[Fact]) => readonly string[];
} = {
  name: value => [value],
  summary: value => [value],
  controller: partyInLines,
  jointControllers: partiesInLines,
  processors: partiesInLines,
  purposes: value => value,
  regimes: value => value.map(regime => regimeWords[regime].name),
  sitesInOperation: figure,
  sitesPlanned: figure,
  camerasInOperation: figure,
  camerasPlanned: figure,
  contractOn: day,
  firstProcessingOn: day,
  plannedLaunchOn: day,
  notice: value => (value === null ? [] : [value]),
};

/** Every capability with its state, also those that are absent. */
export function capabilitiesInWords(programme: Programme): readonly (readonly [string, string])[] {
  return capabilities.map(each => [capabilityWords[each], capabilityStateWords[programme.capabilities[each]]]);
}

/** With an empty line between two. */
function partiesInLines(parties: readonly Party[]): readonly string[] {
  return parties.flatMap((party, at) => (at === 0 ? partyInLines(party) : ['', ...partyInLines(party)]));
}

function partyInLines({ name, contact, tasks }: Party): readonly string[] {
  return [name, ...(contact === '' ? [] : [`Contact: ${contact}`]), ...(tasks === '' ? [] : [`Tasks: ${tasks}`])];
}

function figure(value: number | null): readonly string[] {
  return value === null ? [] : [numberInWords(value)];
}

function day(value: string | null): readonly string[] {
  return value === null ? [] : [dateInWords(value)];
}
