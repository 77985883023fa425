import { Injectable } from '@nestjs/common';
import type { ImportPlan } from '../../core/cameras/import/plan.js';
import { storedJson } from '../../platform/stored-json.js';
import type { Tx } from '../../platform/unit-of-work.js';
import type { RecognisedFile } from '../../tables/import-run.js';
import type { ReadOptions } from '../../tables/table.js';

/** What the file was found to be, and how it was told to be read. */
export interface Recognised extends RecognisedFile {
  readonly options: ReadOptions;
}

export interface StoredImport {
  readonly id: string;
  readonly programmeId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly chunks: number;
  /** Null until all of it has arrived and was recognised. */
  readonly recognised: Recognised | null;
  /** As a person said it; null as long as nobody has. */
  readonly plan: ImportPlan | null;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly expiresAt: Date;
}

const columns = `id, programme_id AS "programmeId", file_name AS "fileName", bytes, chunks, recognised, plan,
  uploaded_by AS "uploadedBy", uploaded_at AS "uploadedAt", expires_at AS "expiresAt"`;

type New = Pick<StoredImport, 'id' | 'programmeId' | 'fileName' | 'uploadedBy' | 'uploadedAt' | 'expiresAt'>;

/** Files that were sent, in parts, for as long as they are worked on. */
@Injectable()
export class StoredImportsRepository {
  async begin(tx: Tx, row: New): Promise<void> {
    await tx.manager.query(
      `INSERT INTO camera_imports (id, organisation_id, programme_id, file_name, bytes, chunks, uploaded_by, uploaded_at, expires_at)
       VALUES ($1, $2, $3, $4, 0, 0, $5, $6, $7)`,
      [row.id, tx.organisation, row.programmeId, row.fileName, row.uploadedBy, row.uploadedAt, row.expiresAt],
    );
  }

  async addChunk(tx: Tx, importId: string, no: number, bytes: Uint8Array): Promise<void> {
    await tx.manager.query(
      'INSERT INTO camera_import_chunks (import_id, no, organisation_id, bytes) VALUES ($1, $2, $3, $4)',
      [importId, no, tx.organisation, bytes],
    );
    await tx.manager.query('UPDATE camera_imports SET bytes = bytes + $2, chunks = chunks + 1 WHERE id = $1', [
      importId,
      bytes.length,
    ]);
  }

  async chunk(tx: Tx, importId: string, no: number): Promise<Uint8Array | null> {
    const rows: { bytes: Uint8Array }[] = await tx.manager.query(
      'SELECT bytes FROM camera_import_chunks WHERE import_id = $1 AND no = $2',
      [importId, no],
    );
    return rows[0]?.bytes ?? null;
  }

  /** What is recognised anew takes the place of what somebody said of the columns. */
  async recognised(tx: Tx, importId: string, recognised: Recognised): Promise<void> {
    await tx.manager.query('UPDATE camera_imports SET recognised = $2, plan = NULL WHERE id = $1', [
      importId,
      storedJson(recognised),
    ]);
  }

  async said(tx: Tx, importId: string, plan: ImportPlan): Promise<void> {
    await tx.manager.query('UPDATE camera_imports SET plan = $2 WHERE id = $1', [importId, storedJson(plan)]);
  }

  /** Of one person: nobody else sees what they have sent and not yet applied. Expired ones are gone, swept or not. */
  async find(tx: Tx, importId: string, personId: string, now: Date): Promise<StoredImport | null> {
    const rows: StoredImport[] = await tx.manager.query(
      ['SELECT', columns, 'FROM camera_imports WHERE id = $1 AND uploaded_by = $2 AND expires_at > $3'].join(' '),
      [importId, personId, now],
    );
    return rows[0] ?? null;
  }

  /** Newest first. */
  list(tx: Tx, programmeId: string, personId: string, now: Date): Promise<StoredImport[]> {
    const where =
      'FROM camera_imports WHERE programme_id = $1 AND uploaded_by = $2 AND expires_at > $3 AND recognised IS NOT NULL';
    const query = ['SELECT', columns, where, 'ORDER BY uploaded_at DESC LIMIT 50'].join(' ');
    return tx.manager.query(query, [programmeId, personId, now]);
  }

  async count(tx: Tx, personId: string, now: Date): Promise<number> {
    const rows: { count: number }[] = await tx.manager.query(
      'SELECT count(*)::int AS count FROM camera_imports WHERE uploaded_by = $1 AND expires_at > $2',
      [personId, now],
    );
    return rows[0]?.count ?? 0;
  }

  async remove(tx: Tx, importId: string): Promise<void> {
    await tx.manager.query('DELETE FROM camera_imports WHERE id = $1', [importId]);
  }

  async removeExpired(tx: Tx, now: Date): Promise<void> {
    await tx.manager.query('DELETE FROM camera_imports WHERE expires_at <= $1', [now]);
  }

  async remembered(tx: Tx, fingerprint: string): Promise<unknown> {
    const rows: { plan: unknown }[] = await tx.manager.query(
      'SELECT plan FROM camera_import_plans WHERE fingerprint = $1',
      [fingerprint],
    );
    return rows[0]?.plan ?? null;
  }

  async remember(tx: Tx, said: { fingerprint: string; plan: ImportPlan; by: string; at: Date }): Promise<void> {
    await tx.manager.query(
      `INSERT INTO camera_import_plans (organisation_id, fingerprint, plan, said_by, said_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id, fingerprint) DO UPDATE SET plan = excluded.plan, said_by = excluded.said_by,
         said_at = excluded.said_at`,
      [tx.organisation, said.fingerprint, storedJson(said.plan), said.by, said.at],
    );
  }
}
