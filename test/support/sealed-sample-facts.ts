/** What the sample's cameras are, and how it rates risks. */
import type { Programme } from '../../src/core/programme/programme.js';
import type { RiskMethod } from '../../src/core/risk/method.js';

export const carParkProgramme: Programme = {
  name: 'Clinic car park, Novi Breg',
  summary: 'Twelve fixed cameras watch the lanes, the barriers and the payment machines of a car park with 214 places.',
  controller: {
    name: 'Parking Authority of Novi Breg',
    contact: 'privacy@parking.example',
    tasks: 'Decides on purposes and means; answers requests.',
  },
  jointControllers: [],
  processors: [{ name: 'Oko Servis d.o.o.', contact: 'servis@oko.example', tasks: 'Maintains cameras and recorder.' }],
  purposes: ['Clearing up damage to vehicles', 'Showing who opened a recording'],
  regimes: ['RS_ZZPL_GENERAL'],
  capabilities: {
    fixed: 'active',
    ptz: 'absent',
    mobile: 'absent',
    body_worn: 'absent',
    drone: 'absent',
    anpr: 'absent',
    audio: 'present_disabled',
    analytics: 'absent',
    live_face_recognition: 'absent',
    retrospective_face_recognition: 'absent',
  },
  sitesInOperation: 0,
  sitesPlanned: 1,
  camerasInOperation: 0,
  camerasPlanned: 12,
  contractOn: '2026-02-16',
  firstProcessingOn: null,
  plannedLaunchOn: '2026-09-01',
  notice: null,
};

const scale = (...names: readonly string[]) => names.map((name, index) => ({ value: index + 1, name, meaning: name }));

export const carParkMethod: RiskMethod = {
  name: 'Four by four',
  likelihood: scale('Negligible', 'Limited', 'Significant', 'Maximum'),
  severity: scale('Negligible', 'Limited', 'Significant', 'Maximum'),
  levels: [
    { id: 'low', name: 'Low' },
    { id: 'medium', name: 'Medium' },
    { id: 'high', name: 'High' },
    { id: 'very_high', name: 'Very high' },
  ],
  matrix: [
    ['low', 'low', 'medium', 'medium'],
    ['low', 'medium', 'medium', 'high'],
    ['medium', 'high', 'high', 'very_high'],
    ['medium', 'high', 'very_high', 'very_high'],
  ],
  highFrom: 'high',
  severityOverride: 4,
  questions: { register: 'risk.register', measures: 'risk.measures', residual: 'risk.residual' },
};
