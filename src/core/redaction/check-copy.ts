/** Is a published copy what the rules make of a sealed version? Whoever holds the whole version can tell, offline. */
import { canonicalJson, sha256 } from '../version/canonical.js';
import { sealedSchema, type SealedVersion } from '../version/sealed.js';
import { copySchema, publicCopy } from './public-copy.js';

/**
 * True when `copy` is, character by character, the public copy of the sealed version whose canonical JSON is `version`.
 * Nothing added, nothing changed, nothing left out that the rules publish. Bad input is false, never an error.
 */
export function isCopyOf(copy: string, version: string): boolean {
  const digest = copiedDigest(copy);
  if (digest === null || digest !== sha256(version)) return false;
  try {
    const sealed = JSON.parse(version) as SealedVersion;
    return sealed.schema === sealedSchema && canonicalJson(publicCopy(sealed, digest)) === copy;
  } catch {
    return false;
  }
}

/** The digest of the whole version that a public copy names, 64 hexadecimal digits in lower case; null when it is no copy. */
export function copiedDigest(json: string): string | null {
  const copy = parsed(json);
  if (copy?.schema !== copySchema) return null;
  const digest = copy.copyOf?.digest;
  return typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest) ? digest : null;
}

function parsed(json: string): { schema?: unknown; copyOf?: { digest?: unknown } | null } | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}
