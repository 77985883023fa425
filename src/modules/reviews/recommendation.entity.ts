import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecommendationResponse } from '../../core/version/sealed.js';

/** One recommendation of an advice, written with it. Insert-only. */
@Entity('advice_recommendations')
export class AdviceRecommendationEntity {
  @PrimaryColumn('uuid', { name: 'advice_id' }) adviceId!: string;
  /** Counts from 1. */
  @PrimaryColumn('int') no!: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') body!: string;
}

/** What the controller answers to one recommendation of the advice that stands. Insert-only: the latest counts. */
@Entity('recommendation_answers')
export class RecommendationAnswerEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'assessment_id' }) assessmentId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'advice_id' }) adviceId!: string;
  @Column('int') recommendation!: number;
  @Column('text') response!: RecommendationResponse;
  @Column('text') reasons!: string;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}
