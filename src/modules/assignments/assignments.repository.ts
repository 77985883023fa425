import { Injectable } from '@nestjs/common';
import type { AssessmentState, StepState } from '../../core/workflow/states.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { StepAssignmentEntity } from './assignment.entity.js';

/** A step of an assessment in preparation, as the queue judges it. */
export interface OpenStepRow {
  readonly assessment_id: string;
  readonly step_id: string;
  readonly state: StepState;
  readonly since: Date;
  readonly writers: string[] | null;
  readonly owner: string | null;
  readonly reviewers: string[] | null;
  readonly due_on: string | null;
}

@Injectable()
export class AssignmentsRepository {
  /** Refused by the database when somebody else wrote this number first. */
  async add(tx: Tx, row: Omit<StepAssignmentEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(StepAssignmentEntity, { ...row, organisationId: tx.organisation });
  }

  /** Of one assessment, oldest first: the last of a step stands. */
  of(tx: Tx, assessmentId: string): Promise<StepAssignmentEntity[]> {
    return tx.manager.find(StepAssignmentEntity, { where: { assessmentId }, order: { sequence: 'ASC' } });
  }

  /** Ids of whoever wrote an answer in the step, in any version. */
  async writers(tx: Tx, assessmentId: string, stepId: string): Promise<readonly string[]> {
    const sql = `SELECT written_by FROM answer_revisions WHERE assessment_id = $1 AND step_id = $2
      UNION SELECT written_by FROM answer_origins WHERE assessment_id = $1 AND step_id = $2`;
    const rows: { written_by: string }[] = await tx.manager.query(sql, [assessmentId, stepId]);
    return rows.map(each => each.written_by);
  }

  openSteps(tx: Tx): Promise<OpenStepRow[]> {
    return tx.manager.query(`
      SELECT s.assessment_id, s.step_id, s.state, x.owner, x.reviewers, to_char(x.due_on, 'YYYY-MM-DD') AS due_on,
        coalesce((SELECT max(happened_at) FROM transitions t
                  WHERE t.assessment_id = s.assessment_id AND t.step_id = s.step_id), a.created_at) AS since,
        (SELECT array_agg(w.written_by) FROM
          (SELECT r.written_by FROM answer_revisions r WHERE r.assessment_id = s.assessment_id AND r.step_id = s.step_id
           UNION SELECT o.written_by FROM answer_origins o
           WHERE o.assessment_id = s.assessment_id AND o.step_id = s.step_id) w) AS writers
      FROM assessment_steps s JOIN assessments a ON a.id = s.assessment_id
      LEFT JOIN LATERAL (SELECT * FROM step_assignments i WHERE i.assessment_id = s.assessment_id
        AND i.step_id = s.step_id ORDER BY sequence DESC LIMIT 1) x ON true
      WHERE a.state = 'in_preparation' AND s.state <> 'approved'`);
  }

  /** When each assessment that waits for advice or a decision came there. */
  waiting(tx: Tx): Promise<{ readonly id: string; readonly state: AssessmentState; readonly since: Date }[]> {
    return tx.manager.query(`
      SELECT a.id, a.state, max(t.happened_at) AS since FROM assessments a
      JOIN transitions t ON t.assessment_id = a.id AND t.step_id IS NULL
      WHERE a.state IN ('awaiting_advice', 'awaiting_decision') GROUP BY a.id, a.state`);
  }
}
