/** Who is told of what, and when: dates that come near, pass, and facts that moved away from what was concluded on them. */
import { noticeOn, type NoticeKind } from '../deadlines/reminders.js';
import type { Role } from '../workflow/states.js';

export const noticeSubjects = [
  'consultation',
  'action',
  'review',
  'rescreening',
  'change',
  'step',
  'approval',
] as const;
export type NoticeSubject = (typeof noticeSubjects)[number];

/** Something with a date, or something that is so now (`dueOn` is null). */
export interface Due {
  readonly subject: NoticeSubject;
  /** Names it for ever, such as the id of a consultation. Another date of the same thing is another notice. */
  readonly id: string;
  readonly dueOn: string | null;
  /** A reference, never an answer: it goes into e-mails. */
  readonly about: string;
  readonly path: string;
  /** Only these people, by id, whatever their roles; left out for everybody in the roles that are told. */
  readonly persons?: readonly string[];
}

export interface Notice extends Due {
  /** Sent once to each person, however often it is worked out. */
  readonly key: string;
  readonly level: NoticeKind;
  readonly to: readonly Role[];
}

/** Whoever owes the work; an escalation also reaches those who answer for it. */
const reminded: Readonly<Record<NoticeSubject, readonly Role[]>> = {
  consultation: ['assessor', 'dpo'],
  action: ['assessor'],
  review: ['assessor', 'dpo'],
  rescreening: ['assessor', 'dpo'],
  change: ['assessor'],
  step: ['assessor', 'reviewer'],
  // Always said to people by name, whatever they are: see `Due.persons`.
  approval: ['assessor', 'reviewer'],
};

/** Everyone who is told of it sooner or later. */
export function audienceOf(subject: NoticeSubject): readonly Role[] {
  return [...reminded[subject], 'officer'];
}

export function noticesOn(due: readonly Due[], today: string): readonly Notice[] {
  return due.flatMap(each => {
    const { subject, id, dueOn } = each;
    if (dueOn === null) return [{ ...each, key: `${subject}:${id}`, level: 'remind' as const, to: reminded[subject] }];
    const notice = noticeOn(dueOn, today);
    if (notice === null) return [];
    const to: readonly Role[] = notice.kind === 'escalate' ? [...reminded[subject], 'officer'] : reminded[subject];
    return [{ ...each, key: `${subject}:${id}:${dueOn}:${notice.offset}`, level: notice.kind, to }];
  });
}
