/** What the pages of an import call things. */
import { fieldLabels, type ImportField } from '../../core/cameras/import/fields.js';
import type { Target } from '../../core/cameras/import/plan.js';
import type { Why } from '../../core/cameras/import/recognise.js';
import type { TableFormat } from '../../tables/table.js';
import { cameraCapabilityWords, cameraFieldWords } from '../../web/camera-words.js';
import type { LineKind } from './import-line.js';
import type { ImportState } from './import-state.js';

export const formatWords: Readonly<Record<TableFormat, string>> = { csv: 'CSV', xlsx: 'XLSX', geojson: 'GeoJSON' };

export const whyWords: Readonly<Record<Why, string>> = {
  name: 'Guessed: the column is called so.',
  words: 'Guessed from a part of its name. Make sure of it.',
  content: 'Guessed from its cells. Make sure of it.',
  osm: 'A tag of OpenStreetMap.',
  empty: 'Empty, as far as we looked.',
  remembered: 'As it was read the last time.',
  unknown: 'We do not know what this is.',
};

export const stateWords: Readonly<Record<ImportState, string>> = {
  columns: 'Columns to confirm',
  reading: 'Being read',
  previewed: 'Ready to look at',
  applying: 'Being imported',
  applied: 'Imported',
  refused: 'Not imported: rows were refused',
  conflict: 'Not imported: the register changed meanwhile',
  unreadable: 'The file cannot be read',
  interrupted: 'Interrupted: nothing was written',
  failed: 'Failed: nothing was written',
};

export const lineKindWords: Readonly<Record<LineKind, string>> = {
  problem: 'Problems',
  added: 'Cameras that are added',
  changed: 'Cameras that change',
  unchanged: 'Cameras that stay as they are',
  missing: 'Cameras that the file lacks',
};

export function targetInWords(target: Target): string {
  if (target === null) return 'Not decided';
  if (target === 'note') return 'Kept as a note';
  if (target === 'leave') return 'Left out';
  return target === 'blank' ? 'Empty' : fieldLabels[target];
}

/** A field of a line: of a camera, of one of its capabilities, or of the file. */
export function lineFieldInWords(field: string): string {
  const words: Readonly<Record<string, string>> = { ...fieldLabels, ...cameraFieldWords, ...cameraCapabilityWords };
  const [first = '', second] = field.split('.');
  return words[second ?? first] ?? (first === 'column' ? 'A column without a name' : first);
}

export const choosableTargets = (fields: readonly ImportField[]): readonly { value: string; text: string }[] => [
  { value: '', text: 'Choose what it is' },
  { value: 'note', text: 'Keep it as a note' },
  { value: 'leave', text: 'Leave it out' },
  { value: 'blank', text: 'Nothing: it is empty' },
  ...fields.map(value => ({ value, text: fieldLabels[value] })),
];
