import { AssessmentsService } from '../../modules/assessments/assessments.service.js';
import { StoredVersion, VersionsService } from '../../modules/versions/versions.service.js';
import { NotFoundError } from '../../platform/domain-error.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { CommandFailed } from '../command-failed.js';
import { inEachOrganisation, Services } from '../services.js';

/** A version, and whose it is. */
export type SealedOf = StoredVersion & { readonly organisation: string };

/** The latest, unless another is named. */
export async function findSealed(services: Services, reference: string, number?: string): Promise<SealedOf> {
  const found = await inEachOrganisation(services, async (tx, { id }) =>
    (await versionsOf(services, tx, reference)).map(each => ({ ...each, organisation: id })),
  );
  const versions = found.flat();
  if (versions.length === 0)
    throw new CommandFailed(`There is no decided assessment ${reference}. List them: uvid list`);
  const wanted = number === undefined ? versions.at(-1) : versions.find(each => String(each.version) === number);
  if (!wanted) throw new CommandFailed(`${reference} has no sealed version ${number}`);
  return wanted;
}

async function versionsOf({ app }: Services, tx: Tx, reference: string): Promise<StoredVersion[]> {
  const id = await app
    .get(AssessmentsService)
    .findByReference(tx, reference)
    .catch((error: unknown) => {
      if (error instanceof NotFoundError) return null;
      throw error;
    });
  if (id === null) return [];
  const versions = app.get(VersionsService);
  const listed = await versions.listIn(tx, id);
  return Promise.all(listed.map(each => versions.getIn(tx, id, each.version)));
}
