import { Injectable } from '@nestjs/common';
import type { Camera } from '../../core/cameras/camera.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { SupplementEntity, SupplementVerdictEntity } from './supplement.entity.js';

export type SupplementRow = Omit<SupplementEntity, 'organisationId'>;
export type VerdictRow = Omit<SupplementVerdictEntity, 'organisationId'>;

@Injectable()
export class SupplementsRepository {
  /** Newest first. */
  all(tx: Tx, programmeId: string): Promise<SupplementEntity[]> {
    return tx.manager.find(SupplementEntity, { where: { programmeId }, order: { proposedAt: 'DESC', id: 'ASC' } });
  }

  find(tx: Tx, programmeId: string, id: string): Promise<SupplementEntity | null> {
    return tx.manager.findOneBy(SupplementEntity, { programmeId, id });
  }

  verdicts(tx: Tx, programmeId: string): Promise<SupplementVerdictEntity[]> {
    return tx.manager
      .createQueryBuilder(SupplementVerdictEntity, 'verdict')
      .innerJoin(SupplementEntity, 'supplement', 'supplement.id = verdict.supplementId')
      .where('supplement.programmeId = :programmeId', { programmeId })
      .getMany();
  }

  verdict(tx: Tx, supplementId: string): Promise<SupplementVerdictEntity | null> {
    return tx.manager.findOneBy(SupplementVerdictEntity, { supplementId });
  }

  async add(tx: Tx, row: SupplementRow): Promise<void> {
    await tx.manager.insert(SupplementEntity, { ...row, organisationId: tx.organisation });
  }

  async judge(tx: Tx, row: VerdictRow): Promise<void> {
    await tx.manager.insert(SupplementVerdictEntity, { ...row, organisationId: tx.organisation });
  }

  /** The re-deployable cameras of the register as they stood at a revision, in the order of their references. */
  async redeployableAt(tx: Tx, programmeId: string, revision: number): Promise<readonly Camera[]> {
    const rows: { facts: Camera }[] = await tx.manager.query(
      `SELECT past.facts FROM cameras c CROSS JOIN LATERAL (SELECT facts FROM camera_revisions i
         WHERE i.programme_id = c.programme_id AND i.reference = c.reference AND i.revision <= $2
         ORDER BY i.revision DESC LIMIT 1) past
       WHERE c.programme_id = $1 AND c.kind = 'redeployable' AND past.facts ->> 'kind' = 'redeployable' ORDER BY c.reference`,
      [programmeId, revision],
    );
    return rows.map(each => each.facts);
  }

  /** References of the re-deployable cameras that are not removed. */
  async movable(tx: Tx, programmeId: string): Promise<readonly string[]> {
    const rows: { reference: string }[] = await tx.manager.query(
      `SELECT reference FROM cameras WHERE programme_id = $1 AND kind = 'redeployable' AND status <> 'removed' ORDER BY reference`,
      [programmeId],
    );
    return rows.map(each => each.reference);
  }
}
