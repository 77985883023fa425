import { cpus } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { drawingLimits } from '../../pdf/drawing-limits.js';
import type { ReportJob, Told, ToldJob } from '../../pdf/worker.js';
import { BusyError } from '../../platform/domain-error.js';
import { projectRoot } from '../../platform/project-root.mjs';

const longestQueue = 20;

/** Draws reports in warm threads, so that nobody waits for somebody else's pages. */
@Injectable()
export class ReportWorkerService implements OnModuleDestroy {
  private pool: Piscina<ToldJob, Uint8Array> | undefined;

  /** `tell` hears how many chapters are drawn, of how many. */
  async draw(job: ReportJob, tell: (done: number, total: number) => void = () => undefined): Promise<Uint8Array> {
    const pool = (this.pool ??= this.open());
    if (pool.queueSize >= longestQueue) throw new BusyError();
    const { port1, port2 } = new MessageChannel();
    port1.on('message', ({ done, total }: Told) => tell(done, total));
    // Nothing waits for what a thread might still say.
    port1.unref();
    try {
      return await pool.run({ job, line: port2 }, { transferList: [port2] });
    } finally {
      port1.close();
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool?.destroy();
  }

  private open(): Piscina<ToldJob, Uint8Array> {
    return new Piscina({
      // `pdf/worker.ts` with all that it imports, as `cli/compile.mjs` puts it together.
      filename: join(projectRoot, 'dist', 'threads', 'drawing.js'),
      minThreads: 1,
      maxThreads: Math.max(1, cpus().length - 1),
      idleTimeout: 60_000,
      resourceLimits: drawingLimits,
    });
  }
}
