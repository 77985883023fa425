/** What somebody asks of a register: which cameras, in which order. The words of a query and of a form. */
import type {
  CameraCapability,
  CameraKind,
  CameraStatus,
  LiveView,
  Masking,
  Mount,
  PositionPublication,
  Recording,
  Zone,
} from './camera.js';

/** What nobody has stated of a camera, to be found and filled in. */
export const missingFacts = [
  'position',
  'mount',
  'direction',
  'fieldOfView',
  'zones',
  'recording',
  'liveView',
  'retention',
  'masking',
  'hours',
  'purposes',
  'legalBases',
  'sign',
  'need',
  'installedOn',
  'switchedOn',
] as const;
export type MissingFact = (typeof missingFacts)[number];

/** Eighths of the horizon, clockwise from north: each reaches 22 degrees to either side. */
export const headings = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Heading = (typeof headings)[number];

/** Empty leaves a field out; everything else must hold at once. */
export interface CameraFilter {
  /** Words that stand in any text of the camera. */
  readonly words: string;
  readonly site: string;
  readonly kind: CameraKind | '';
  readonly mount: Mount | '';
  readonly status: CameraStatus | '';
  /** Active or present but disabled, unless `state` says which: what it can do is one setting away from what it does. */
  readonly capability: CameraCapability | '';
  readonly state: 'active' | 'present_disabled' | '';
  readonly zone: Zone | '';
  readonly recording: Recording | '';
  readonly liveView: LiveView | '';
  readonly publication: PositionPublication | '';
  /** Number of a row in the assessment's table of purposes. */
  readonly purpose: string;
  /** Of the tables of legal bases and of processors. */
  readonly legalBasis: string;
  readonly processor: string;
  readonly masking: Masking | '';
  readonly looks: Heading | '';
  /** Degrees of the field of view. Both ends of every range belong to it, and what is not stated is in no range. */
  readonly seesFrom: string;
  readonly seesTo: string;
  /** Hours that recordings are kept. */
  readonly keptFrom: string;
  readonly keptTo: string;
  /** Days, `YYYY-MM-DD`. */
  readonly installedFrom: string;
  readonly installedTo: string;
  readonly switchedOnFrom: string;
  readonly switchedOnTo: string;
  readonly removedFrom: string;
  readonly removedTo: string;
  /** On which a position is withheld: `R1` to `R8`. */
  readonly ground: string;
  readonly missing: MissingFact | '';
  /** By the approval in force; the caller says which that is. */
  readonly covered: 'yes' | 'no' | '';
}

export const everyCamera: CameraFilter = {
  ...{ words: '', site: '', kind: '', mount: '', status: '', capability: '', state: '', zone: '' },
  ...{ looks: '', seesFrom: '', seesTo: '', masking: '', recording: '', liveView: '', keptFrom: '', keptTo: '' },
  ...{ purpose: '', legalBasis: '', processor: '', installedFrom: '', installedTo: '', switchedOnFrom: '' },
  ...{ switchedOnTo: '', removedFrom: '', removedTo: '', publication: '', ground: '', missing: '', covered: '' },
};

/** What an approval in force covers, in terms of revisions: a register is frozen as it stood at one of them. */
export interface CoveredCut {
  /** Of the register as it was approved: a camera that was not written since then is covered. 0 while no approval is in force. */
  readonly revision: number;
  /** Written since then and covered all the same. */
  readonly also: readonly string[];
}

export const nothingCovered: CoveredCut = { revision: 0, also: [] };

export const cameraSorts = ['reference', 'site', 'changed'] as const;
/** `changed`: what was written last comes first. */
export type CameraSort = (typeof cameraSorts)[number];
