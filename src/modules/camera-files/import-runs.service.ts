import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { planProblems, type ImportPlan, type PlanProblem } from '../../core/cameras/import/plan.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { NotFoundError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { CamerasService } from '../cameras/cameras.service.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { importReason } from './import-reason.js';
import { ImportRunnerService } from './import-runner.service.js';
import { type ImportLine, type LineKind } from './import-line.js';
import { type ImportRun, ImportRunsRepository } from './import-runs.repository.js';
import { type ReadyImport, UploadsService } from './uploads.service.js';

/** A file, and how far the work on it is. Without a run nobody has confirmed its columns yet. */
export interface ImportInHand {
  readonly file: ReadyImport;
  readonly run: ImportRun | null;
  /** The revision of the register that stands now: when it is not the one of the run, somebody has written since. */
  readonly registerRevision: number;
}

/** One of the files that a person has sent. */
export interface SentFile {
  readonly id: string;
  readonly fileName: string;
  readonly uploadedAt: Date;
  readonly run: ImportRun | null;
}

/** What a person decides on top of the preview. */
export interface Application {
  readonly missingRemovedOn: string | null;
  /** The run that was looked at. */
  readonly previewId: string;
}

@Injectable()
export class ImportRunsService {
  constructor(
    private readonly runs: ImportRunsRepository,
    private readonly uploads: UploadsService,
    private readonly runner: ImportRunnerService,
    private readonly cameras: CamerasService,
    private readonly programmes: ProgrammesService,
    private readonly queue: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  get(programmeId: string, id: string, actor: Actor): Promise<ImportInHand> {
    return this.unitOfWork.run(actor.organisationId, tx => this.getIn(tx, programmeId, id, actor));
  }

  /** The person's own, newest first. */
  list(programmeId: string, actor: Actor): Promise<readonly SentFile[]> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.programmes.getIn(tx, programmeId);
      const files = await this.uploads.listIn(tx, programmeId, actor);
      const runs = await this.runs.latest(
        tx,
        files.map(each => each.id),
      );
      return files.map(({ id, fileName, uploadedAt }) => ({
        ...{ id, fileName, uploadedAt },
        run: runs.find(each => each.importId === id) ?? null,
      }));
    });
  }

  /** Begins to read the file as it was said. What must be decided first is given back, and nothing begun. */
  preview(inHand: ImportInHand, plan: ImportPlan, actor: Actor): Promise<readonly PlanProblem[]> {
    const { file } = inHand;
    const { columns, options } = file.recognised;
    const problems = planProblems(
      plan,
      columns.map(({ header }) => header),
    );
    if (problems.length > 0) return Promise.resolve(problems);
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.refuseWhileRunning(tx, file.id);
      await this.uploads.sayIn(tx, file, plan, actor);
      const reason = importReason(file.fileName, columns, plan);
      await this.begin(
        tx,
        { file, kind: 'preview', plan, options, reason, missingRemovedOn: null, seenRevision: null },
        actor,
      );
      return [];
    });
  }

  /** @throws StaleError when the register or the preview is not the one that was looked at, or another import runs. */
  async apply(inHand: ImportInHand, { previewId, missingRemovedOn }: Application, actor: Actor): Promise<void> {
    const { file } = inHand;
    await this.unitOfWork
      .run(actor.organisationId, async tx => {
        const { run, registerRevision } = await this.getIn(tx, file.programmeId, file.id, actor);
        if (run && run.endedAt === null) throw new RefusedError('This file is being read already. Wait until it ends.');
        if (run?.kind !== 'preview' || !run.outcome)
          throw new RefusedError('Look at what the file would change first.');
        if (run.outcome.problemCount > 0 || run.outcome.undecided.length > 0)
          throw new RefusedError('Correct the file first: nothing of it is imported while a row is refused.');
        if (run.id !== previewId || run.seenRevision !== registerRevision) throw new StaleError('camera register');
        const { plan, options, reason, seenRevision } = run;
        await this.begin(tx, { file, kind: 'apply', plan, options, reason, missingRemovedOn, seenRevision }, actor);
      })
      .catch((error: unknown) => {
        if (databaseRefusal(error) === 'taken')
          throw new RefusedError('Another import into this register is running. Wait until it ends.');
        throw error;
      });
  }

  lines(
    runId: string,
    kind: LineKind,
    at: { skip: number; take: number },
    actor: Actor,
  ): Promise<readonly ImportLine[]> {
    return this.unitOfWork.run(actor.organisationId, tx => this.runs.lines(tx, runId, kind, at));
  }

  discard({ file }: ImportInHand, actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.refuseWhileRunning(tx, file.id);
      await this.uploads.removeIn(tx, file.id);
    });
  }

  /** Reads the file again in another way, which makes whatever was said of its columns void. */
  async reread(inHand: ImportInHand, reading: Parameters<UploadsService['recognise']>[1], actor: Actor): Promise<void> {
    await this.unitOfWork.run(actor.organisationId, tx => this.refuseWhileRunning(tx, inHand.file.id));
    await this.uploads.recognise(inHand.file.id, reading, actor);
  }

  private async getIn(tx: Tx, programmeId: string, id: string, actor: Actor): Promise<ImportInHand> {
    const file = await this.uploads.getIn(tx, id, actor);
    if (file.programmeId !== programmeId) throw new NotFoundError('import');
    const [run = null] = await this.runs.latest(tx, [id]);
    const { revision } = await this.cameras.stateIn(tx, programmeId);
    return { file, run, registerRevision: revision };
  }

  private async refuseWhileRunning(tx: Tx, importId: string): Promise<void> {
    const [run] = await this.runs.latest(tx, [importId]);
    if (run && run.endedAt === null) throw new RefusedError('This file is being read. Wait until it ends.');
  }

  /** As a job, which outlives this process; where no queue runs, at once. */
  private async begin(
    tx: Tx,
    {
      file,
      ...run
    }: Pick<ImportRun, 'kind' | 'plan' | 'options' | 'reason' | 'missingRemovedOn' | 'seenRevision'> & {
      file: ReadyImport;
    },
    actor: Actor,
  ): Promise<void> {
    const id = randomUUID();
    const { programmeId } = file;
    await this.runs.add(tx, {
      ...run,
      id,
      importId: file.id,
      programmeId,
      askedBy: actor.id,
      askedAt: this.clock.now(),
    });
    const data = { organisation: actor.organisationId, run: id };
    if (await this.queue.enqueue(tx, 'camera-import', { id, data })) return;
    tx.afterCommit.push(() => this.runner.startHere(data.organisation, data.run));
  }
}
