import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { BusyError, InvalidInputError } from '../../platform/domain-error.js';
import { answerCalls, type Answer } from '../../tables/calls.js';
import type { TableJob, TableResult } from '../../tables/worker.js';

const longestQueue = 8;
/** A file of the largest size is read in a fraction of it. */
const longest = 600_000;

/** Reads files of cameras in threads of their own. */
@Injectable()
export class TableWorkerService implements OnModuleDestroy {
  private pool: Piscina<TableJob, TableResult> | undefined;

  /** @throws InvalidInputError when the file cannot be read; whatever `answer` threw otherwise. */
  async run(job: Omit<TableJob, 'port'>, answer: Answer): Promise<unknown> {
    const pool = (this.pool ??= this.open());
    if (pool.queueSize >= longestQueue) throw new BusyError('files are being read');
    const { port1, port2 } = new MessageChannel();
    const state = answerCalls(port1, answer);
    try {
      const signal = AbortSignal.timeout(longest);
      const result = await pool.run({ ...job, port: port2 }, { transferList: [port2], signal });
      if ('unreadable' in result) throw new InvalidInputError([{ field: 'file', message: result.unreadable }]);
      return result.value;
    } catch (error) {
      throw state.error ?? error;
    } finally {
      port1.close();
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool?.destroy();
  }

  private open(): Piscina<TableJob, TableResult> {
    // Runs compiled: from src (tests) the thread takes the built file, because threads do not compile TypeScript.
    const filename = fileURLToPath(new URL('../../tables/worker.js', import.meta.url))
      .replace('/src/', '/dist/src/')
      .replace('/dist/dist/', '/dist/');
    const resourceLimits = { maxOldGenerationSizeMb: 768 };
    return new Piscina({ filename, minThreads: 0, maxThreads: 1, idleTimeout: 30_000, resourceLimits });
  }
}
