import { isCopyOf } from '../../core/redaction/check-copy.js';
import type { CheckedDocument } from '../../core/version/check-document.js';
import { VersionsService } from '../../modules/versions/versions.service.js';
import { inEachOrganisation, withServices } from '../services.js';

/** Asks the database; a public copy must be, to the letter, what the rules make of the version that it names. */
export async function isOurs({ version, json, kind }: CheckedDocument): Promise<boolean> {
  return withServices(async services => {
    const versions = services.app.get(VersionsService);
    const found = await inEachOrganisation(services, tx => versions.findByDigest(tx, version));
    const stored = found.find(each => each !== null);
    return stored !== undefined && (kind !== 'copy' || (json !== null && isCopyOf(json, stored.document)));
  });
}
