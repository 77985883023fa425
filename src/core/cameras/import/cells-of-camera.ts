/** A camera as cells of text, in the order of `exportedFields`: read back by the same plan they give the same camera. */
import { cameraCapabilities, type Camera } from '../camera.js';
import { exportedFields, lockFields, type ImportField } from './fields.js';
import type { ImportPlan } from './plan.js';

export function cellsOf(camera: Camera): readonly string[] {
  return writers.map(write => write(camera));
}

/** How an export of Uvid is read: each column is what it is called. */
export const planOfExport: ImportPlan = {
  ...{ header: true, columns: exportedFields, constants: {} },
  ...{ dateOrder: null, retentionUnit: 'hours', swapped: false },
};

type Write = (camera: Camera) => string;

const special: Readonly<Partial<Record<ImportField, Write>>> = {
  longitude: ({ position }) => (position?.type === 'Point' ? degrees(position.coordinates[0]) : ''),
  latitude: ({ position }) => (position?.type === 'Point' ? degrees(position.coordinates[1]) : ''),
  position: ({ position }) => (position && position.type !== 'Point' ? JSON.stringify(position) : ''),
  zones: ({ zones }) => zones.join('; '),
  purposes: ({ purposes }) => purposes.map(each => `P${each}`).join('; '),
  legalBases: ({ legalBases }) => legalBases.map(each => `Q${each}`).join('; '),
  processors: ({ processors }) => processors.map(each => `C${each}`).join('; '),
  ...Object.fromEntries(cameraCapabilities.map(each => [each, (camera: Camera) => camera.capabilities[each].state])),
  ...Object.fromEntries(
    cameraCapabilities.map((each, at) => [lockFields[at], (camera: Camera) => camera.capabilities[each].lock]),
  ),
};

const writers = exportedFields.map(
  (field): Write => special[field] ?? (camera => plain(camera[field as keyof Camera])),
);

function plain(value: unknown): string {
  return value === null ? '' : String(value);
}

/** Never with an exponent, which spreadsheet programs read in their own way. */
function degrees(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(7).replace(/0+$/, '');
}

/** Columns that hold numbers: everywhere else a cell is text, whatever it looks like. */
export const numberFields: ReadonlySet<ImportField> = new Set([
  'longitude',
  'latitude',
  'direction',
  'fieldOfView',
  'retentionHours',
]);
