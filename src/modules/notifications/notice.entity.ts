import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeKind } from '../../core/deadlines/reminders.js';
import type { NoticeSubject } from '../../core/notices/notice.js';

/** What somebody was told. Insert-only; the same key is told to nobody twice. */
@Entity('notices')
export class NoticeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') key!: string;
  @Column('text') subject!: NoticeSubject;
  @Column('text') level!: NoticeKind;
  @Column('text', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('text') about!: string;
  @Column('text') path!: string;
  @Column('timestamptz', { name: 'told_at' }) toldAt!: Date;
}
