import { writeFile } from 'node:fs/promises';
import { AssessmentsService } from '../../modules/assessments/assessments.service.js';
import { ReportsService } from '../../modules/reports/reports.service.js';
import { StoredVersion, VersionsService } from '../../modules/versions/versions.service.js';
import { NotFoundError } from '../../platform/domain-error.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { CommandFailed } from '../command-failed.js';
import { inEachOrganisation, Services, withServices } from '../services.js';

interface Options {
  readonly out: string;
  readonly versionNumber?: string;
}

export function writeReport(reference: string, options: Options): Promise<void> {
  return withServices(async services => {
    const version = await find(services, reference, options.versionNumber);
    const { pdf } = await services.app.get(ReportsService).draw(version);
    await writeFile(options.out, pdf).catch(() => {
      throw new CommandFailed(`${options.out} cannot be written. Name a file in a folder that exists.`, 2);
    });
    process.stdout.write(`${options.out}: version ${version.version}, SHA-256 ${version.digest}\n`);
  });
}

async function find(services: Services, reference: string, number?: string): Promise<StoredVersion> {
  const found = await inEachOrganisation(services, tx => versionsOf(services, tx, reference));
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
