import { Inject, Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { Tx } from '../unit-of-work.js';
import { jobSchema, recurringQueues, type JobQueueName } from './job-schema.js';

export const jobConnection = Symbol('how the job queue connects');

export interface JobConnection {
  readonly connectionString: string;
  /** Options of the connection, such as the role to take on. */
  readonly options?: string;
}

export type JobHandler = (data: Readonly<Record<string, string>>) => Promise<void>;

const everyFiveMinutes = '*/5 * * * *';
const timing = { superviseIntervalSeconds: 5, monitorIntervalSeconds: 5, maintenanceIntervalSeconds: 3600 };

/**
 * Work that outlives a request, kept in PostgreSQL: done at least once, also when the process that does it is killed. What
 * it does has to be safe to do twice. Only a server starts it; a command leaves its work to the next sweep.
 */
@Injectable()
export class JobQueue implements OnModuleDestroy {
  private readonly handlers = new Map<JobQueueName, JobHandler[]>();
  private readonly log = new Logger(JobQueue.name);
  private boss: PgBoss | null = null;
  private is: 'off' | 'running' | 'failed' | 'stopped' = 'off';

  constructor(@Inject(jobConnection) private readonly connection: JobConnection) {}

  /** Said when the application starts; several features may have something to do in one sweep. */
  handle(name: JobQueueName, handler: JobHandler): void {
    this.handlers.set(name, [...(this.handlers.get(name) ?? []), handler]);
  }

  get state(): 'off' | 'running' | 'failed' | 'stopped' {
    return this.is;
  }

  async start(): Promise<void> {
    const boss = new PgBoss({
      ...this.connection,
      ...timing,
      ...{ schema: jobSchema, migrate: false, createSchema: false, max: 3, application_name: 'uvid-jobs' },
    });
    // Its messages may quote what was sent along: only that something is wrong goes to the log.
    this.boss = boss;
    boss.on('error', error => this.log.warn(`The job queue reports: ${error.name}`));
    try {
      await boss.start();
      for (const [name, handlers] of this.handlers) await this.workOn(boss, name, handlers);
      for (const name of recurringQueues) await this.repeat(boss, name);
      this.is = 'running';
    } catch (error) {
      // Whoever stops the application while the queue starts wants no complaint.
      if (this.state === 'stopped') return;
      this.is = 'failed';
      await boss.stop({ graceful: false }).catch(() => undefined);
      throw error;
    }
  }

  /** In the caller's transaction: undone with it. The same id twice is one job. False where no queue runs. */
  async enqueue(tx: Tx, name: JobQueueName, job: { readonly id: string; readonly data: Record<string, string> }) {
    if (!this.boss || this.is !== 'running') return false;
    const executeSql = async (text: string, values?: unknown[]) => {
      const rows: object[] = await tx.manager.query(text, values);
      return { rows };
    };
    return (await this.boss.send(name, job.data, { id: job.id, db: { executeSql } })) !== null;
  }

  async onModuleDestroy(): Promise<void> {
    this.is = 'stopped';
    await this.boss?.stop({ graceful: true, timeout: 3000 });
    this.boss = null;
  }

  /** A schedule that an earlier start left behind ends where nobody handles it any more. */
  private async repeat(boss: PgBoss, name: JobQueueName): Promise<void> {
    if (!this.handlers.has(name)) return boss.unschedule(name);
    await boss.schedule(name, everyFiveMinutes);
    await boss.send(name, {}, { singletonSeconds: 5 });
  }

  private async workOn(boss: PgBoss, name: JobQueueName, handlers: readonly JobHandler[]): Promise<void> {
    const often = { pollingIntervalSeconds: name === 'camera-import' ? 0.5 : 2 };
    const worker: string = await boss.work<Record<string, string>>(name, often, async ([job]) => {
      if (!job) return;
      // Whatever stands behind this job is looked for at once: only an empty queue waits for the next poll.
      boss.notifyWorker(worker);
      for (const handler of handlers) await this.perform(name, handler, job.data);
    });
  }

  private async perform(name: JobQueueName, handler: JobHandler, data: Record<string, string> | null): Promise<void> {
    try {
      await handler(data ?? {});
    } catch (error) {
      this.log.warn(`A job of the queue ${name} failed: ${error instanceof Error ? error.name : 'unknown'}`);
      throw error instanceof Error ? new Error(error.name) : new Error('unknown');
    }
  }
}
