import { AssessmentsService } from '../../modules/assessments/assessments.service.js';
import { ProgrammesService } from '../../modules/programmes/programmes.service.js';
import { inEachOrganisation, Services, withServices } from '../services.js';

interface Listed {
  readonly reference: string;
  readonly programme: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly organisation: string;
}

export function listAssessments({ json }: { readonly json?: boolean }): Promise<void> {
  return withServices(async services => {
    const listed = await list(services);
    process.stdout.write(json ? `${JSON.stringify(listed, null, 2)}\n` : listed.map(asLine).join(''));
  });
}

async function list(services: Services): Promise<readonly Listed[]> {
  const assessments = services.app.get(AssessmentsService);
  const programmes = services.app.get(ProgrammesService);
  const found = await inEachOrganisation(services, async (tx, organisation) => {
    const registered = await programmes.listIn(tx);
    return (await assessments.listIn(tx)).map(({ reference, title, state, version, programmeId }) => {
      const programme = registered.find(each => each.id === programmeId)?.reference ?? '';
      return { reference, programme, title, state, version, organisation: organisation.name };
    });
  });
  return found.flat();
}

function asLine({ reference, state, version, title }: Listed): string {
  return `${reference}\t${state}\tversion ${version}\t${title}\n`;
}
