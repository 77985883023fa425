/** What a worker thread runs: it reads files, however large or broken, so that nobody else waits for them. */
import type { MessagePort } from 'node:worker_threads';
import type { ImportPlan } from '../core/cameras/import/plan.js';
import { type ByteSource, fileSource } from './byte-source.js';
import { Caller } from './calls.js';
import { recogniseFile, runImport, type PresentCamera } from './import-run.js';
import type { ReadOptions } from './table.js';
import { UnreadableFile } from './unreadable-file.js';

export interface TableJob {
  readonly port: MessagePort;
  /** A file of the machine; without one the bytes are asked for, chunk by chunk. */
  readonly path: string | null;
  readonly options: ReadOptions;
  /** Null to recognise the file. */
  readonly plan: ImportPlan | null;
  /** Said by a person of the file that is to be recognised. */
  readonly header: boolean | null;
  /** False when the register is empty: then nobody is asked what it says. */
  readonly compares: boolean;
}

export type TableResult = { readonly unreadable: string } | { readonly value: unknown };

export default async function work(job: TableJob): Promise<TableResult> {
  const caller = new Caller(job.port);
  const source = job.path === null ? askedFor(caller) : fileSource(job.path);
  try {
    return {
      value: job.plan ? await run(job, job.plan, { caller, source }) : await recognised(job, { caller, source }),
    };
  } catch (error) {
    if (error instanceof UnreadableFile) return { unreadable: error.message };
    throw error;
  } finally {
    job.port.close();
  }
}

interface Means {
  readonly caller: Caller;
  readonly source: ByteSource;
}

/** What was remembered is looked up by the fingerprint, which only the first reading gives. */
async function recognised({ options, header }: TableJob, { caller, source }: Means): Promise<unknown> {
  const hints = header === null ? {} : { header };
  const first = await recogniseFile(source, options, hints);
  const plan = await caller.call('remembered', first.fingerprint);
  if (plan === null) return first;
  return recogniseFile(source, options, { ...hints, remembered: print => (print === first.fingerprint ? plan : null) });
}

function run({ options, compares }: TableJob, plan: ImportPlan, { caller, source }: Means): Promise<unknown> {
  return runImport(
    { source, options, plan },
    {
      present: async references => (compares ? ((await caller.call('present', references)) as PresentCamera[]) : []),
      take: async batch => void (await caller.call('batch', batch)),
    },
  );
}

function askedFor(caller: Caller): ByteSource {
  return {
    open: async function* () {
      for (let at = 0; ; at++) {
        const chunk = (await caller.call('chunk', at)) as Uint8Array | null;
        if (chunk === null) return;
        yield chunk;
      }
    },
  };
}
