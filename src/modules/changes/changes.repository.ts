import { Injectable } from '@nestjs/common';
import type { Camera } from '../../core/cameras/camera.js';
import type { CameraPair } from '../../core/changes/change.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { ChangeEventEntity } from './change-event.entity.js';

export type ChangeEventRow = Omit<ChangeEventEntity, 'organisationId'>;

/** An act that opened steps of the present version, and who wrote in them. */
export interface OpenedSteps {
  readonly act: string;
  readonly assessmentId: string;
  readonly reference: string;
  readonly owners: readonly string[];
}

@Injectable()
export class ChangesRepository {
  /** Oldest first. */
  all(tx: Tx, programmeId: string): Promise<ChangeEventEntity[]> {
    return tx.manager.find(ChangeEventEntity, { where: { programmeId }, order: { recordedAt: 'ASC', id: 'ASC' } });
  }

  async add(tx: Tx, rows: readonly ChangeEventRow[]): Promise<void> {
    await tx.manager.insert(
      ChangeEventEntity,
      rows.map(row => ({ ...row, organisationId: tx.organisation })),
    );
  }

  /**
   * A camera that was moved by a supplement since is compared with what the supplement made of it: that was approved.
   * Cameras that were written after a revision of the register, as they were then and as they are: a thousand, behind one of them.
   */
  async pairs(
    tx: Tx,
    programmeId: string,
    since: number,
    after: string,
  ): Promise<readonly (CameraPair & { readonly reference: string })[]> {
    const rows: { reference: string; before: Camera | null; after: Camera | null }[] = await tx.manager.query(
      `SELECT w.reference, past.facts AS before, present.facts AS after
       FROM (SELECT DISTINCT reference FROM camera_revisions
             WHERE programme_id = $1 AND revision > $2 AND reference > $3 ORDER BY reference LIMIT 1000) w
       LEFT JOIN LATERAL (SELECT facts FROM camera_revisions i WHERE i.programme_id = $1 AND i.reference = w.reference
         AND i.revision <= greatest($2, (SELECT max(v.register_revision) FROM supplements s
           JOIN supplement_verdicts v ON v.supplement_id = s.id WHERE s.programme_id = $1 AND s.camera = w.reference))
         ORDER BY revision DESC LIMIT 1) past ON true
       LEFT JOIN LATERAL (SELECT facts FROM camera_revisions i WHERE i.programme_id = $1 AND i.reference = w.reference
         ORDER BY revision DESC LIMIT 1) present ON true
       ORDER BY w.reference`,
      [programmeId, since, after],
    );
    return rows;
  }

  opened(tx: Tx): Promise<OpenedSteps[]> {
    return tx.manager.query(
      `SELECT e.act, e.assessment_id AS "assessmentId", a.reference, array_agg(DISTINCT w.written_by) AS owners
       FROM change_events e JOIN assessments a ON a.id = e.assessment_id AND a.version = e.version
       JOIN answers w ON w.assessment_id = e.assessment_id AND w.step_id = ANY (e.steps)
       GROUP BY e.act, e.assessment_id, a.reference ORDER BY e.act`,
    );
  }
}
