import { Injectable } from '@nestjs/common';
import type { ImportPlan } from '../../core/cameras/import/plan.js';
import { storedJson } from '../../platform/stored-json.js';
import type { Tx } from '../../platform/unit-of-work.js';
import type { ReadOptions } from '../../tables/table.js';
import type { ImportLine, LineKind } from './import-line.js';
import type { ImportOutcome } from './import-outcome.js';

export type RunKind = 'preview' | 'apply';
/** Why a run ended without an outcome. */
export type RunFailure = 'conflict' | 'unreadable' | 'interrupted' | 'failed';
/** What a run found, without its lines. */
export type RunOutcome = Omit<ImportOutcome, 'problems'>;

export interface ImportRun {
  readonly id: string;
  readonly importId: string;
  readonly programmeId: string;
  readonly kind: RunKind;
  readonly plan: ImportPlan;
  readonly options: ReadOptions;
  readonly reason: string;
  readonly missingRemovedOn: string | null;
  /** Of the register: what the file was compared with; of a preview null until it has ended. */
  readonly seenRevision: number | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly attempts: number;
  readonly rowsRead: number;
  readonly endedAt: Date | null;
  readonly outcome: RunOutcome | null;
  readonly failure: RunFailure | null;
}

type NewRun = Omit<ImportRun, 'attempts' | 'rowsRead' | 'endedAt' | 'outcome' | 'failure'>;
type End = { readonly at: Date } & Partial<
  Pick<ImportRun, 'outcome' | 'failure' | 'seenRevision'> & { readonly rows: number }
>;

const columns = `id, import_id AS "importId", programme_id AS "programmeId", kind, plan, options, reason,
  missing_removed_on::text AS "missingRemovedOn", seen_revision AS "seenRevision", asked_by AS "askedBy",
  asked_at AS "askedAt", attempts, rows_read AS "rowsRead", ended_at AS "endedAt", outcome, failure`;

/** Each time that a file is read from end to end: to show what it would do, or to do it. */
@Injectable()
export class ImportRunsRepository {
  async add(tx: Tx, run: NewRun): Promise<void> {
    await tx.manager.query(
      `INSERT INTO camera_import_runs (id, import_id, programme_id, organisation_id, kind, plan, options, reason,
         missing_removed_on, seen_revision, asked_by, asked_at, moved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
      [
        ...[run.id, run.importId, run.programmeId, tx.organisation, run.kind, storedJson(run.plan)],
        ...[storedJson(run.options), run.reason, run.missingRemovedOn, run.seenRevision, run.askedBy, run.askedAt],
      ],
    );
  }

  async find(tx: Tx, id: string): Promise<ImportRun | null> {
    const query = ['SELECT', columns, 'FROM camera_import_runs WHERE id = $1'].join(' ');
    const rows: ImportRun[] = await tx.manager.query(query, [id]);
    return rows[0] ?? null;
  }

  /** The latest of each of these imports. */
  latest(tx: Tx, importIds: readonly string[]): Promise<ImportRun[]> {
    const which = 'FROM camera_import_runs WHERE import_id = ANY ($1) ORDER BY import_id, asked_at DESC, kind';
    return tx.manager.query(['SELECT DISTINCT ON (import_id)', columns, which].join(' '), [importIds]);
  }

  /** Counts an attempt; null when the run has ended already. */
  async begin(tx: Tx, id: string, at: Date): Promise<ImportRun | null> {
    await tx.manager.query(
      'UPDATE camera_import_runs SET attempts = attempts + 1, rows_read = 0, moved_at = $2 WHERE id = $1 AND ended_at IS NULL',
      [id, at],
    );
    const run = await this.find(tx, id);
    return run?.endedAt === null ? run : null;
  }

  async moved(tx: Tx, id: string, rows: number, at: Date): Promise<void> {
    await tx.manager.query(
      'UPDATE camera_import_runs SET rows_read = $2, moved_at = $3 WHERE id = $1 AND ended_at IS NULL',
      [id, rows, at],
    );
  }

  /** False when it has ended already. */
  async end(tx: Tx, id: string, { at, outcome, failure, seenRevision, rows }: End): Promise<boolean> {
    const result: [unknown, number] = await tx.manager.query(
      `UPDATE camera_import_runs SET ended_at = $2, moved_at = $2, outcome = $3, failure = $4,
         seen_revision = coalesce($5, seen_revision), rows_read = coalesce($6, rows_read)
       WHERE id = $1 AND ended_at IS NULL`,
      [id, at, outcome ? storedJson(outcome) : null, failure ?? null, seenRevision ?? null, rows ?? null],
    );
    return result[1] === 1;
  }

  /** Those that nobody works on any more: their process was killed, and so was the one that tried again. */
  async endInterrupted(tx: Tx, since: Date, at: Date): Promise<void> {
    await tx.manager.query(
      "UPDATE camera_import_runs SET ended_at = $2, failure = 'interrupted' WHERE ended_at IS NULL AND moved_at < $1",
      [since, at],
    );
  }

  async addLines(
    tx: Tx,
    at: { readonly runId: string; readonly kind: LineKind; readonly from: number },
    lines: readonly ImportLine[],
  ): Promise<void> {
    if (lines.length === 0) return;
    await tx.manager.query(
      `INSERT INTO camera_import_lines (run_id, kind, no, organisation_id, line)
       SELECT $1, $2, $3 + place::int - 1, $4, line FROM jsonb_array_elements($5::jsonb) WITH ORDINALITY AS given (line, place)`,
      [at.runId, at.kind, at.from, tx.organisation, storedJson(lines)],
    );
  }

  async lines(tx: Tx, runId: string, kind: LineKind, at: { skip: number; take: number }): Promise<ImportLine[]> {
    const rows: { line: ImportLine }[] = await tx.manager.query(
      'SELECT line FROM camera_import_lines WHERE run_id = $1 AND kind = $2 AND no >= $3 ORDER BY no LIMIT $4',
      [runId, kind, at.skip, at.take],
    );
    return rows.map(each => each.line);
  }

  async organisations(tx: Tx): Promise<readonly string[]> {
    const rows: { id: string }[] = await tx.manager.query('SELECT id FROM organisations_to_sweep()');
    return rows.map(each => each.id);
  }
}
