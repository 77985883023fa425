/** Small words that rules are written with. */
import type { TableRow } from '../answers/answer.js';
import type { Capability, Programme, Regime } from '../programme/programme.js';

export const lawEnforcement: readonly Regime[] = ['EU_LED', 'RS_ZZPL_SPECIAL_PURPOSES', 'UK_DPA_P3'];
export const general: readonly Regime[] = ['EU_GDPR', 'UK_GDPR', 'RS_ZZPL_GENERAL'];
export const serbian: readonly Regime[] = ['RS_ZZPL_GENERAL', 'RS_ZZPL_SPECIAL_PURPOSES'];
export const faceRecognition = ['live_face_recognition', 'retrospective_face_recognition'] as const;

export function when(holds: boolean, says: string): string | null {
  return holds ? says : null;
}

export function isUnder(programme: Programme, regimes: readonly Regime[]): boolean {
  return regimes.some(each => programme.regimes.includes(each));
}

/** Switched on or not: what a camera can do is one setting away from what it does. */
export function can(programme: Programme, wanted: readonly Capability[]): boolean {
  return wanted.some(each => programme.capabilities[each] !== 'absent');
}

export function does(programme: Programme, wanted: readonly Capability[]): boolean {
  return wanted.some(each => programme.capabilities[each] === 'active');
}

const printed = 8;
// Making one costs more than running a rule.
const list = new Intl.ListFormat('en-GB');

/** `D2, D5 and D7`; a long list is cut and says how many it leaves out. */
export function listed(words: readonly string[]): string {
  const shown = words.length > printed ? [...words.slice(0, printed - 1), `${words.length - printed + 1} more`] : words;
  return list.format(shown);
}

/** Names rows as the questionnaire does: `D2`. Tables without a prefix say `row 2`. */
export function rowNames(prefix: string, rows: readonly { readonly no: number }[]): string {
  return listed(rows.map(row => (prefix === '' ? `row ${row.no}` : `${prefix}${row.no}`)));
}

/** The finding about some rows, or null when there are none. `says` gets their names. */
export function about(prefix: string, rows: readonly TableRow[], says: (names: string) => string): string | null {
  return rows.length === 0 ? null : says(rowNames(prefix, rows));
}
