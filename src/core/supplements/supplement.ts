/**
 * The short path of a re-deployable camera inside an approved programme: where it goes next, why there, what it sees, for how
 * long and which sign tells of it. One person proposes it, another judges it, in one step.
 */
import { CameraForm, isOneOf, type CameraProblem } from '../cameras/camera-form.js';
import { zones, type Camera, type Position, type Zone } from '../cameras/camera.js';
import { checkPosition } from '../cameras/check-position.js';

export interface Placement {
  readonly site: string;
  readonly position: Position | null;
  /** Degrees clockwise from north; null for a camera that sees all around. */
  readonly direction: number | null;
  /** Horizontal angle of view in degrees. */
  readonly fieldOfView: number;
  readonly zones: readonly Zone[];
  readonly need: string;
  readonly sign: string;
  /** The first and the last day at this place, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
}

export type CheckedPlacement = { readonly placement: Placement } | { readonly problems: readonly CameraProblem[] };

const fields: ReadonlySet<string> = new Set([
  ...['site', 'position', 'direction', 'fieldOfView', 'zones', 'need', 'sign', 'from', 'until'],
]);
const degrees = {
  direction: { from: 0, to: 359, message: 'Enter whole degrees clockwise from north, 0 to 359' },
  fieldOfView: { from: 1, to: 360, message: 'Enter the angle of view in whole degrees, 1 to 360' },
};
/** Shorter than this no place, event and evidence can be named. */
const shortestNeed = 20;

/** A placement as somebody entered it, or everything that is wrong with it. Throws nothing: `input` may be anything. */
export function checkPlacement(input: unknown): CheckedPlacement {
  const form = new CameraForm(input, fields);
  const site = form.line('site', 200, 'Enter the name of the place where the camera will stand');
  const position = checkPosition(form, 'position');
  const view = viewIn(form);
  const seen = zonesIn(form);
  const need = form.optionalProse('need', 4000);
  if (need.length < shortestNeed) missing(form, 'need', 'Say why it is needed at this place, and on what evidence');
  const sign = form.line('sign', 200, 'Say which sign tells people of the camera at this place');
  const days = daysIn(form);
  if (form.problems.length > 0) return { problems: form.problems };
  return { placement: { site, position, ...view, zones: seen, need, sign, ...days } };
}

function viewIn(form: CameraForm): Pick<Placement, 'direction' | 'fieldOfView'> {
  const direction = form.optionalNumber('direction', degrees.direction);
  const fieldOfView = form.optionalNumber('fieldOfView', degrees.fieldOfView);
  if (fieldOfView === null) missing(form, 'fieldOfView', degrees.fieldOfView.message);
  else if (fieldOfView < 360 && direction === null) missing(form, 'direction', degrees.direction.message);
  return { direction, fieldOfView: fieldOfView ?? 360 };
}

function daysIn(form: CameraForm): Pick<Placement, 'from' | 'until'> {
  const [from, until] = [form.optionalDay('from') ?? '', form.optionalDay('until') ?? ''];
  if (from === '') missing(form, 'from', 'Enter the first day at this place');
  if (until === '') missing(form, 'until', 'Enter the last day at this place');
  else if (until < from) form.refuse('until', 'Enter a last day that is not before the first');
  return { from, until };
}

/** The camera of the register as the placement makes it; what it can do and what it serves stay as they were. */
export function placed(camera: Camera, placement: Placement): Camera {
  const { site, position, direction, fieldOfView, zones, need, sign } = placement;
  return { ...camera, site, position, direction, fieldOfView, zones, need, sign };
}

function zonesIn(form: CameraForm): readonly Zone[] {
  const list = form.list('zones', zones.length);
  if (list.some(each => !isOneOf(zones, each))) form.refuse('zones', 'Choose what stands in view from the list');
  if (list.length === 0) missing(form, 'zones', 'Choose what stands in view');
  return zones.filter(each => list.includes(each));
}

/** Once a field: what could not be read is not called missing as well. */
function missing(form: CameraForm, field: string, message: string): void {
  if (!form.problems.some(each => each.field === field)) form.refuse(field, message);
}
