import { fileURLToPath } from 'node:url';
import { Inject, Injectable, OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { CheckingJob } from '../../checking/worker.js';
import type { FileSaid } from '../../core/report/proofs.js';
import { BusyError } from '../../platform/domain-error.js';
import { type SigningSettings, signingSettings } from '../../platform/signing-settings.js';

const longestQueue = 6;
/** A report of the largest size is read in a fraction of it. */
const longest = 20_000;

/** Reads files of strangers in a thread, which ends when one takes too long or too much memory. */
@Injectable()
export class CheckingWorkerService implements OnModuleDestroy {
  private pool: Piscina<CheckingJob, FileSaid | null> | undefined;

  constructor(@Inject(signingSettings) private readonly signing: SigningSettings | null) {}

  /** Null for a file that is none of ours, or that nobody could read in reasonable time. @throws BusyError while too many wait. */
  async read(bytes: Uint8Array): Promise<FileSaid | null> {
    const ownKey = await this.ownKey();
    const pool = (this.pool ??= this.open());
    if (pool.queueSize >= longestQueue) throw new BusyError('files are being checked');
    try {
      return await pool.run({ bytes, ownKey }, { signal: AbortSignal.timeout(longest) });
    } catch (error) {
      if (isOfTheFile(error)) return null;
      throw error;
    }
  }

  /** The thread that reads strangers' files never gets near the key itself. Read each time: an operator may change it. */
  private async ownKey(): Promise<string | null> {
    if (!this.signing) return null;
    // Only where reports are signed is the library loaded.
    const { publicKeyOf } = await import('../../pdf/signer-of.js');
    return publicKeyOf(this.signing);
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool?.destroy();
  }

  private open(): Piscina<CheckingJob, FileSaid | null> {
    // Runs compiled: from src (tests) the thread takes the built file, because threads do not compile TypeScript.
    const filename = fileURLToPath(new URL('../../checking/worker.js', import.meta.url))
      .replace('/src/', '/dist/src/')
      .replace('/dist/dist/', '/dist/');
    const resourceLimits = { maxOldGenerationSizeMb: 512 };
    return new Piscina({ filename, minThreads: 0, maxThreads: 1, idleTimeout: 30_000, resourceLimits });
  }
}

/** Stopped for the time or the memory that it took. */
function isOfTheFile(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');
}
