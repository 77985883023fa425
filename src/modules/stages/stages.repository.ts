import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';
import { ReviewConfigurationEntity, StepApprovalEntity } from './stage.entity.js';

export interface Submission {
  readonly id: string;
  /** The configuration that stood then; null where there was none. */
  readonly configurationId: string | null;
}

@Injectable()
export class StagesRepository {
  current(tx: Tx): Promise<ReviewConfigurationEntity | null> {
    return tx.manager.findOne(ReviewConfigurationEntity, { where: {}, order: { revision: 'DESC' } });
  }

  find(tx: Tx, id: string): Promise<ReviewConfigurationEntity | null> {
    return tx.manager.findOneBy(ReviewConfigurationEntity, { id });
  }

  /** Refused by the database when somebody else wrote this revision first. */
  async add(tx: Tx, row: Omit<ReviewConfigurationEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(ReviewConfigurationEntity, { ...row, organisationId: tx.organisation });
  }

  async lastSubmission(tx: Tx, assessmentId: string, stepId: string): Promise<Submission | null> {
    const sql = 'SELECT id, configuration_id AS "configurationId" FROM last_submission($1, $2)';
    const rows: Submission[] = await tx.manager.query(sql, [assessmentId, stepId]);
    // A function that gives one row gives one of nulls where there is nothing.
    return rows.find(each => (each.id as string | null) !== null) ?? null;
  }

  approvalsOf(tx: Tx, submissionId: string): Promise<StepApprovalEntity[]> {
    return tx.manager.find(StepApprovalEntity, { where: { submissionId }, order: { approvedAt: 'ASC', id: 'ASC' } });
  }

  /** Whoever approves a step waits for the other who does: the last one completes it, and one alone does. */
  async takeTurn(tx: Tx, assessmentId: string, stepId: string): Promise<void> {
    await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`${assessmentId}:${stepId}`]);
  }

  async addApproval(tx: Tx, row: Omit<StepApprovalEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(StepApprovalEntity, { ...row, organisationId: tx.organisation });
  }

  hasApproved(tx: Tx, assessmentId: string, approvedBy: string): Promise<boolean> {
    return tx.manager.existsBy(StepApprovalEntity, { assessmentId, approvedBy });
  }

  /** Ids of whoever wrote an answer in the step or added evidence to it, in any version. */
  async writers(tx: Tx, assessmentId: string, stepId: string): Promise<ReadonlySet<string>> {
    const sql = `SELECT written_by FROM answer_revisions WHERE assessment_id = $1 AND step_id = $2
      UNION SELECT written_by FROM answer_origins WHERE assessment_id = $1 AND step_id = $2
      UNION SELECT added_by FROM evidence WHERE assessment_id = $1 AND step_id = $2`;
    const rows: { written_by: string }[] = await tx.manager.query(sql, [assessmentId, stepId]);
    return new Set(rows.map(each => each.written_by));
  }
}
