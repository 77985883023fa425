/** The words by which a register is searched, and those beside its map. */
import type { CameraFilter, CameraSort, Heading, MissingFact } from '../core/cameras/camera-filter.js';
import type { CameraStatus } from '../core/cameras/camera.js';
import type { CameraSymbol, SymbolOutline, SymbolShape } from '../core/map/camera-symbol.js';
import type { ShapeCounts } from '../core/map/shape-counts.js';
import { grounds } from '../core/redaction/grounds.js';
import {
  cameraCapabilityWords,
  cameraKindWords,
  cameraStatusWords,
  liveViewWords,
  maskingWords,
  mountWords,
  publicationWords,
  recordingWords,
  zoneWords,
} from './camera-words.js';
import { numberInWords } from './words.js';

export const filterWords: Readonly<Record<keyof CameraFilter, string>> = {
  words: 'Words',
  site: 'Site',
  kind: 'Kind',
  mount: 'Mount',
  status: 'Status',
  capability: 'Can do',
  state: 'Switched on',
  zone: 'In view',
  recording: 'Recording',
  liveView: 'Watched live',
  publication: 'The public learns',
  purpose: 'Serves purpose number',
  legalBasis: 'Legal basis number',
  processor: 'Processor number',
  masking: 'Masking',
  looks: 'Looks towards',
  seesFrom: 'Field of view from (degrees)',
  seesTo: 'Field of view to (degrees)',
  keptFrom: 'Kept from (hours)',
  keptTo: 'Kept to (hours)',
  installedFrom: 'Installed from',
  installedTo: 'Installed to',
  switchedOnFrom: 'Switched on from',
  switchedOnTo: 'Switched on to',
  removedFrom: 'Removed from',
  removedTo: 'Removed to',
  ground: 'Withheld on ground',
  missing: 'Not stated',
  covered: 'Covered by the approval in force',
};

export const missingWords: Readonly<Record<MissingFact, string>> = {
  position: 'Position',
  direction: 'Direction',
  recording: 'What is recorded',
  liveView: 'Whether somebody watches live',
  retention: 'How long recordings are kept',
  masking: 'Masking',
  purposes: 'Purposes it serves',
  sign: 'Sign',
  need: 'Why it is needed',
  mount: 'Mount',
  fieldOfView: 'Field of view',
  zones: 'What stands in view',
  hours: 'Hours',
  legalBases: 'Legal bases it relies on',
  installedOn: 'Installed on',
  switchedOn: 'Switched on',
};

export const headingWords: Readonly<Record<Heading, string>> = {
  n: 'North',
  ne: 'North-east',
  e: 'East',
  se: 'South-east',
  s: 'South',
  sw: 'South-west',
  w: 'West',
  nw: 'North-west',
};

const groundWords = Object.fromEntries(grounds.map(({ id, label }) => [id, `${id} ${label}`]));

export const stateWords = { active: 'Switched on', present_disabled: 'Present but disabled' } as const;
export const coveredWords = { yes: 'Covered', no: 'Not covered' } as const;

export const sortWords: Readonly<Record<CameraSort, string>> = {
  reference: 'By reference',
  site: 'By site',
  changed: 'What changed last first',
};

/** What may be chosen for a field; what is typed is not here. */
export const filterChoices: Partial<Readonly<Record<keyof CameraFilter, Readonly<Record<string, string>>>>> = {
  kind: cameraKindWords,
  mount: mountWords,
  status: cameraStatusWords,
  capability: cameraCapabilityWords,
  state: stateWords,
  zone: zoneWords,
  looks: headingWords,
  masking: maskingWords,
  recording: recordingWords,
  liveView: liveViewWords,
  publication: publicationWords,
  ground: groundWords,
  missing: missingWords,
  covered: coveredWords,
};

/** `12 of 401 cameras: 10 running, 2 planned`; the first number alone where everything is shown. */
export function tallyInWords(
  registered: number,
  total: number,
  byStatus: Readonly<Record<CameraStatus, number>>,
): string {
  const found = total === registered ? cameras(total) : `${numberInWords(total)} of ${cameras(registered)}`;
  const parts = (Object.keys(statusTally) as CameraStatus[])
    .filter(each => byStatus[each] > 0)
    .map(each => `${numberInWords(byStatus[each])} ${statusTally[each]}`);
  return parts.length === 0 ? found : `${found}: ${parts.join(', ')}`;
}

export function cameras(count: number): string {
  return `${numberInWords(count)} ${count === 1 ? 'camera' : 'cameras'}`;
}

const statusTally: Readonly<Record<CameraStatus, string>> = {
  running: 'running',
  switched_off: 'switched off',
  installed: 'installed, never switched on',
  planned: 'planned',
  removed: 'removed',
};

const outlineWords: Readonly<Record<SymbolOutline, string>> = {
  running: 'running',
  idle: 'not running',
  removed: 'removed',
};

/** `Number-plate recognition, present but disabled; not running`. */
export function symbolInWords({ shape, filling, outline }: CameraSymbol): string {
  return `${shapeName(shape)}${filling === 'disabled' ? ', present but disabled' : ''}; ${outlineWords[outline]}`;
}

/** `12 × Number-plate recognition (3 disabled, 1 not running)`. */
export function shapeInWords({ shape, all, disabled, idle, removed }: ShapeCounts): string {
  const parts = [
    [disabled, 'disabled'],
    [idle, outlineWords.idle],
    [removed, outlineWords.removed],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${numberInWords(count)} ${words}`);
  return `${numberInWords(all)} × ${shapeName(shape)}${said.length === 0 ? '' : ` (${said.join(', ')})`}`;
}

/** Beside the symbol of a mobile camera: of one with an area its outline is closed. */
export function wayInWords({ closed }: { readonly closed: boolean }): string {
  return closed ? 'used within an area' : 'moves along a route';
}

function shapeName(shape: SymbolShape): string {
  return shape === 'plain' ? 'Pictures only' : cameraCapabilityWords[shape];
}
