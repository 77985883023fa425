import { isCopyOf } from '../../core/redaction/check-copy.js';
import type { CheckedDocument } from '../../core/version/check-document.js';
import { type DerivedFile, isLinkedDataOf } from '../../core/export/derived.js';
import type { SealedVersion } from '../../core/version/sealed.js';
import { type StoredVersion, VersionsService } from '../../modules/versions/versions.service.js';
import { inEachOrganisation, withServices } from '../services.js';

/** Asks the database; a public copy must be, to the letter, what the rules make of the version that it names. */
export async function isOurs({ version, json, kind }: CheckedDocument): Promise<boolean> {
  const stored = await storedVersion(version);
  return stored !== null && (kind !== 'copy' || (json !== null && isCopyOf(json, stored.document)));
}

/** What the database knows: the version that is named, and whether the text is what is written from it. */
export interface FoundSource {
  readonly about: { readonly reference: string; readonly version: number; readonly sealedAt: string } | null;
  readonly exact: boolean;
}

/** The version that a derived file names, where it is one of ours. */
export async function sourceOf({ version, text }: DerivedFile): Promise<FoundSource> {
  const stored = await storedVersion(version);
  if (stored === null) return { about: null, exact: false };
  const sealed = JSON.parse(stored.document) as SealedVersion;
  const about = { reference: sealed.assessment.reference, version: sealed.version, sealedAt: sealed.sealedAt };
  return { about, exact: text !== null && isLinkedDataOf(text, { json: stored.document, digest: stored.digest }) };
}

function storedVersion(digest: string): Promise<StoredVersion | null> {
  return withServices(async services => {
    const versions = services.app.get(VersionsService);
    const found = await inEachOrganisation(services, tx => versions.findByDigest(tx, digest));
    return found.find(each => each !== null) ?? null;
  });
}
