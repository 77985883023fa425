/** The core's problems at the fields of the form, in the form's own words. */
import type { FieldProblem } from '../../platform/domain-error.js';
import { cameraCapabilityWords, cameraFieldWords } from '../../web/camera-words.js';
import type { FormError } from '../../web/components/error-summary.js';
import { dayFields } from './typed-camera.js';

const unreadableDay = 'Enter a date that exists, such as 31 3 2026, or leave it empty while nobody has stated it';
const unreadablePosition =
  'Enter latitude and longitude in degrees, such as 44.8125, 20.4612; for a route or an area one corner a line';

export function cameraFormErrors(problems: readonly FieldProblem[]): readonly FormError[] {
  return problems.map(({ field, message }) => ({ field: formField(field), text: named(field, message) }));
}

/** `capabilities.anpr.lock` is `capabilities[anpr][lock]`; a date begins with its day. */
function formField(field: string): string {
  const [first = '', ...rest] = field.split('.');
  if (dayFields.some(each => each === first)) return `${first}-day`;
  return first + rest.map(each => `[${each}]`).join('');
}

/** Each line of the summary is its own: it begins with what it is about. */
function named(field: string, message: string): string {
  const [first = '', second = ''] = field.split('.');
  const names: Readonly<Record<string, string>> = { ...cameraFieldWords, ...cameraCapabilityWords };
  const name = names[second] ?? names[first];
  const said = inFormWords(first, message);
  return name ? `${name}: ${said.charAt(0).toLowerCase()}${said.slice(1)}` : said;
}

/** The form has three boxes for a date and lines for a position, where the API has a text and GeoJSON. */
function inFormWords(field: string, message: string): string {
  if (message.startsWith('Enter a date')) return unreadableDay;
  if (field === 'position' && /GeoJSON|type and coordinates|corners/.test(message)) return unreadablePosition;
  return message.replace(
    '; longitude comes first, so the two may be swapped',
    ': it comes first, so the two may be swapped',
  );
}
