import { Injectable } from '@nestjs/common';
import type { Camera } from '../../core/cameras/camera.js';
import type { Tx } from '../../platform/unit-of-work.js';
import type { CameraBatch } from './camera-batch.js';
import { CameraEntity, CameraRegisterRevisionEntity, CameraRevisionEntity } from './camera.entity.js';
import type { CameraSort } from '../../core/cameras/camera-filter.js';
import { type CameraQuery, conditionOf } from './camera-conditions.js';

export interface PageOfCameras {
  readonly skip: number;
  readonly take: number;
  readonly sort?: CameraSort;
}

/** With how many there are in all: what lies beyond the middle is read from the end. */
export interface PageOfMany extends PageOfCameras {
  readonly total: number;
}

export type RegisterRevisionRow = Omit<CameraRegisterRevisionEntity, 'organisationId'>;
type ClosedRevision = Pick<RegisterRevisionRow, 'added' | 'changed' | 'removed' | 'cameras' | 'digest'>;
export interface PresentRow {
  readonly reference: string;
  readonly digest: string;
  readonly facts: string;
}

/** What was said of a camera, and by whom. */
export interface CameraRevisionRow {
  readonly revision: number;
  readonly change: CameraRevisionEntity['change'];
  readonly facts: Camera | null;
  readonly reason: string;
  /** Null for the operator on the command line. */
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
}

@Injectable()
export class CamerasRepository {
  /** Holds off every other writer of the register until the transaction ends; gives the revision that stands. */
  async lock(tx: Tx, programmeId: string): Promise<number> {
    const rows: { revision: number }[] = await tx.manager.query('SELECT lock_camera_register($1) AS revision', [
      programmeId,
    ]);
    return rows[0]?.revision ?? 0;
  }

  latest(tx: Tx, programmeId: string): Promise<CameraRegisterRevisionEntity | null> {
    return tx.manager.findOne(CameraRegisterRevisionEntity, { where: { programmeId }, order: { revision: 'DESC' } });
  }

  /** Writes what differs from what is said today, in one statement; the trigger makes the current cameras of it. */
  async write(tx: Tx, programmeId: string, revision: number, batch: CameraBatch): Promise<number> {
    const [written]: { count: number }[] = await tx.manager.query(
      `WITH written AS (
         INSERT INTO camera_revisions (programme_id, revision, reference, organisation_id, change, facts, digest)
         SELECT $1, $2, given.reference, $3,
           CASE WHEN given.digest IS NULL THEN 'removed' WHEN c.digest IS NULL THEN 'added' ELSE 'changed' END,
           nullif(given.facts, 'null'), given.digest
         FROM ROWS FROM (unnest($4::text[]), jsonb_array_elements($5::jsonb), unnest($6::text[]))
           AS given (reference, facts, digest)
         LEFT JOIN LATERAL (
           SELECT digest FROM cameras i WHERE i.programme_id = $1 AND i.reference = given.reference OFFSET 0) c ON true
         WHERE c.digest IS DISTINCT FROM given.digest RETURNING 1)
       SELECT count(*)::int AS count FROM written`,
      [programmeId, revision, tx.organisation, batch.references, batch.facts, batch.digests],
    );
    return written?.count ?? 0;
  }

  /** Ends a revision. The database counts, and gives the digest of what the register became. */
  async close(
    tx: Tx,
    row: Pick<RegisterRevisionRow, 'programmeId' | 'revision' | 'kind' | 'reason' | 'writtenBy' | 'writtenAt'>,
  ): Promise<ClosedRevision> {
    const rows: ClosedRevision[] = await tx.manager.query(
      `INSERT INTO camera_register_revisions (programme_id, revision, organisation_id, kind, reason, added, changed,
           removed, cameras, digest, written_by, written_at)
         VALUES ($1, $2, $3, $4, $5, 0, 0, 0, 0, '', $6, $7)
         RETURNING added, changed, removed, cameras, digest`,
      [row.programmeId, row.revision, tx.organisation, row.kind, row.reason, row.writtenBy, row.writtenAt],
    );
    const closed = rows[0];
    if (!closed) throw new Error('The database closes every revision of a register');
    return closed;
  }

  find(tx: Tx, programmeId: string, reference: string): Promise<CameraEntity | null> {
    return tx.manager.findOneBy(CameraEntity, { programmeId, reference });
  }

