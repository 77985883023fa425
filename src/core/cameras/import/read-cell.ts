/** One reader for each field: the text of a cell that says something becomes a value that `checkCamera` judges. */
import type { CellProblem } from './cell-problem.js';
import type { ImportField } from './fields.js';
import type { ImportPlan } from './plan.js';
import { readDay } from './read-date.js';
import { readAngle, readDirection } from './read-number.js';
import { readAxis, readPosition } from './read-position.js';
import { readChoice, readRetention, readRows, readState, readZones } from './read-words.js';
import {
  kindWords,
  liveViewWords,
  maskingWords,
  mountWords,
  publicationWords,
  recordingWords,
  statusWords,
} from './value-words.js';

type Conventions = Pick<ImportPlan, 'dateOrder' | 'retentionUnit' | 'swapped'>;
type ReadCell = (text: string, plan: Conventions) => unknown;

const asText: ReadCell = text => text;
const asDay: ReadCell = (text, plan) => readDay(text, plan.dateOrder);

/** Capabilities and locks are read alike, so they are not listed. */
const readers: Readonly<Partial<Record<ImportField, ReadCell>>> = {
  longitude: text => readAxis(text, 'longitude'),
  latitude: text => readAxis(text, 'latitude'),
  position: (text, plan) => readPosition(text, plan.swapped),
  kind: text => readChoice(text, kindWords),
  mount: text => readChoice(text, mountWords),
  direction: text => readDirection(text),
  fieldOfView: text => readAngle(text),
  zones: text => readZones(text),
  ptz: text => readState(text),
  audio: text => readState(text),
  anpr: text => readState(text),
  analytics: text => readState(text),
  live_face_recognition: text => readState(text),
  retrospective_face_recognition: text => readState(text),
  masking: text => readChoice(text, maskingWords),
  liveView: text => readChoice(text, liveViewWords),
  recording: text => readChoice(text, recordingWords),
  retentionHours: (text, plan) => readRetention(text, plan.retentionUnit),
  purposes: text => readRows(text, 'P'),
  legalBases: text => readRows(text, 'Q'),
  processors: text => readRows(text, 'C'),
  installedOn: asDay,
  switchedOn: asDay,
  removedOn: asDay,
  status: text => readChoice(text, statusWords),
  publication: text => readChoice(text, publicationWords),
  ground: text => text.toUpperCase(),
};

/** A value, or a `CellProblem`. `text` is not blank. */
export function cellReader(field: ImportField): (text: string, plan: Conventions) => unknown | CellProblem {
  return readers[field] ?? asText;
}
