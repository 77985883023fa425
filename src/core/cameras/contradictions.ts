/** What cannot be true of one camera at the same time, though each field by itself is well-formed. */
import type { CameraForm } from './camera-form.js';
import { cameraCapabilities, type Camera, type CameraKind, type Mount } from './camera.js';

export function refuseContradictions(form: CameraForm, camera: Camera): void {
  for (const refuse of contradictions) refuse(form, camera);
}

type Contradiction = (form: CameraForm, camera: Camera) => void;

const contradictions: readonly Contradiction[] = [
  locksAndStates,
  kindAndTurning,
  kindAndMount,
  kindAndPosition,
  recordingAndRetention,
  statusAndDates,
  orderOfDates,
  groundAndPublication,
];

const mobile: ReadonlySet<CameraKind> = new Set(['redeployable', 'vehicle', 'body_worn', 'drone', 'other']);

/** Kinds that are carried by one thing only. */
const carriers: Partial<Readonly<Record<CameraKind, Mount>>> = {
  vehicle: 'vehicle',
  body_worn: 'body',
  drone: 'aircraft',
};

/** Present but disabled is only as good as what keeps it off. */
function locksAndStates(form: CameraForm, { capabilities }: Camera): void {
  for (const each of cameraCapabilities) {
    const { state, lock } = capabilities[each];
    if (state === 'present_disabled' && lock === '')
      form.refuse(
        `capabilities.${each}.lock`,
        'Say what keeps this switched off, such as a licence that is not installed',
      );
    if (state !== 'present_disabled' && lock !== '')
      form.refuse(`capabilities.${each}.lock`, 'Leave the lock empty, or say that this is present but disabled');
  }
}

function kindAndTurning(form: CameraForm, { kind, capabilities }: Camera): void {
  const { state } = capabilities.ptz;
  if (kind === 'ptz' && state === 'absent')
    form.refuse('capabilities.ptz.state', 'A PTZ camera can be turned: say whether that is active or disabled');
  if (kind === 'fixed' && state === 'active')
    form.refuse(
      'capabilities.ptz.state',
      'A fixed camera cannot be turned: choose another kind, or another state here',
    );
}

function kindAndMount(form: CameraForm, { kind, mount }: Camera): void {
  const carrier = carriers[kind];
  if (carrier && mount !== null && mount !== carrier)
    form.refuse('mount', 'This does not go with the kind of camera: correct one of them, or leave this empty');
}

function kindAndPosition(form: CameraForm, { kind, position }: Camera): void {
  if (position && position.type !== 'Point' && !mobile.has(kind))
    form.refuse('position', 'A camera of this kind stands at one point; a route or an area is for mobile ones');
}

function recordingAndRetention(form: CameraForm, { recording, retentionHours }: Camera): void {
  if (recording === 'none' && retentionHours !== null)
    form.refuse('retentionHours', 'Leave this empty, or say what is recorded: without recording nothing is kept');
}

function statusAndDates(form: CameraForm, { status, installedOn, switchedOn, removedOn }: Camera): void {
  if (removedOn !== null && status !== 'removed')
    form.refuse('removedOn', 'Leave this empty, or change the status: the camera is not removed');
  if (installedOn !== null && status === 'planned')
    form.refuse('installedOn', 'Leave this empty, or change the status: the camera is only planned');
  if (switchedOn !== null && (status === 'planned' || status === 'installed'))
    form.refuse('switchedOn', 'Leave this empty, or change the status: the camera has not run yet');
}

function orderOfDates(form: CameraForm, { installedOn, switchedOn, removedOn }: Camera): void {
  if (installedOn !== null && switchedOn !== null && switchedOn < installedOn)
    form.refuse('switchedOn', 'Correct the dates: it cannot be switched on before it is installed');
  const latest = switchedOn ?? installedOn;
  if (latest !== null && removedOn !== null && removedOn < latest)
    form.refuse('removedOn', 'Correct the dates: it cannot be removed before it is installed and switched on');
}

function groundAndPublication(form: CameraForm, { publication, ground, groundReason }: Camera): void {
  if (publication === 'withheld') {
    if (ground === '') form.refuse('ground', 'Choose the ground on which the position is withheld');
    if (groundReason === '') form.refuse('groundReason', 'Say why the ground holds for this camera');
    return;
  }
  if (ground !== '') form.refuse('ground', 'Leave this empty, or withhold the position');
  if (groundReason !== '') form.refuse('groundReason', 'Leave this empty, or withhold the position');
}
