import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { ReportJob } from '../../pdf/worker.js';
import { BusyError } from '../../platform/domain-error.js';

const longestQueue = 20;

/** Draws reports in warm threads, so that nobody waits for somebody else's pages. */
@Injectable()
export class ReportWorkerService implements OnModuleDestroy {
  private pool: Piscina<ReportJob, Uint8Array> | undefined;

  async draw(job: ReportJob): Promise<Uint8Array> {
    const pool = (this.pool ??= this.open());
    if (pool.queueSize >= longestQueue) throw new BusyError();
    return pool.run(job);
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool?.destroy();
  }

  private open(): Piscina<ReportJob, Uint8Array> {
    // Runs compiled: from src (tests) the thread takes the built file, because threads do not compile TypeScript.
    const filename = fileURLToPath(new URL('../../pdf/worker.js', import.meta.url))
      .replace('/src/', '/dist/src/')
      .replace('/dist/dist/', '/dist/');
    return new Piscina({ filename, minThreads: 1, maxThreads: Math.max(1, cpus().length - 1), idleTimeout: 60_000 });
  }
}
