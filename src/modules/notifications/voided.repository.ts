import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';

/** A step that was opened again after it had been approved. */
export interface ReopenedStep {
  readonly move: string;
  readonly assessmentId: string;
  readonly stepId: string;
  readonly at: Date;
}

/** Which approvals a step has lost, and whom that concerns. */
@Injectable()
export class VoidedRepository {
  /** In the present version of assessments that nobody has decided: what was decided stays sealed as it was. */
  reopened(tx: Tx): Promise<ReopenedStep[]> {
    return tx.manager.query(
      `SELECT t.id AS move, t.assessment_id AS "assessmentId", t.step_id AS "stepId", t.happened_at AS at
       FROM transitions t JOIN assessments a ON a.id = t.assessment_id AND a.version = t.version
       WHERE t.step_id IS NOT NULL AND t.action = 'reopen'
         AND a.state IN ('in_preparation', 'awaiting_advice', 'awaiting_decision')
       ORDER BY t.happened_at, t.id`,
    );
  }

  /**
   * Ids of the step's owner, of everybody who wrote in it, of whoever gave the last approval before this moment (in every stage, with
   * those they stood in for), and of the accountable officers.
   */
  async concerned(tx: Tx, assessmentId: string, stepId: string, before: Date): Promise<readonly string[]> {
    const rows: { person: string }[] = await tx.manager.query(
      `WITH voided AS (
         SELECT by_person, digest FROM transitions
         WHERE assessment_id = $1 AND step_id = $2 AND action = 'approve' AND happened_at <= $3
         ORDER BY happened_at DESC LIMIT 1)
       SELECT DISTINCT person FROM (
         SELECT owner FROM (SELECT owner FROM step_assignments WHERE assessment_id = $1 AND step_id = $2
                            ORDER BY sequence DESC LIMIT 1) AS assigned
         UNION SELECT by_person FROM voided
         UNION SELECT unnest(ARRAY[s.approved_by, s.on_behalf_of]) FROM step_approvals s JOIN voided v ON v.digest = s.digest
           WHERE s.assessment_id = $1 AND s.step_id = $2
         UNION SELECT written_by FROM answer_revisions WHERE assessment_id = $1 AND step_id = $2
         UNION SELECT person_id FROM person_roles WHERE role = 'officer') AS all_of_them (person)
       WHERE person IS NOT NULL ORDER BY person`,
      [assessmentId, stepId, before],
    );
    return rows.map(each => each.person);
  }
}
