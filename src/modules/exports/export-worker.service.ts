import { fileURLToPath } from 'node:url';
import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { ExportJob } from '../../exports/worker.js';
import { BusyError } from '../../platform/domain-error.js';

const longestQueue = 20;

/** Writes files in a thread of its own, so that nobody waits for somebody else's cameras. */
@Injectable()
export class ExportWorkerService implements OnModuleDestroy {
  private pool: Piscina<ExportJob, Uint8Array | null> | undefined;

  /** @throws BusyError while too many files wait. */
  write(job: ExportJob): Promise<Uint8Array | null> {
    const pool = (this.pool ??= this.open());
    if (pool.queueSize >= longestQueue) throw new BusyError('files are being written');
    return pool.run(job);
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool?.destroy();
  }

  private open(): Piscina<ExportJob, Uint8Array | null> {
    // Runs compiled: from src (tests) the thread takes the built file, because threads do not compile TypeScript.
    const filename = fileURLToPath(new URL('../../exports/worker.js', import.meta.url))
      .replace('/src/', '/dist/src/')
      .replace('/dist/dist/', '/dist/');
    return new Piscina({ filename, minThreads: 0, maxThreads: 1, idleTimeout: 30_000 });
  }
}
