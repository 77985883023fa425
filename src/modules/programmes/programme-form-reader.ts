/** Between the form and the core: what was typed as facts, and the core's problems at the fields of the form. */
import type { FieldProblem } from '../../platform/domain-error.js';
import type { DatePart } from '../../web/components/date-input.js';
import type { FormError } from '../../web/components/error-summary.js';
import { capabilityWords, factWords } from '../../web/programme-words.js';
import { days, figures, type TypedProgramme } from './typed-programme.js';

const unreadableDay = 'Enter a date that exists, such as 31 3 2026, or leave it empty while nobody has stated it';

/** For `checkProgramme`, which says what is wrong with them. What cannot be read stays as it was typed. */
export function factsOf(form: TypedProgramme): Record<string, unknown> {
  const { name, summary, controller, jointControllers, processors, regimes, capabilities, notice } = form;
  const chosen = Object.entries(capabilities).filter(([, state]) => state !== '');
  return {
    ...{ name, summary, controller, jointControllers, processors, regimes, notice },
    purposes: form.purposes.split('\n'),
    capabilities: Object.fromEntries(chosen),
    ...Object.fromEntries(figures.map(each => [each, figureOf(form.figures[each])])),
    ...Object.fromEntries(days.map(each => [each, dayOf(form.days[each])])),
  };
}

/** `jointControllers.0.name` is the field `jointControllers[1][name]` of the form; a date begins with its day. */
export function formErrors(problems: readonly FieldProblem[]): readonly FormError[] {
  return problems.map(({ field, message }) => ({ field: formField(field), text: named(field, message) }));
}

/** Messages that several fields share begin with the field's name, so that each line of the summary is its own. */
function named(field: string, message: string): string {
  const names: Readonly<Record<string, string>> = { ...factWords, ...capabilityWords };
  const [first = '', second = ''] = field.split('.');
  const shared = first === 'capabilities' || [...figures, ...days].some(each => each === first);
  const name = shared ? names[second || first] : undefined;
  // The form has three boxes for a date, where the API has one text.
  const said = days.some(each => each === first) ? unreadableDay : message;
  return name ? `${name}: ${said.charAt(0).toLowerCase()}${said.slice(1)}` : said;
}

function formField(field: string): string {
  const [first = '', second, third] = field.split('.');
  if (days.some(each => each === first)) return `${first}-day`;
  if (second === undefined || first === 'purposes') return first;
  return third === undefined ? `${first}[${second}]` : `${first}[${Number(second) + 1}][${third}]`;
}

/** Takes `1,000` and `1 000` too. */
function figureOf(text: string): number | string | null {
  const plain = text.trim().replace(/[\s,.](?=\d{3}\b)/g, '');
  if (plain === '') return null;
  return /^\d{1,15}$/.test(plain) ? Number(plain) : text;
}

function dayOf(parts: Partial<Readonly<Record<DatePart, string>>>): string | null {
  const [year = '', month = '', day = ''] = [parts.year, parts.month, parts.day].map(part => part?.trim() ?? '');
  return `${year}${month}${day}` === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
