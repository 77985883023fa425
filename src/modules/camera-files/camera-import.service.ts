import { Injectable } from '@nestjs/common';
import type { Camera } from '../../core/cameras/camera.js';
import { markedRemoved } from '../../core/cameras/import/difference.js';
import type { ImportPlan, PlanProblem } from '../../core/cameras/import/plan.js';
import { Turn } from '../../platform/turn.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import type { ImportBatch, RecognisedFile } from '../../tables/import-run.js';
import type { ReadOptions } from '../../tables/table.js';
import { CamerasService, type CameraChange, type RegisterWriter } from '../cameras/cameras.service.js';
import { BatchChannel } from './batch-channel.js';
import { type ImportOutcome, ImportTally } from './import-outcome.js';
import { TableWorkerService } from './table-worker.service.js';

export interface FileToRead {
  /** A file of the machine; null for one that was sent, whose parts `chunk` gives. */
  readonly path: string | null;
  readonly chunk?: (no: number) => Promise<Uint8Array | null>;
  readonly options: ReadOptions;
}

/** What a person has said of the file already. */
export interface FileHints {
  readonly header: boolean | null;
  /** The plan by which the last file with this header was read. */
  readonly remembered?: (fingerprint: string) => Promise<unknown>;
}

/** Who looks on while a file is read: in the transaction that writes, so that what is noted is kept or not kept with it. */
export interface ImportFollower {
  readonly took?: (tx: Tx, batch: ImportBatch) => Promise<void>;
  readonly missed?: (tx: Tx, references: readonly string[]) => Promise<void>;
  /** The last of the transaction; `seen` is the revision of the register with which the file was compared. */
  readonly ended?: (tx: Tx, outcome: ImportOutcome, seen: number) => Promise<void>;
}

export interface ImportCommand extends FileToRead {
  readonly programmeId: string;
  readonly plan: ImportPlan;
  /** The day on which cameras that the file lacks were removed; null leaves them alone. */
  readonly missingRemovedOn: string | null;
  readonly reason: string;
  /** True to look and write nothing. */
  readonly dryRun: boolean;
  /** The revision of the register with which somebody saw the file compared; whatever stands now unless it is given. */
  readonly seen?: number;
}

/** Ends the transaction without keeping anything of it. */
class NotKept extends Error {}

