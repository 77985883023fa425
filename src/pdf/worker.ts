/** What a worker thread runs. PDFKit takes a quarter of a second to load, so only threads that draw load it. */
import { fullReport } from '../core/report/full.js';
import type { ReportWords } from '../core/report/words.js';
import type { SealedVersion } from '../core/version/sealed.js';

export interface ReportJob {
  /** The canonical JSON of the sealed version: drawn from, and attached as it is. */
  readonly sealedJson: string;
  /** SHA-256 of `sealedJson`. */
  readonly digest: string;
  readonly words: ReportWords;
}

export default async function work({ sealedJson, digest, words }: ReportJob): Promise<Uint8Array> {
  const { drawReport } = await import('./draw.js');
  const sealed = JSON.parse(sealedJson) as SealedVersion;
  return drawReport(fullReport(sealed, digest, words), new TextEncoder().encode(sealedJson));
}
