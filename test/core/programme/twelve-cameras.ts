import type { Programme } from '../../../src/core/programme/programme.js';

/** Twelve fixed cameras on one site under the GDPR, not yet in operation. */
export const twelveCameras: Programme = {
  name: 'Car park',
  summary: 'Twelve fixed cameras look at lanes and doors.',
  controller: { name: 'Municipality', contact: 'Town Hall', tasks: '' },
  jointControllers: [],
  processors: [],
  purposes: ['Find out who broke into a car'],
  regimes: ['EU_GDPR'],
  capabilities: {
    fixed: 'active',
    ptz: 'absent',
    mobile: 'absent',
    body_worn: 'absent',
    drone: 'absent',
    anpr: 'absent',
    audio: 'absent',
    analytics: 'absent',
    live_face_recognition: 'absent',
    retrospective_face_recognition: 'absent',
  },
  sitesInOperation: 0,
  sitesPlanned: 1,
  camerasInOperation: 0,
  camerasPlanned: 12,
  contractOn: null,
  firstProcessingOn: null,
  plannedLaunchOn: null,
  notice: null,
};
