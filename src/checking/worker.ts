/** What a worker thread runs: whatever a stranger sends is read here, where it can hang or fill memory and harm nobody. */
import type { FileSaid } from '../core/report/proofs.js';
import { sha256 } from '../core/version/canonical.js';
import { readReport, type ReadReport } from './read-report.js';

export interface CheckingJob {
  readonly bytes: Uint8Array;
  /** The public key (SPKI, base64) of that with which reports are signed here; null when they are not. */
  readonly ownKey: string | null;
}

/** Null for a file that is none of ours. */
export default async function work({ bytes, ownKey }: CheckingJob): Promise<FileSaid | null> {
  const read = await readReport(bytes);
  if (!read) return null;
  if (!('checked' in read)) return saidByDerived(read);
  const { kind, digest, version, about, auditHead, problems } = read.checked;
  const signatures = read.signatures.map(({ publicKey, ...each }) => ({
    ...each,
    ours: ownKey === null ? null : publicKey === ownKey,
  }));
  return { format: read.format, kind, digest, version, about, auditHead, problems, signatures };
}

function saidByDerived({ format, version, text }: Extract<ReadReport, { text: unknown }>): FileSaid {
  const digest = text === null ? null : sha256(text);
  return { format, kind: 'derived', digest, version, about: null, auditHead: null, problems: [], signatures: [] };
}
