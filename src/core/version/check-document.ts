/** What a file that claims to hold a sealed version holds, told from its text alone: offline, without us. */
import { copiedDigest } from '../redaction/check-copy.js';
import { canonicalJson, sha256 } from './canonical.js';
import { sealedSchema } from './sealed.js';

export interface CheckedDocument {
  /** `digest`: only a digest was found, and no data that prove it. */
  readonly kind: 'version' | 'copy' | 'digest';
  /** The digest of the data; of a public copy, this is not the one of the version. */
  readonly digest: string;
  /** The digest of the sealed version that it is, or is a copy of. */
  readonly version: string;
  readonly about: { readonly reference: string; readonly version: number; readonly sealedAt: string } | null;
  /** Where the audit chain stood when the version was sealed; a public copy does not say. */
  readonly auditHead: { readonly sequence: number; readonly hash: string } | null;
  /** The data themselves. */
  readonly json: string | null;
  readonly problems: readonly string[];
}

/**
 * Checks the text of a sealed version or of its public copy against the digest that its report states; either may be missing.
 * @returns null when there is neither data of ours nor a digest. Bad input is a problem or null, never an error.
 */
export function checkDocument(json: string | null, stated: string | null): CheckedDocument | null {
  const value = json === null ? null : parsed(json);
  if (json === null || value === null) {
    if (stated === null) return null;
    const problems = json === null ? [] : ['The attached data cannot be read.'];
    return { kind: 'digest', digest: stated, version: stated, about: null, auditHead: null, json: null, problems };
  }
  const digest = sha256(json);
  const copied = copiedDigest(json);
  if (value.schema !== sealedSchema && copied === null) return null;
  return {
    kind: copied === null ? 'version' : 'copy',
    digest,
    version: copied ?? digest,
    about: aboutOf(value),
    auditHead: headOf(value),
    json,
    problems: problemsOf({ json, value, digest, stated }),
  };
}

interface Found {
  readonly json: string;
  readonly value: Fields;
  readonly digest: string;
  readonly stated: string | null;
}

function problemsOf({ json, value, digest, stated }: Found): string[] {
  const problems: string[] = [];
  if (stated !== null && stated !== digest)
    problems.push('The file was changed: its data have another digest than the one it states.');
  if (canonicalOf(value) !== json)
    problems.push(
      'The data are not in canonical form (RFC 8785): they were written anew, and their digest is another.',
    );
  if (value.schema === sealedSchema && headOf(value) === null)
    problems.push('The data do not say where the audit chain stood.');
  return problems;
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(json: string): Fields | null {
  try {
    const value: unknown = JSON.parse(json);
    return fieldsOf(value);
  } catch {
    return null;
  }
}

function canonicalOf(value: Fields): string | null {
  try {
    return canonicalJson(value);
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function aboutOf(value: Fields): CheckedDocument['about'] {
  const reference = fieldsOf(value['assessment'])?.['reference'];
  const { version, sealedAt } = value;
  if (typeof reference !== 'string' || typeof version !== 'number' || typeof sealedAt !== 'string') return null;
  return { reference, version, sealedAt };
}

function headOf(value: Fields): CheckedDocument['auditHead'] {
  const head = fieldsOf(value['auditHead']);
  const { sequence, hash } = head ?? {};
  return typeof sequence === 'number' && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)
    ? { sequence, hash }
    : null;
}
