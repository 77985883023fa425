import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClosingVerdict } from '../../core/conditions/condition.js';

/** Who sees to a condition of a decision until when. Its words are in the decision. Insert-only. */
@Entity('decision_conditions')
export class DecisionConditionEntity {
  @PrimaryColumn('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @PrimaryColumn('int') version!: number;
  /** Counts from 1. */
  @PrimaryColumn('int') no!: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'owner_id' }) ownerId!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('boolean') prior!: boolean;
}

/** What the owner shows for a condition being met. Insert-only. */
@Entity('condition_closings')
export class ConditionClosingEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('int') version!: number;
  @Column('int', { name: 'condition_no' }) no!: number;
  @Column('text') evidence!: string;
  @Column('uuid', { name: 'proposed_by' }) proposedBy!: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
}

/** What somebody else found. Insert-only: each proposal is found on once. */
@Entity('condition_reviews')
export class ConditionReviewEntity {
  @PrimaryColumn('uuid', { name: 'closing_id' }) closingId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') verdict!: ClosingVerdict;
  @Column('text') reasons!: string;
  @Column('uuid', { name: 'reviewed_by' }) reviewedBy!: string;
  @Column('timestamptz', { name: 'reviewed_at' }) reviewedAt!: Date;
}
