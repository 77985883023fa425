/** What a worker thread runs. PDFKit takes a quarter of a second to load, so only threads that draw load it. */
import { setFlagsFromString } from 'node:v8';
import type { MessagePort } from 'node:worker_threads';
import { reportContent, type ReportSource } from '../core/report/kinds.js';
import type { ReportWords } from '../core/report/words.js';
import type { Tell } from './draw.js';
import type { SigningKey } from './signer-of.js';

/**
 * V8 compiles what has run for a moment, long before it knows how a report will use it, and then again. Asked to wait four
 * times as long (the whole process, not this thread alone), it draws a first report in nine tenths of the time and with three quarters of the work; later ones as fast.
 */
setFlagsFromString('--interrupt-budget=300000');

export interface ReportJob {
  readonly source: ReportSource;
  readonly words: ReportWords;
  /** The report is not signed unless it is given. */
  readonly signing?: SigningJob | null;
  /** The origin at which the public can check it. */
  readonly verifyAt?: string | null;
}

/** The thread reads the key itself: it is in no message between threads. */
export interface SigningJob {
  readonly key: SigningKey;
  /** ISO 8601: the time that the signature claims. */
  readonly at: string;
  readonly authority: string | null;
}

/** A job with the line on which the thread says how far it is. */
export interface ToldJob {
  readonly job: ReportJob;
  readonly line: MessagePort;
}

export interface Told {
  readonly done: number;
  readonly total: number;
}

export default async function work({ job, line }: ToldJob): Promise<Uint8Array> {
  try {
    return await draw(job, (done, total) => line.postMessage({ done, total } satisfies Told));
  } finally {
    line.close();
  }
}

async function draw({ source, words, signing, verifyAt }: ReportJob, tell: Tell): Promise<Uint8Array> {
  const { drawReport } = await import('./draw.js');
  const { model, json } = reportContent(source, words, verifyAt ?? null);
  const pdf = await drawReport(model, json, tell);
  return signing ? sign(pdf, signing) : pdf;
}

async function sign(pdf: Uint8Array, { key, at, authority }: SigningJob): Promise<Uint8Array> {
  const [{ signReport }, { signerOf }] = await Promise.all([import('./sign.js'), import('./signer-of.js')]);
  return signReport(pdf, { signer: await signerOf(key), at: new Date(at), authority });
}
