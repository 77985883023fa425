/** What a worker thread runs: whatever a stranger sends is read here, where it can hang or fill memory and harm nobody. */
import { X509Certificate } from 'node:crypto';
import type { FileSaid } from '../core/report/proofs.js';
import { sha256 } from '../core/version/canonical.js';
import { signerOf, type SigningKey } from '../pdf/signer-of.js';
import { readReport, type ReadReport } from './read-report.js';

export interface CheckingJob {
  readonly bytes: Uint8Array;
  /** With which key reports are signed here; null when they are not. */
  readonly signing: SigningKey | null;
}

/** Null for a file that is none of ours. */
export default async function work({ bytes, signing }: CheckingJob): Promise<FileSaid | null> {
  const read = await readReport(bytes);
  if (!read) return null;
  if (!('checked' in read)) return saidByDerived(read);
  const { kind, digest, version, about, auditHead, problems } = read.checked;
  const own = read.signatures.length > 0 && signing ? await publicKeyOf(signing) : null;
  const signatures = read.signatures.map(({ publicKey, ...each }) => ({
    ...each,
    ours: own === null ? null : publicKey === own,
  }));
  return { format: read.format, kind, digest, version, about, auditHead, problems, signatures };
}

function saidByDerived({ format, version, text }: Extract<ReadReport, { text: unknown }>): FileSaid {
  const digest = text === null ? null : sha256(text);
  return { format, kind: 'derived', digest, version, about: null, auditHead: null, problems: [], signatures: [] };
}

/** The certificate alone is read; no program signs anything. */
async function publicKeyOf(signing: SigningKey): Promise<string> {
  const { certificate } = await signerOf(signing);
  return new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}
