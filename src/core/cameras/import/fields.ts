/** What a column of a file may hold. A camera has a few fields more or less: its position may stand in one column or in two. */
import { cameraCapabilities, type CameraCapability } from '../camera.js';

const plainFields = [
  'reference',
  'site',
  'longitude',
  'latitude',
  'position',
  'kind',
  'mount',
  'direction',
  'fieldOfView',
  'zones',
  'make',
  'model',
  'masking',
  'hours',
  'liveView',
  'recording',
  'retentionHours',
  'purposes',
  'legalBases',
  'processors',
  'sign',
  'need',
  'installedOn',
  'switchedOn',
  'removedOn',
  'status',
  'publication',
  'ground',
  'groundReason',
] as const;

export type StateField = CameraCapability;
export type LockField = `${CameraCapability}Lock`;
export type ImportField = (typeof plainFields)[number] | StateField | LockField | 'osmObject' | 'osmType';

export const lockFields = cameraCapabilities.map(each => `${each}Lock` as const);

/** The columns of an export, in its order; an import knows two more, which OpenStreetMap uses to say what a thing is. */
export const exportedFields: readonly ImportField[] = [
  ...plainFields.slice(0, 12),
  ...cameraCapabilities.flatMap(each => [each, `${each}Lock`] as const),
  ...plainFields.slice(12),
];
export const importFields: readonly ImportField[] = [...exportedFields, 'osmObject', 'osmType'];

export function isImportField(value: unknown): value is ImportField {
  return (importFields as readonly unknown[]).includes(value);
}

export const fieldLabels: Readonly<Record<ImportField, string>> = {
  reference: 'Reference',
  site: 'Site',
  longitude: 'Longitude',
  latitude: 'Latitude',
  position: 'Position (latitude and longitude, WKT or GeoJSON)',
  kind: 'Kind of camera',
  mount: 'Mount',
  direction: 'Direction',
  fieldOfView: 'Field of view',
  zones: 'What stands in view',
  make: 'Make',
  model: 'Model',
  ptz: 'Turning and zooming (PTZ)',
  ptzLock: 'What keeps PTZ off',
  audio: 'Sound',
  audioLock: 'What keeps sound off',
  anpr: 'Number plate recognition',
  anprLock: 'What keeps number plate recognition off',
  analytics: 'Video analytics',
  analyticsLock: 'What keeps video analytics off',
  live_face_recognition: 'Live face recognition',
  live_face_recognitionLock: 'What keeps live face recognition off',
  retrospective_face_recognition: 'Retrospective face recognition',
  retrospective_face_recognitionLock: 'What keeps retrospective face recognition off',
  masking: 'Masking',
  hours: 'Hours of operation',
  liveView: 'Live view',
  recording: 'Recording',
  retentionHours: 'Retention',
  purposes: 'Purposes (rows of the assessment)',
  legalBases: 'Legal bases (rows of the assessment)',
  processors: 'Processors (rows of the assessment)',
  sign: 'Sign',
  need: 'Need',
  installedOn: 'Installed on',
  switchedOn: 'Switched on',
  removedOn: 'Removed on',
  status: 'Status',
  publication: 'How precisely its position is published',
  ground: 'Ground for withholding',
  groundReason: 'Why the ground holds',
  osmObject: 'OpenStreetMap: man_made',
  osmType: 'OpenStreetMap: surveillance:type',
};
