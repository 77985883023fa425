import type { NoticeSubject } from '../../core/notices/notice.js';

export const cadences = ['immediate', 'daily', 'never'] as const;
export type Cadence = (typeof cadences)[number];

/** How somebody wants their e-mail, and about what they want none. */
export interface MailWishes {
  readonly cadence: Cadence;
  readonly muted: readonly NoticeSubject[];
}

/** Unless somebody says otherwise: once a day, of everything. */
export const usualWishes: MailWishes = { cadence: 'daily', muted: [] };
