/** May this be recorded, and does it say all it has to? Every problem at once, each with what to do. */
import { isDate, isPrintable } from '../text.js';
import type { Role } from '../workflow/states.js';
import type { ConsultationEvent } from './event.js';
import { consultationMoves, type ConsultationEventKind, type ConsultationMove } from './moves.js';
import type { ConsultationState } from './state.js';

export interface EventProblem {
  readonly field: 'kind' | 'on' | 'text' | 'concerns' | 'result' | 'place';
  readonly message: string;
}

export type NewConsultationEvent = Omit<ConsultationEvent, 'sequence'>;

export type AllowedEvent =
  | { readonly allowed: true; readonly move: ConsultationMove; readonly as: Role }
  | { readonly allowed: false; readonly reason: 'not_possible' | 'wrong_role' };

/** The table's answer: in this stage, by somebody with these roles. An authority extends once. */
export function allowedEvent(
  { stage, dates }: ConsultationState,
  kind: ConsultationEventKind,
  roles: ReadonlySet<Role>,
): AllowedEvent {
  const move = consultationMoves.find(each => each.from === stage && each.kind === kind);
  const twice = kind === 'extension' && dates.extensionNotifiedOn !== null;
  if (!move || twice) return { allowed: false, reason: 'not_possible' };
  const as = move.by.find(role => roles.has(role));
  return as ? { allowed: true, move, as } : { allowed: false, reason: 'wrong_role' };
}

// What moves the clock follows the order of the calendar; what was asked and answered is dated freely.
const clockKinds: readonly ConsultationEventKind[] = [
  'submission',
  'receipt',
  'extension',
  'suspension',
  'resumption',
  'opinion',
  'withdrawal',
];

const wanted: Partial<Readonly<Record<ConsultationEventKind, string>>> = {
  extension: 'Enter the reasons that the authority gave, or say that it gave none',
  suspension: 'Enter what the authority asked for',
  question: 'Enter the question',
  reply: 'Enter the reply',
  opinion: 'Enter what the opinion says, in its words or in yours',
  comment: 'Enter the comment of the authority',
  closure: 'Enter what was changed',
  withdrawal: 'Enter why the request is withdrawn',
};

export const longestText = 20_000;
export const longestPlace = 300;

/** `today` is the day of recording: nothing is recorded before it happens. */
export function problemsOfEvent(
  state: ConsultationState,
  earlier: readonly ConsultationEvent[],
  event: NewConsultationEvent,
  today: string,
): readonly EventProblem[] {
  return [
    ...problemOfDay(earlier, event, today),
    ...problemOfText(event),
    ...problemOfReference(state, event),
    ...problemOfResult(event),
    ...problemOfPlace(event),
  ];
}

function problemOfDay(
  earlier: readonly ConsultationEvent[],
  { kind, on }: NewConsultationEvent,
  today: string,
): EventProblem[] {
  if (!isDate(on)) return [{ field: 'on', message: 'Enter the day on which it happened' }];
  if (on > today) return [{ field: 'on', message: 'Enter a day that is not in the future' }];
  const last = earlier.findLast(each => clockKinds.includes(each.kind));
  if (!clockKinds.includes(kind) || last === undefined || on >= last.on) return [];
  return [{ field: 'on', message: `Enter a day that is not before the ${last.kind}, ${last.on}` }];
}

function problemOfText({ kind, text }: NewConsultationEvent): EventProblem[] {
  const message = wanted[kind];
  if (message !== undefined && text.trim() === '') return [{ field: 'text', message }];
  if (text.length > longestText) return [{ field: 'text', message: 'Enter 20,000 characters or fewer' }];
  return isPrintable(text) ? [] : [{ field: 'text', message: 'Leave out characters that cannot be printed' }];
}

function problemOfReference(state: ConsultationState, { kind, concerns }: NewConsultationEvent): EventProblem[] {
  const has = (list: ConsultationState['questions']) => list.some(each => each.said.sequence === concerns);
  if (kind === 'reply')
    return has(state.questions) ? [] : [{ field: 'concerns', message: 'Choose the question that this replies to' }];
  if (kind === 'closure')
    return has(state.comments) ? [] : [{ field: 'concerns', message: 'Choose the comment that this closes' }];
  return concerns === null ? [] : [{ field: 'concerns', message: 'Only a reply and a closure refer to something' }];
}

function problemOfResult({ kind, result }: NewConsultationEvent): EventProblem[] {
  if (kind === 'opinion')
    return result === null ? [{ field: 'result', message: 'Choose the result of the opinion' }] : [];
  return result === null ? [] : [{ field: 'result', message: 'Only an opinion has a result' }];
}

function problemOfPlace({ kind, place }: NewConsultationEvent): EventProblem[] {
  if (kind !== 'closure')
    return place === null ? [] : [{ field: 'place', message: 'Only a closure says where something was changed' }];
  const told = place ?? '';
  if (told.trim() === '') return [{ field: 'place', message: 'Enter where the change stands' }];
  const fits = told.length <= longestPlace && isPrintable(told);
  return fits ? [] : [{ field: 'place', message: 'Enter where it stands in 300 characters or fewer' }];
}
