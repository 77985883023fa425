/** Kinds of notices and of e-mail, in words. */
import type { NoticeSubject } from '../../core/notices/notice.js';
import type { Cadence } from './mail-wishes.js';

export const subjectWords: Readonly<Record<NoticeSubject, string>> = {
  consultation: 'Answers that authorities owe',
  action: 'Actions',
  review: 'Reviews of assessments',
  rescreening: 'Screenings whose facts have changed',
  change: 'Steps that a change has opened again',
  approval: 'Approvals that no longer hold',
  step: 'Steps that I am to write or review',
};

export const cadenceWords: Readonly<Record<Cadence, string>> = {
  immediate: 'As soon as there is something',
  daily: 'Once a day at most, in the morning',
  never: 'No e-mail',
};
