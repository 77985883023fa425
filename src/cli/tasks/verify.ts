import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readReport } from '../../checking/read-report.js';
import type { CheckedDocument } from '../../core/version/check-document.js';
import type { CheckedSignature } from '../../pdf/signatures.js';
import { CommandFailed } from '../command-failed.js';
import { verifyDerived } from './verify-derived.js';

export interface VerifyOptions {
  readonly offline?: boolean;
  readonly json?: boolean;
  readonly key?: readonly string[];
}

interface Verified {
  readonly file: string;
  readonly whatItIs: CheckedDocument;
  readonly signatures: readonly CheckedSignature[];
  /** Whether a sealed version of ours; null when no database was asked. */
  readonly ours: boolean | null;
  /** Empty when the file is what it claims to be. */
  readonly problems: readonly string[];
}

/** Exit 0 when the file is what it claims to be, 1 when not, 2 when it cannot be read. */
export async function verifyReport(file: string, options: VerifyOptions): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new CommandFailed(`${file} cannot be read. Name a PDF or JSON file.`, 2);
  });
  const read = await readReport(bytes);
  if (read && !('checked' in read)) return verifyDerived(file, read, options);
  const keys = await Promise.all((options.key ?? []).map(readKey));
  if (!read) throw new CommandFailed(`${file} is not a report of Uvid: it carries neither data nor a digest.`);
  const { checked: whatItIs, signatures } = read;
  const offline = [...whatItIs.problems, ...problemsOf(signatures, keys)];
  const ours = options.offline || offline.length > 0 ? null : await askDatabase(whatItIs);
  const strange = `No sealed version has the digest ${whatItIs.version}: this report is not from here.`;
  const problems = ours === false ? [strange] : offline;
  report({ file, whatItIs, signatures, ours, problems }, options.json ?? false);
  if (problems.length > 0) throw new CommandFailed(problems.join('\n'));
}

/** Loaded only when it is asked: an inspector's machine verifies offline, and need not wait for the application. */
async function askDatabase(whatItIs: CheckedDocument): Promise<boolean> {
  const { isOurs } = await import('./verify-ours.js');
  return isOurs(whatItIs);
}

/** A certificate or a public key, as PEM. */
async function readKey(file: string): Promise<string> {
  try {
    return createPublicKey(await readFile(file))
      .export({ type: 'spki', format: 'der' })
      .toString('base64');
  } catch {
    throw new CommandFailed(`${file} is neither a certificate nor a public key in PEM.`, 2);
  }
}

function problemsOf(signatures: readonly CheckedSignature[], keys: readonly string[]): string[] {
  const problems = signatures.flatMap((each, at) => {
    if (!each.valid) return [`Signature ${at + 1} is not valid: the file was changed after it was signed.`];
    if (each.timestamp?.valid === false) return [`The timestamp of signature ${at + 1} is not valid.`];
    const known = keys.length === 0 || (each.publicKey !== null && keys.includes(each.publicKey));
    return known ? [] : [`Signature ${at + 1} was made with another key than the one given.`];
  });
  if (keys.length > 0 && signatures.length === 0) problems.push('The file is not signed.');
  if (signatures.length > 0 && !signatures.at(-1)?.wholeFile)
    problems.push('Something was added to the file behind its last signature.');
  return problems;
}

function report(verified: Verified, asJson: boolean): void {
  const { file, whatItIs, signatures, ours, problems } = verified;
  const { json: _, problems: __, ...said } = whatItIs;
  if (asJson) {
    const all = { intact: problems.length === 0, file, ...said, ours, signatures, problems };
    process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  } else if (problems.length === 0) {
    process.stdout.write(`${[file, 'is', inWords(whatItIs), signedBy(signatures)].join(' ')}\n`);
  }
}

function inWords({ kind, about, version, auditHead }: CheckedDocument): string {
  const what = kind === 'copy' ? 'the public copy of version' : 'version';
  const which = about ? `${what} ${about.version} of ${about.reference}, sealed ${about.sealedAt}` : 'a report';
  const head = auditHead ? `, audit head ${auditHead.sequence} ${auditHead.hash}` : '';
  return `${which}, SHA-256 ${version}${head}`;
}

function signedBy(signatures: readonly CheckedSignature[]): string {
  if (signatures.length === 0) return '(not signed)';
  return `(signed by ${signatures.map(each => `${each.subject}${each.timestamp ? ` at ${each.timestamp.at}` : ''}`).join('; ')})`;
}
