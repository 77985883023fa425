import { Injectable } from '@nestjs/common';
import type { CameraCapability } from '../../core/cameras/camera.js';
import type { UncoveredReason } from '../../core/cameras/coverage.js';
import { readInIndexOrder } from '../../platform/index-order.js';
import type { Tx } from '../../platform/unit-of-work.js';

/** Cameras of the register that are not removed, by what keeps them from being covered. */
export interface CoverageCount {
  /** Null for covered ones. */
  readonly reason: UncoveredReason | null;
  readonly cameras: number;
  readonly running: number;
}

export interface UncoveredRow {
  readonly reference: string;
  readonly site: string;
  readonly reason: UncoveredReason;
  readonly capabilities: readonly CameraCapability[];
  readonly purposes: readonly number[];
}

/** What was frozen, and the day that is asked about. */
export interface Since {
  /** Revision of the register. */
  readonly frozen: number;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface Place {
  readonly skip: number;
  readonly take: number;
}

/**
 * The same rule as `core/cameras/coverage`, where the rows are: of 50,000 cameras only those that were written after the seal are
 * compared, each with what was frozen of it. A test holds the two together.
 */
@Injectable()
export class CoverageRepository {
  /** While nothing is approved, or no longer: every camera has the same reason. */
  async countAll(tx: Tx, programmeId: string, reason: UncoveredReason | null): Promise<CoverageCount> {
    const [row]: { cameras: number; running: number }[] = await tx.manager.query(
      `SELECT sum(cameras)::int AS cameras, (sum(cameras) FILTER (WHERE status = 'running'))::int AS running
       FROM camera_groups WHERE programme_id = $1 AND status <> 'removed'`,
      [programmeId],
    );
    return { reason, cameras: row?.cameras ?? 0, running: row?.running ?? 0 };
  }

  /** Only what was written after revision `frozen` of the register; everything else is as it was decided. */
  countChanged(tx: Tx, programmeId: string, { frozen, today }: Since): Promise<CoverageCount[]> {
    const query = `SELECT reason, count(*)::int AS cameras, (count(*) FILTER (WHERE status = 'running'))::int AS running
      FROM (${changed}) AS compared WHERE reason IS NOT NULL GROUP BY reason`;
    return tx.manager.query(query, [programmeId, frozen, today]);
  }

  /** References of what was written after revision `frozen` and is covered all the same. */
  async coveredChanged(tx: Tx, programmeId: string, { frozen, today }: Since): Promise<readonly string[]> {
    const query = ['SELECT reference FROM (', changed, ') AS compared WHERE reason IS NULL'].join('');
    const rows: { reference: string }[] = await tx.manager.query(query, [programmeId, frozen, today]);
    return rows.map(each => each.reference);
  }

  async runningAll(
    tx: Tx,
    programmeId: string,
    reason: UncoveredReason,
    { skip, take }: Place,
  ): Promise<UncoveredRow[]> {
    await readInIndexOrder(tx);
    return tx.manager.query(
      `SELECT reference, site, $2 AS reason, '{}'::text[] AS capabilities, '{}'::int[] AS purposes
       FROM cameras WHERE programme_id = $1 AND status = 'running' ORDER BY reference LIMIT $3 OFFSET $4`,
      [programmeId, reason, take, skip],
    );
  }

  runningChanged(
    tx: Tx,
    programmeId: string,
    { frozen, today }: Since,
    { skip, take }: Place,
  ): Promise<UncoveredRow[]> {
    const query = `SELECT reference, site, reason, capabilities, purposes FROM (${changed}) AS compared
      WHERE reason IS NOT NULL AND status = 'running' ORDER BY reference LIMIT $4 OFFSET $5`;
    return tx.manager.query(query, [programmeId, frozen, today, take, skip]);
  }
}

// A supplement that was approved since takes the place of what was frozen: its camera is as it was approved there.
// Each camera is looked up by its key (LATERAL … OFFSET 0): behind row-level security the planner guesses joins of this table wrong.
const changed = `
  SELECT c.reference, c.site, c.status, more.capabilities, more.purposes,
    CASE WHEN past.facts IS NULL THEN 'not_assessed'
      WHEN $3::date NOT BETWEEN supplement.starts_on AND supplement.ends_on THEN 'supplement' WHEN cardinality(more.capabilities) > 0 THEN 'capability'
      WHEN cardinality(more.purposes) > 0 THEN 'purpose' END AS reason
  FROM cameras c
  LEFT JOIN LATERAL (SELECT facts FROM camera_revisions i WHERE i.programme_id = c.programme_id
    AND i.reference = c.reference AND i.revision = c.revision OFFSET 0) present ON true
  LEFT JOIN LATERAL (SELECT v.register_revision, s.starts_on, s.ends_on FROM supplements s
    JOIN supplement_verdicts v ON v.supplement_id = s.id
    WHERE c.kind = 'redeployable' AND s.programme_id = c.programme_id AND s.camera = c.reference AND v.register_revision > $2
    ORDER BY v.register_revision DESC LIMIT 1) supplement ON true
  LEFT JOIN LATERAL (SELECT facts FROM camera_revisions i WHERE i.programme_id = c.programme_id
    AND i.reference = c.reference AND i.revision <= greatest($2, supplement.register_revision) ORDER BY revision DESC LIMIT 1) past ON true
  CROSS JOIN LATERAL (SELECT
    ARRAY (SELECT name FROM unnest(ARRAY['ptz', 'audio', 'anpr', 'analytics', 'live_face_recognition',
        'retrospective_face_recognition']) WITH ORDINALITY AS every (name, place)
      WHERE past.facts IS NOT NULL AND (
        name = ANY (c.active) AND past.facts #>> ARRAY['capabilities', name, 'state'] <> 'active'
        OR name = ANY (c.disabled) AND past.facts #>> ARRAY['capabilities', name, 'state'] = 'absent')
      ORDER BY place) AS capabilities,
    ARRAY (SELECT served::int FROM jsonb_array_elements_text(present.facts -> 'purposes') WITH ORDINALITY AS p (served, place)
      WHERE past.facts IS NOT NULL AND NOT past.facts -> 'purposes' @> to_jsonb(served::int) ORDER BY place) AS purposes
    OFFSET 0) more
  WHERE c.programme_id = $1 AND c.listed_in = $1 AND c.revision > $2 AND c.status <> 'removed'`;
