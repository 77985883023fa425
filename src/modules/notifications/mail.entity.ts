import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeSubject } from '../../core/notices/notice.js';
import type { Cadence } from './mail-wishes.js';

/** How somebody wants their e-mail. */
@Entity('mail_wishes')
export class MailWishesEntity {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') cadence!: Cadence;
  @Column('text', { array: true }) muted!: NoticeSubject[];
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}

/** Insert-only, as the two below. */
@Entity('mail_messages')
export class MailMessageEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text', { name: 'unsubscribe_hash' }) unsubscribeHash!: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
}

/** Which message tells of a notice: one at most. */
@Entity('mail_notices')
export class MailNoticeEntity {
  @PrimaryColumn('uuid', { name: 'notice_id' }) noticeId!: string;
  @Column('uuid', { name: 'message_id' }) messageId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
}

@Entity('mail_sent')
export class MailSentEntity {
  @PrimaryColumn('uuid', { name: 'message_id' }) messageId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('timestamptz', { name: 'sent_at' }) sentAt!: Date;
}
