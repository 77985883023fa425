/** The twelve cameras of the car park, installed and not yet running, beside its registration and its answers. */
import {
  cameraCapabilities,
  type Camera,
  type CameraCapability,
  type CapabilityOfCamera,
} from '../../cameras/camera.js';
import { camera, everyRow, rows, say, type Pair } from './pair.js';

const noCapabilities = Object.fromEntries(
  cameraCapabilities.map(each => [each, { state: 'absent', lock: '' }]),
) as Camera['capabilities'];

const can = (capability: CameraCapability, state: CapabilityOfCamera['state']) => ({
  capabilities: { ...noCapabilities, [capability]: { state, lock: state === 'present_disabled' ? 'No licence' : '' } },
});
const on = { status: 'running', switchedOn: '2026-10-01' } as const;

export const registerPairs: readonly Pair[] = [
  { rule: 'REG-01', base: 'car park', change: { cameras: camera('LI-01', on) } },
  { rule: 'REG-02', base: 'car park', change: { cameras: cameras => cameras.slice(1) } },
  { rule: 'REG-03', base: 'car park', change: { cameras: camera('LI-07', can('live_face_recognition', 'active')) } },
  { rule: 'REG-04', base: 'car park', change: { cameras: camera('LI-07', can('audio', 'present_disabled')) } },
  { rule: 'REG-05', base: 'car park', change: { capabilities: { anpr: 'active' } } },
  { rule: 'REG-06', base: 'car park', change: { cameras: camera('LI-02', { kind: 'drone', mount: 'aircraft' }) } },
  { rule: 'REG-07', base: 'car park', change: { cameras: camera('LI-02', { retentionHours: 73 }) } },
  { rule: 'REG-08', base: 'car park', change: { cameras: camera('LI-02', { retentionHours: null }) } },
  { rule: 'REG-09', base: 'car park', change: { cameras: camera('LI-02', { purposes: [1, 9] }) } },
  { rule: 'REG-10', base: 'car park', change: { cameras: camera('LI-02', { legalBases: [4] }) } },
  { rule: 'REG-11', base: 'car park', change: { cameras: camera('LI-02', { processors: [3] }) } },
  {
    rule: 'REG-12',
    base: 'car park',
    given: { cameras: camera('LI-02', on) },
    change: { cameras: camera('LI-02', { purposes: [] }) },
  },
  { rule: 'REG-13', base: 'car park', change: { cameras: camera('LI-09', { zones: ['car_park', 'worship'] }) } },
  { rule: 'REG-14', base: 'car park', change: { cameras: camera('LI-02', { masking: 'none' }) } },
  { rule: 'REG-15', base: 'car park', change: { cameras: camera('LI-02', { liveView: 'continuous' }) } },
  {
    rule: 'REG-16',
    base: 'car park',
    given: { answers: { 'cameras.sites': everyRow({ recording: 'continuous' }) } },
    change: { answers: { 'cameras.sites': everyRow({ recording: 'event' }) } },
  },
  {
    rule: 'REG-17',
    base: 'car park',
    given: { cameras: camera('LI-02', on) },
    change: { cameras: camera('LI-02', { sign: '' }) },
  },
  { rule: 'REG-18', base: 'car park', change: { cameras: camera('LI-02', { site: 'Town hall' }) } },
  { rule: 'REG-19', base: 'car park', change: { cameras: camera('LI-02', on) } },
  {
    rule: 'REG-20',
    base: 'car park',
    given: { cameras: camera('LI-02', on) },
    change: { cameras: camera('LI-02', { need: '' }) },
  },
  // The same from the other side: the answers move away from the register.
  { rule: 'REG-13', base: 'car park', change: { answers: { 'data.sensitive_places': say(['workplaces']) } } },
  {
    rule: 'REG-07',
    base: 'car park',
    change: { answers: { 'minimise.items': everyRow({ period: 24, unit: 'hours' }) } },
  },
  { rule: 'REG-11', base: 'car park', change: { answers: { 'processors.list': rows() } } },
];