  async page(tx: Tx, programmeId: string, query: CameraQuery, at: PageOfMany): Promise<CameraEntity[]> {
    const { sql, values } = conditionOf(programmeId, query);
    const take = Math.min(at.take, at.total - at.skip);
    const fromEnd = at.skip > at.total / 2;
    const order = orders[at.sort ?? 'reference'][fromEnd ? 1 : 0];
    const words = ['SELECT', columns, 'FROM cameras WHERE', sql, 'ORDER BY', order, 'LIMIT', `$${values.length + 1}`];
    const rows: CameraEntity[] = await tx.manager.query([...words, 'OFFSET', `$${values.length + 2}`].join(' '), [
      ...[...values, take, fromEnd ? at.total - at.skip - take : at.skip],
    ]);
    return fromEnd ? rows.reverse() : rows;
  }

  /** Reference and digest of each current camera: what an import compares itself with. */
  async digests(tx: Tx, programmeId: string): Promise<ReadonlyMap<string, string>> {
    const rows: { reference: string; digest: string }[] = await tx.manager.query(
      'SELECT reference, digest FROM cameras WHERE programme_id = $1',
      [programmeId],
    );
    return new Map(rows.map(each => [each.reference, each.digest]));
  }

  /** What is said today of cameras with these references, as text; fewer when some are new. */
  present(tx: Tx, programmeId: string, references: readonly string[]): Promise<PresentRow[]> {
    return tx.manager.query(
      `SELECT c.reference, c.digest, r.facts::text AS facts
       FROM cameras c JOIN camera_revisions r USING (programme_id, revision, reference)
       WHERE c.programme_id = $1 AND c.reference = ANY ($2::text[])`,
      [programmeId, references],
    );
  }

  /** References of the cameras that are not said to be removed. */
  async standing(tx: Tx, programmeId: string): Promise<readonly string[]> {
    const rows: { reference: string }[] = await tx.manager.query(
      "SELECT reference FROM cameras WHERE programme_id = $1 AND status <> 'removed' ORDER BY reference",
      [programmeId],
    );
    return rows.map(each => each.reference);
  }

  /** Whole cameras in the order of their references, behind one of them: a register is read in pages. */
  async facts(tx: Tx, programmeId: string, after: string, limit: number): Promise<readonly Camera[]> {
    const rows: { facts: Camera }[] = await tx.manager.query(
      `SELECT r.facts FROM cameras c JOIN camera_revisions r USING (programme_id, revision, reference)
       WHERE c.programme_id = $1 AND c.reference > $2 ORDER BY c.reference LIMIT $3`,
      [programmeId, after, limit],
    );
    return rows.map(each => each.facts);
  }

  /** Oldest first; empty for a reference that was never used. */
  history(tx: Tx, programmeId: string, reference: string): Promise<CameraRevisionRow[]> {
    return tx.manager.query(
      `SELECT revision, change, facts, w.reason, w.written_by AS "writtenBy", w.written_at AS "writtenAt"
       FROM camera_revisions JOIN camera_register_revisions w USING (programme_id, revision)
       WHERE programme_id = $1 AND reference = $2 ORDER BY revision`,
      [programmeId, reference],
    );
  }

  hasSite(tx: Tx, programmeId: string, site: string): Promise<boolean> {
    return tx.manager.existsBy(CameraEntity, { listedIn: programmeId, site });
  }

  hasWritten(tx: Tx, programmeId: string, personId: string): Promise<boolean> {
    return tx.manager.existsBy(CameraRegisterRevisionEntity, { programmeId, writtenBy: personId });
  }
}

const columns = `programme_id AS "programmeId", reference, organisation_id AS "organisationId", revision, digest, site, kind,
  status, mount, make, model, lon, lat, direction, field_of_view AS "fieldOfView", zones, active, disabled, recording,
  live_view AS "liveView", retention_hours AS "retentionHours", publication`;

/** Each is the order of an index, and the same from its end: a page is read without sorting the register. */
const orders: Readonly<Record<CameraSort, readonly [string, string]>> = {
  reference: ['reference', 'reference DESC'],
  site: ['site, reference', 'site DESC, reference DESC'],
  changed: ['revision DESC, reference', 'revision, reference DESC'],
};
