import type { Tx } from '../../platform/unit-of-work.js';
import type { ImportBatch } from '../../tables/import-run.js';
import type { ImportFollower } from './camera-import.service.js';
import { highestProblems, type ImportOutcome } from './import-outcome.js';
import type { ImportLine, LineKind } from './import-line.js';
import type { ImportRun, ImportRunsRepository } from './import-runs.repository.js';

interface Means {
  readonly now: () => Date;
  /** Says how far it is, in a transaction of its own: others see it at once. */
  readonly moved: (rows: number) => Promise<void>;
}

const moveEvery = 500;

/** Notes what a preview finds, line by line, and how a run ended: in the transaction of the run, so both or neither stay. */
export class LinesFollower implements ImportFollower {
  private readonly written = new Map<LineKind, number>();
  private movedAt = 0;

  constructor(
    private readonly run: ImportRun,
    private readonly runs: ImportRunsRepository,
    private readonly means: Means,
  ) {}

  async took(tx: Tx, { rows, cameras, unchanged, problems }: ImportBatch): Promise<void> {
    await this.move(rows);
    if (this.run.kind !== 'preview') return;
    const lines = cameras.map(({ row, reference, fields }) => ({ row, reference, fields: fields ?? [] }));
    const isNew = new Set(cameras.filter(({ fields }) => fields === null).map(({ row }) => row));
    await this.add(
      tx,
      'added',
      lines.filter(({ row }) => isNew.has(row)),
    );
    await this.add(
      tx,
      'changed',
      lines.filter(({ row }) => !isNew.has(row)),
    );
    await this.add(
      tx,
      'unchanged',
      unchanged.map(reference => ({ reference })),
    );
    await this.add(tx, 'problem', problems);
  }

  async missed(tx: Tx, references: readonly string[]): Promise<void> {
    if (this.run.kind === 'preview')
      await this.add(
        tx,
        'missing',
        references.map(reference => ({ reference })),
      );
  }

  async ended(tx: Tx, { problems: _, ...outcome }: ImportOutcome, seen: number): Promise<void> {
    const end = { at: this.means.now(), outcome, seenRevision: seen, rows: outcome.rows };
    if (!(await this.runs.end(tx, this.run.id, end))) throw new Error('Another process has ended this run');
  }

  private async add(tx: Tx, kind: LineKind, lines: readonly ImportLine[]): Promise<void> {
    const from = this.written.get(kind) ?? 0;
    const room = kind === 'problem' ? highestProblems - from : Infinity;
    const taken = lines.slice(0, Math.max(0, room));
    this.written.set(kind, from + taken.length);
    await this.runs.addLines(tx, { runId: this.run.id, kind, from }, taken);
  }

  private async move(rows: number): Promise<void> {
    const now = this.means.now().getTime();
    if (Math.abs(now - this.movedAt) < moveEvery) return;
    this.movedAt = now;
    await this.means.moved(rows);
  }
}
