/** The form of a supplement as it was typed: comes back unchanged when something needs correcting. */
import type { Camera } from '../../core/cameras/camera.js';
import type { FieldProblem } from '../../platform/domain-error.js';
import { ticked, typed } from '../../platform/posted-form.js';
import { positionInLines } from '../../web/camera-words.js';
import { dateParts, type DatePart } from '../../web/components/date-input.js';
import type { FormError } from '../../web/components/error-summary.js';

const lines = ['site', 'position', 'direction', 'fieldOfView', 'need', 'sign'] as const;
const days = ['from', 'until'] as const;

export interface TypedPlacement {
  readonly plain: Readonly<Record<(typeof lines)[number], string>>;
  readonly zones: readonly string[];
  readonly days: Readonly<Record<(typeof days)[number], Partial<Record<DatePart, string>>>>;
}

/** Reads whatever was posted; never refuses. */
export function typedPlacement(body: unknown): TypedPlacement {
  return {
    plain: keyed(lines, each => typed(body, each)),
    zones: ticked(body, 'zones'),
    days: keyed(days, each => keyed(dateParts, part => typed(body, `${each}-${part}`))),
  };
}

/** What stays when a camera goes elsewhere is filled in: how wide it sees. The rest is another place's. */
export function typedFromCamera({ fieldOfView }: Camera): TypedPlacement {
  return typedPlacement({ fieldOfView: String(fieldOfView ?? '') });
}

/** For `checkPlacement`, which says what is wrong. What cannot be read stays as it was typed. */
export function placementOf({ plain, zones, days: typedDays }: TypedPlacement): Record<string, unknown> {
  return {
    ...{ site: plain.site, need: plain.need, sign: plain.sign, zones },
    ...{ position: positionOf(plain.position), direction: numberOf(plain.direction) },
    ...{ fieldOfView: numberOf(plain.fieldOfView) },
    ...keyed(days, each => dayOf(typedDays[each])),
  };
}

/** The core's problems at the fields of the form. */
export function placementErrors(problems: readonly FieldProblem[]): readonly FormError[] {
  return problems.map(({ field, message }) => {
    if (field === 'from' || field === 'until') return { field: `${field}-day`, text: message };
    const text = field === 'position' ? 'Enter latitude and longitude in degrees, such as 44.8125, 20.4612' : message;
    return { field, text };
  });
}

export function positionText(position: Camera['position']): string {
  return position === null ? '' : positionInLines(position).join('\n');
}

function positionOf(text: string): unknown {
  if (text.trim() === '') return null;
  const parts = /^\s*(-?\d{1,3}(?:\.\d+)?)°?[\s,;]+(-?\d{1,3}(?:\.\d+)?)°?\s*$/.exec(text);
  return parts ? { type: 'Point', coordinates: [Number(parts[2]), Number(parts[1])] } : text;
}

function numberOf(text: string): number | string | null {
  const plain = text.trim();
  if (plain === '') return null;
  return /^\d{1,4}$/.test(plain) ? Number(plain) : text;
}

function dayOf(parts: Partial<Record<DatePart, string>>): string | null {
  const [year = '', month = '', day = ''] = [parts.year, parts.month, parts.day].map(part => part?.trim() ?? '');
  return `${year}${month}${day}` === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function keyed<Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map(key => [key, value(key)])) as Record<Key, Value>;
}
