import { ProgrammesService } from '../../modules/programmes/programmes.service.js';
import { CommandFailed } from '../command-failed.js';
import { inEachOrganisation, type Services } from '../services.js';

export interface FoundProgramme {
  readonly id: string;
  readonly organisationId: string;
}

/** References are an organisation's own: two may have the same, and then nothing is guessed. */
export async function findProgramme(services: Services, reference: string): Promise<FoundProgramme> {
  const programmes = services.app.get(ProgrammesService);
  const found = await inEachOrganisation(services, async (tx, organisation) =>
    (await programmes.listIn(tx))
      .filter(each => each.reference === reference)
      .map(({ id }) => ({ id, organisationId: organisation.id })),
  );
  const [only, ...more] = found.flat();
  if (!only) throw new CommandFailed(`There is no programme ${reference}. List them: uvid list`);
  if (more.length > 0)
    throw new CommandFailed(`Several organisations have a programme ${reference}. Rename one of them.`);
  return only;
}
