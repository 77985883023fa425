/** What is proved of a file that somebody holds, and what is not: from what it says of itself and what its register knows. */
import type { CheckedDocument } from '../version/check-document.js';

/** One signature of a PDF, checked with its bytes alone. */
export interface SaidSignature {
  /** The bytes that it covers are those that were signed. */
  readonly valid: boolean;
  /** Nothing follows it in the file. */
  readonly wholeFile: boolean;
  /** What its certificate says whose it is, which anybody can write; null when it could not be read. */
  readonly subject: string | null;
  /** SHA-256 of the certificate. */
  readonly certificate: string | null;
  readonly timestamp: { readonly valid: boolean; readonly at: string | null; readonly authority: string | null } | null;
  /** Made with the key with which this register signs now; null where it signs with none. */
  readonly ours: boolean | null;
}

export interface FileSaid extends Pick<CheckedDocument, 'version' | 'about' | 'auditHead' | 'problems'> {
  readonly format: 'pdf' | 'json' | 'docx' | 'jsonld';
  /** `derived`: written from a version, and not its data. */
  readonly kind: CheckedDocument['kind'] | 'derived';
  /** SHA-256 of its data; null for a Word document, of which nothing can be compared. */
  readonly digest: string | null;
  readonly signatures: readonly SaidSignature[];
}

/** What the register knows of it: these very data, only the version that it names, or neither. */
export type Recognised = 'exact' | 'named' | 'unknown';
/** Whether the audit trail still holds the record that the version names as its head; null where the file names none. */
export type HeadKept = boolean | null;

export type SignatureProof = 'none' | 'ours' | 'other' | 'invalid' | 'added' | 'untimely';

/**
 * `genuine`: the file is what was sealed here. `data`: its data are, while nothing proves the pages that are drawn from them.
 * `unproven`: it names a version of ours, and nothing in it proves that. `changed`: it is not what it claims.
 * `foreign`: it names no version of this register.
 */
export type Verdict = 'genuine' | 'data' | 'unproven' | 'changed' | 'foreign';

export interface Proofs {
  readonly verdict: Verdict;
  readonly digest: 'holds' | 'broken' | 'absent';
  readonly signature: SignatureProof;
  readonly audit: 'kept' | 'lost' | 'unsaid';
  readonly register: Recognised;
}

/** Decides from the worst: one signature that does not hold, or one changed byte of the data, and nothing else counts. */
export function proofsOf(said: FileSaid, register: Recognised, head: HeadKept): Proofs {
  const signature = signatureProof(said.signatures);
  const digest = digestProof(said, register);
  const audit = head === null ? 'unsaid' : head ? 'kept' : 'lost';
  return { verdict: verdictOf(said, { signature, digest, audit, register }), digest, signature, audit, register };
}

/** Of several signatures each must hold, and the last must cover the file to its end. */
export function signatureProof(signatures: readonly SaidSignature[]): SignatureProof {
  const last = signatures.at(-1);
  if (!last) return 'none';
  if (signatures.some(each => !each.valid)) return 'invalid';
  if (!last.wholeFile) return 'added';
  if (signatures.some(each => each.timestamp?.valid === false)) return 'untimely';
  return signatures.some(each => each.ours) ? 'ours' : 'other';
}

function digestProof({ kind, problems }: FileSaid, register: Recognised): Proofs['digest'] {
  if (problems.length > 0 || (kind === 'copy' && register === 'named')) return 'broken';
  const compared = kind === 'version' || kind === 'copy' || (kind === 'derived' && register === 'exact');
  return compared ? 'holds' : 'absent';
}

function verdictOf(
  { format }: FileSaid,
  { signature, digest, audit, register }: Omit<Proofs, 'verdict'>,
): Proofs['verdict'] {
  const badlySigned = signature === 'invalid' || signature === 'added' || signature === 'untimely';
  if (digest === 'broken' || badlySigned) return 'changed';
  if (register === 'unknown') return 'foreign';
  if (register === 'named' || audit === 'lost') return 'unproven';
  return format === 'pdf' && signature !== 'ours' ? 'data' : 'genuine';
}
