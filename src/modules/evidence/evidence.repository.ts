import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';
import { EvidenceEntity, EvidenceWithdrawalEntity } from './evidence.entity.js';

/** In bytes. */
const pieceLength = 2 * 1024 * 1024;

@Injectable()
export class EvidenceRepository {
  /** In the order of adding, also what was withdrawn. */
  of(tx: Tx, assessmentId: string): Promise<EvidenceEntity[]> {
    return tx.manager.find(EvidenceEntity, { where: { assessmentId }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  find(tx: Tx, assessmentId: string, id: string): Promise<EvidenceEntity | null> {
    return tx.manager.findOneBy(EvidenceEntity, { id, assessmentId });
  }

  withdrawals(tx: Tx, assessmentId: string): Promise<EvidenceWithdrawalEntity[]> {
    return tx.manager.findBy(EvidenceWithdrawalEntity, { assessmentId });
  }

  hasAdded(tx: Tx, where: Partial<Pick<EvidenceEntity, 'assessmentId' | 'stepId' | 'addedBy'>>): Promise<boolean> {
    return tx.manager.existsBy(EvidenceEntity, where);
  }

  /** The same bytes are kept once. Refused by the database when the hash is not theirs. */
  async keep(tx: Tx, sha256: string, bytes: Uint8Array): Promise<void> {
    await tx.manager.query(
      'INSERT INTO evidence_contents (organisation_id, sha256, content) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [tx.organisation, sha256, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)],
    );
  }

  /** Piece by piece: the driver reads bytes as text, and to read all of them at once would hold up everybody else. */
  async content(tx: Tx, { sha256, size }: Pick<EvidenceEntity, 'sha256' | 'size'>): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for (let from = 1; from <= size; from += pieceLength) {
      const rows: { piece: Uint8Array }[] = await tx.manager.query(
        `SELECT substring(content FROM $3 FOR $4) AS piece FROM evidence_contents
         WHERE organisation_id = $1 AND sha256 = $2`,
        [tx.organisation, sha256, from, pieceLength],
      );
      pieces.push(...rows.map(each => each.piece));
    }
    return Buffer.concat(pieces);
  }

  /** Refused by the database while the step is in somebody else's hands, and beyond the limit of an assessment. */
  async add(tx: Tx, row: Omit<EvidenceEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(EvidenceEntity, { ...row, organisationId: tx.organisation });
  }

  /** Refused by the database as `add` is, and the second time. */
  async withdraw(tx: Tx, row: Omit<EvidenceWithdrawalEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(EvidenceWithdrawalEntity, { ...row, organisationId: tx.organisation });
  }
}
