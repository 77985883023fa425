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

/** A blocking thread that is open, with who spoke first and last in it. */
export interface OpenThreadRow {
  readonly assessment_id: string;
  readonly step_id: string;
  readonly opened_by: string;
  readonly last_by: string;
  readonly since: Date;
  readonly owner: string | null;
  readonly writers: string[] | null;
}

/** An assessment that waits for advice or a decision, and since when. */
export interface WaitingRow {
  readonly id: string;
  readonly state: AssessmentState;
  readonly since: Date;
  readonly officers: string[];
  readonly signed: string[];
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

  /** Ids of whoever wrote an answer in the step or added evidence to it, in any version. */
  async writers(tx: Tx, assessmentId: string, stepId: string): Promise<readonly string[]> {
    const sql = `SELECT written_by FROM answer_revisions WHERE assessment_id = $1 AND step_id = $2
      UNION SELECT written_by FROM answer_origins WHERE assessment_id = $1 AND step_id = $2
      UNION SELECT added_by FROM evidence WHERE assessment_id = $1 AND step_id = $2`;
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
           WHERE o.assessment_id = s.assessment_id AND o.step_id = s.step_id
           UNION SELECT e.added_by FROM evidence e
           WHERE e.assessment_id = s.assessment_id AND e.step_id = s.step_id) w) AS writers
      FROM assessment_steps s JOIN assessments a ON a.id = s.assessment_id
      LEFT JOIN LATERAL (SELECT * FROM step_assignments i WHERE i.assessment_id = s.assessment_id
        AND i.step_id = s.step_id ORDER BY sequence DESC LIMIT 1) x ON true
      WHERE a.state = 'in_preparation' AND s.state <> 'approved'`);
  }

  /** The blocking threads that are open, of assessments in preparation. */
  openThreads(tx: Tx): Promise<OpenThreadRow[]> {
    return tx.manager.query(`
      SELECT c.assessment_id, c.step_id, c.written_by AS opened_by, x.owner,
        coalesce(l.written_by, c.written_by) AS last_by, coalesce(l.written_at, c.written_at) AS since,
        (SELECT array_agg(w.written_by) FROM
          (SELECT r.written_by FROM answer_revisions r WHERE r.assessment_id = c.assessment_id AND r.step_id = c.step_id
           UNION SELECT e.added_by FROM evidence e
           WHERE e.assessment_id = c.assessment_id AND e.step_id = c.step_id) w) AS writers
      FROM comments c JOIN assessments a ON a.id = c.assessment_id AND a.state = 'in_preparation'
      LEFT JOIN LATERAL (SELECT e.written_by, e.written_at FROM comments e WHERE e.thread_id = c.id
        ORDER BY e.entry DESC LIMIT 1) l ON true
      LEFT JOIN LATERAL (SELECT i.owner FROM step_assignments i WHERE i.assessment_id = c.assessment_id
        AND i.step_id = c.step_id ORDER BY i.sequence DESC LIMIT 1) x ON true
      WHERE c.kind = 'blocking' AND c.thread_id IS NULL
        AND coalesce((SELECT e.does FROM comments e WHERE e.thread_id = c.id AND e.does <> 'reply'
                      ORDER BY e.entry DESC LIMIT 1), 'reopen') = 'reopen'`);
  }

  /** The assessments that wait for advice or a decision, with whom the last naming and the last signature under it leave to decide. */
  waiting(tx: Tx): Promise<WaitingRow[]> {
    return tx.manager.query(`
      SELECT a.id, a.state, (SELECT max(t.happened_at) FROM transitions t
          WHERE t.assessment_id = a.id AND t.step_id IS NULL) AS since,
        coalesce(n.officers, '{}') AS officers,
        ARRAY(SELECT s.signed_by FROM decision_signatures s
          WHERE s.naming_id = n.id AND s.version = a.version AND s.digest = l.digest) AS signed
      FROM assessments a
      LEFT JOIN LATERAL (SELECT id, officers FROM decision_officers o WHERE o.assessment_id = a.id
        ORDER BY sequence DESC LIMIT 1) n ON true
      LEFT JOIN LATERAL (SELECT digest FROM decision_signatures s WHERE s.naming_id = n.id AND s.version = a.version
        ORDER BY signed_at DESC, id DESC LIMIT 1) l ON true
      WHERE a.state IN ('awaiting_advice', 'awaiting_decision')`);
  }
}
