/** Puts together what a row says with what the register says, as the input of `checkCamera`. */
import { cameraCapabilities, type Camera, type CameraCapability } from '../camera.js';
import { cameraFields } from '../check-camera.js';
import { CellProblem } from './cell-problem.js';
import type { ImportField } from './fields.js';
import type { ImportPlan } from './plan.js';

export interface Draft {
  /** Null for a cell that is empty; without an entry the file does not speak of the field. */
  readonly values: ReadonlyMap<ImportField, unknown>;
  readonly plan: ImportPlan;
  readonly present: Camera | null;
  /** Names of columns and their cells, which fit no field. */
  readonly notes: readonly (readonly [string, string])[];
}

export function draftOf(draft: Draft): Record<string, unknown> | CellProblem {
  const { values, present } = draft;
  const osm = refusedByOsm(values);
  if (osm) return osm;
  const position = positionOf(draft);
  if (position instanceof CellProblem) return position;
  const input: Record<string, unknown> = {};
  for (const field of cameraFields)
    input[field] = values.has(field as ImportField) ? values.get(field as ImportField) : present?.[field];
  input['position'] = position;
  input['capabilities'] = capabilitiesOf(draft);
  input['need'] = needOf(draft, input['need']);
  forgetWhatFollows(draft, input);
  return input;
}

function positionOf({ values, present }: Draft): unknown {
  const whole = values.get('position') ?? null;
  const coordinates = [values.get('longitude') ?? null, values.get('latitude') ?? null];
  const empty = coordinates.filter(each => each === null).length;
  if (empty === 1) return new CellProblem('Enter both the longitude and the latitude, or neither');
  if (empty === 0)
    return whole === null
      ? { type: 'Point', coordinates }
      : new CellProblem('Give the position once: as two coordinates or in one cell');
  return values.has('position') || values.has('longitude') ? whole : present?.position;
}

function capabilitiesOf(draft: Draft): Record<string, unknown> {
  const { values, plan } = draft;
  const capabilities: Record<string, unknown> = {};
  for (const each of cameraCapabilities) capabilities[each] = capabilityOf(draft, each);
  if (!values.has('ptz') && plan.constants.ptz === 'by kind')
    capabilities['ptz'] = { state: values.get('kind') === 'ptz' ? 'active' : 'absent', lock: '' };
  if (!values.has('anpr') && isPlateReader(values.get('osmType'))) capabilities['anpr'] = { state: 'active', lock: '' };
  return capabilities;
}

/** A lock that the file does not speak of stays for as long as the state does. */
function capabilityOf({ values, present }: Draft, name: CameraCapability): { state: unknown; lock: unknown } {
  const before = present?.capabilities[name];
  const state = values.has(name) ? values.get(name) : before?.state;
  const kept = state === before?.state ? before?.lock : '';
  return { state, lock: values.has(`${name}Lock`) ? values.get(`${name}Lock`) : kept };
}

function isPlateReader(type: unknown): boolean {
  return typeof type === 'string' && /^(alpr|anpr)$/i.test(type);
}

function refusedByOsm(values: Draft['values']): CellProblem | null {
  const object = values.get('osmObject') ?? 'surveillance';
  const type = values.get('osmType') ?? 'camera';
  return object === 'surveillance' && (isPlateReader(type) || type === 'camera')
    ? null
    : new CellProblem('Take this out of the file: OpenStreetMap says that it is no camera');
}

/** A file that is read again writes its notes again, not twice. */
function needOf({ values, present, notes }: Draft, need: unknown): unknown {
  if (notes.length === 0) return need;
  const said = typeof need === 'string' ? need : '';
  const kept =
    values.has('need') || !present
      ? said
      : said
          .split('\n')
          .filter(line => !notes.some(([header]) => line.startsWith(`${header}: `)))
          .join('\n');
  const lines = notes
    .filter(([, cell]) => cell !== '')
    .map(([header, cell]) => `${header}: ${cell.replace(/\s+/g, ' ')}`);
  return [kept.trim(), ...lines].filter(line => line !== '').join('\n');
}

/** What only went with the earlier value goes with it, when the file says nothing of it. */
function forgetWhatFollows({ values }: Draft, input: Record<string, unknown>): void {
  const { publication, status } = input;
  if (publication !== 'withheld' && !values.has('ground')) input['ground'] = '';
  if (publication !== 'withheld' && !values.has('groundReason')) input['groundReason'] = '';
  if (status !== 'removed' && !values.has('removedOn')) input['removedOn'] = null;
}