@Injectable()
export class CameraImportService {
  constructor(
    private readonly cameras: CamerasService,
    private readonly worker: TableWorkerService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What the file seems to be, and how its columns would be read. */
  async recognise(file: FileToRead, hints: FileHints = { header: null }): Promise<RecognisedFile> {
    const { path, options } = file;
    const job = { path, options, plan: null, header: hints.header, compares: false };
    const answer = async (name: string, data: unknown): Promise<unknown> =>
      name === 'chunk' ? file.chunk?.(data as number) : ((await hints.remembered?.(data as string)) ?? null);
    return (await this.worker.run(job, answer)) as RecognisedFile;
  }

  /**
   * Reads the file and writes the register: the whole of it in one transaction, or nothing when a single row is refused.
   * @throws StaleError when somebody else writes the register at the same time, or has since it was seen.
   */
  async importFile(
    command: ImportCommand,
    writer: RegisterWriter,
    follower: ImportFollower = {},
  ): Promise<ImportOutcome> {
    const tally = new ImportTally();
    const { programmeId, reason, dryRun } = command;
    const state = await this.unitOfWork.run(writer.organisationId, tx => this.cameras.stateIn(tx, programmeId));
    const seen = command.seen ?? state.revision;
    try {
      return await this.unitOfWork.run(writer.organisationId, async tx => {
        if (!dryRun) await this.cameras.lockIn(tx, programmeId, seen);
        const turn = new Turn();
        const changes = this.changes(tx, { command, writer, tally, follower, compares: state.cameras > 0, turn });
        const write = { programmeId, seen, kind: 'import' as const, reason, changes, turn };
        let revision: number | null = null;
        if (dryRun) for await (const _ of changes);
        else revision = (await this.cameras.writeMany(tx, write, writer))?.revision ?? null;
        if (!dryRun && !tally.isClean) throw new NotKept();
        const outcome = tally.outcome(!dryRun, revision);
        await follower.ended?.(tx, outcome, seen);
        return outcome;
      });
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      return tally.outcome(false, null);
    }
  }

  /** After the first problem nothing more is written: the rest of the file is read for its problems alone. */
  private async *changes(tx: Tx, run: ImportRun): AsyncGenerator<CameraChange> {
    const { tally } = run;
    const found = new Set<string>();
    for await (const batch of this.read(run)) {
      count(tally, batch, found);
      if (run.follower.took) {
        await run.turn.idle();
        await run.follower.took(tx, batch);
      }
      if (tally.isClean) yield* batch.cameras;
    }
    if (tally.isClean) yield* this.missing(tx, { ...run, found });
  }

  private async *read(run: ImportRun): AsyncGenerator<ImportBatch> {
    const { path, options, plan, programmeId } = run.command;
    const asked: Readonly<Record<string, (data: unknown) => Promise<unknown>>> = {
      present: data => this.present(run.writer, programmeId, data as string[]),
      chunk: async data => run.command.chunk?.(data as number),
      batch: data => channel.put(data as ImportBatch),
    };
    const channel = new BatchChannel<ImportBatch>();
    const answer = async (name: string, data: unknown): Promise<unknown> => asked[name]?.(data);
    this.worker.run({ path, options, plan, header: null, compares: run.compares }, answer).then(
      undecided => {
        run.tally.undecided = undecided as readonly PlanProblem[];
        channel.end();
      },
      (error: unknown) => channel.fail(error),
    );
    try {
      yield* channel.batches();
    } finally {
      channel.close();
    }
  }

  /** Beside the transaction, whose connection is busy writing: the lock keeps what is read here as it is. */
  private async present(writer: RegisterWriter, programmeId: string, references: readonly string[]): Promise<unknown> {
    const rows = await this.unitOfWork.run(writer.organisationId, tx =>
      // What the database cannot store is the reference of no camera.
      this.cameras.presentIn(
        tx,
        programmeId,
        references.filter(each => !each.includes('\u0000')),
      ),
    );
    const known = new Map(rows.map(each => [each.reference, each]));
    return references.map(each => known.get(each) ?? null);
  }

  private async missed(tx: Tx, { command, turn }: ImportRun, references: readonly string[]) {
    await turn.idle();
    return this.cameras.presentIn(tx, command.programmeId, references);
  }

  private async *missing(tx: Tx, run: ImportRun & { found: ReadonlySet<string> }): AsyncGenerator<CameraChange> {
    const { command, tally, found } = run;
    if (!run.compares) return;
    const { programmeId, missingRemovedOn: day } = command;
    const standing = await this.unitOfWork.run(run.writer.organisationId, at =>
      this.cameras.standingIn(at, programmeId),
    );
    const missing = standing.filter(each => !found.has(each));
    tally.missing = missing.length;
    await run.turn.idle();
    await run.follower.missed?.(tx, missing);
    if (day === null) return;
    for (let from = 0; from < missing.length; from += 500)
      for (const { reference, facts } of await this.missed(tx, run, missing.slice(from, from + 500))) {
        const marked = markedRemoved(JSON.parse(facts) as Camera, day);
        if ('camera' in marked) {
          tally.removed++;
          yield { reference, camera: marked.camera };
        } else
          tally.refuse(
            marked.problems.map(({ field, message }) => ({
              ...{ row: 0, column: null, field },
              message: `${reference}, which the file lacks, cannot be marked as removed: ${message}`,
            })),
          );
      }
  }
}

interface ImportRun {
  readonly command: ImportCommand;
  readonly writer: RegisterWriter;
  readonly tally: ImportTally;
  readonly follower: ImportFollower;
  readonly compares: boolean;
  readonly turn: Turn;
}

function count(tally: ImportTally, batch: ImportBatch, found: Set<string>): void {
  tally.rows = batch.rows;
  tally.unchanged += batch.unchanged.length;
  for (const reference of batch.unchanged) found.add(reference);
  for (const { reference, fields } of batch.cameras) {
    found.add(reference);
    if (fields === null) tally.added++;
    else tally.changed++;
  }
  tally.refuse(batch.problems);
}
