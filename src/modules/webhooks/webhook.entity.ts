import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WebhookEvent } from '../../core/webhooks/public-event.js';

/** An address outside that is told of some events. Its secret is derived, not stored. */
@Entity('webhooks')
export class WebhookEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') url!: string;
  @Column('text', { array: true }) events!: WebhookEvent[];
  /** The end of the audit trail when it was added: nothing earlier is told. */
  @Column('bigint', { name: 'since_sequence' }) sinceSequence!: string;
  @Column('uuid', { name: 'added_by' }) addedBy!: string;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}

/** Insert-only: an event for a webhook. */
@Entity('webhook_messages')
export class WebhookMessageEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'webhook_id' }) webhookId!: string;
  /** Of the event in the audit trail. */
  @Column('bigint') sequence!: string;
  @Column('text') body!: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
}

/** Insert-only: a try to deliver it. */
@Entity('webhook_attempts')
export class WebhookAttemptEntity {
  @PrimaryColumn('uuid', { name: 'message_id' }) messageId!: string;
  @PrimaryColumn('int') attempt!: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  /** Of the answer; null when there was none. */
  @Column('int', { nullable: true }) status!: number | null;
  @Column('boolean') delivered!: boolean;
  @Column('timestamptz', { name: 'tried_at' }) triedAt!: Date;
}
