import { Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { DomainError, InvalidInputError, StaleError } from '../../platform/domain-error.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { CameraImportService } from './camera-import.service.js';
import type { ImportOutcome } from './import-outcome.js';
import { LinesFollower } from './lines-follower.js';
import { type ImportRun, ImportRunsRepository, type RunFailure, type RunOutcome } from './import-runs.repository.js';
import { UploadsService } from './uploads.service.js';

/** How often a run is tried: once more, when the process that worked on it was killed. */
const mostAttempts = 2;
/** Whoever works on a run says so more often than this. */
const silentMinutes = 15;

/** Reads files from end to end, one at a time: to show what they would do, or to do it. */
@Injectable()
export class ImportRunnerService implements OnModuleDestroy {
  private readonly log = new Logger(ImportRunnerService.name);
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly runs: ImportRunsRepository,
    private readonly uploads: UploadsService,
    private readonly imports: CameraImportService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Without a queue: nobody waits for it, and what goes wrong stands in the run. */
  startHere(organisationId: string, runId: string): void {
    void this.perform(organisationId, runId).catch((error: unknown) =>
      this.log.warn(`An import failed: ${error instanceof Error ? error.name : 'unknown'}`),
    );
  }

  /** Each holds a connection while it asks for others: one after the other they can never wait for themselves. */
  perform(organisationId: string, runId: string): Promise<void> {
    const mine = this.turn.then(() => (this.stopped ? undefined : this.performNow(organisationId, runId)));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** Files that have expired, and runs whose process was killed twice. */
  async tidy(): Promise<void> {
    const organisations = await this.unitOfWork.outside(tx => this.runs.organisations(tx));
    for (const organisation of organisations)
      await this.unitOfWork.run(organisation, async tx => {
        const now = this.clock.now();
        await this.runs.endInterrupted(tx, new Date(now.getTime() - silentMinutes * 60_000), now);
        await this.uploads.removeExpiredIn(tx);
      });
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.turn;
  }

  private async performNow(organisationId: string, runId: string): Promise<void> {
    const run = await this.unitOfWork.run(organisationId, tx => this.runs.begin(tx, runId, this.clock.now()));
    if (!run) return;
    if (run.attempts > mostAttempts) return this.fail(organisationId, run, 'interrupted');
    try {
      const outcome = await this.read(organisationId, run);
      if (!outcome.applied) await this.end(organisationId, run, outcome);
    } catch (error) {
      const failure = failureOf(error);
      await this.fail(organisationId, run, failure);
      if (failure === 'failed') throw error;
    }
  }

  private read(organisationId: string, run: ImportRun): Promise<ImportOutcome> {
    const { importId, programmeId, plan, options, reason, missingRemovedOn } = run;
    const dryRun = run.kind === 'preview';
    const file = { path: null, chunk: this.uploads.chunksOf(importId, organisationId), options };
    const seen = run.seenRevision === null ? {} : { seen: run.seenRevision };
    const follower = new LinesFollower(run, this.runs, {
      now: () => this.clock.now(),
      moved: rows => this.unitOfWork.run(organisationId, tx => this.runs.moved(tx, run.id, rows, this.clock.now())),
    });
    return this.imports.importFile(
      { ...file, ...seen, programmeId, plan, reason, missingRemovedOn, dryRun },
      { id: run.askedBy, organisationId },
      follower,
    );
  }

  /** What was refused while it was applied: nothing is written but why. */
  private end(organisationId: string, run: ImportRun, { problems, ...outcome }: ImportOutcome): Promise<void> {
    return this.unitOfWork.run(organisationId, async tx => {
      const ended = await this.runs.end(tx, run.id, { at: this.clock.now(), outcome: outcome satisfies RunOutcome });
      if (ended) await this.runs.addLines(tx, { runId: run.id, kind: 'problem', from: 0 }, problems);
    });
  }

  private fail(organisationId: string, run: ImportRun, failure: RunFailure): Promise<void> {
    return this.unitOfWork.run(
      organisationId,
      async tx => void (await this.runs.end(tx, run.id, { at: this.clock.now(), failure })),
    );
  }
}

function failureOf(error: unknown): RunFailure {
  if (error instanceof StaleError) return 'conflict';
  if (error instanceof InvalidInputError) return 'unreadable';
  return error instanceof DomainError ? 'interrupted' : 'failed';
}
