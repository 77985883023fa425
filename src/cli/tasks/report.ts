import { writeFile } from 'node:fs/promises';
import type { ConsultationRegime } from '../../core/deadlines/statutory-clocks.js';
import type { Language } from '../../core/language/languages.js';
import type { ReportKind } from '../../core/report/kinds.js';
import { DrawnReport, ReportsService } from '../../modules/reports/reports.service.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { CommandFailed } from '../command-failed.js';
import { Services, withServices } from '../services.js';
import { findSealed, type SealedOf } from './sealed-of.js';

export interface ReportOptions {
  readonly out: string;
  readonly kind: ReportKind;
  readonly versionNumber?: string;
  readonly since?: string;
  readonly regime?: ConsultationRegime;
  readonly lang: Language;
}

export function writeReport(reference: string, options: ReportOptions): Promise<void> {
  return withServices(async services => {
    const version = await findSealed(services, reference, options.versionNumber);
    const { pdf } = await draw(services, version, options);
    await writeFile(options.out, pdf).catch(() => {
      throw new CommandFailed(`${options.out} cannot be written. Name a file in a folder that exists.`, 2);
    });
    process.stdout.write(`${options.out}: version ${version.version}, SHA-256 ${version.digest}\n`);
  });
}

async function draw(services: Services, version: SealedOf, options: ReportOptions): Promise<DrawnReport> {
  const { kind, regime, lang } = options;
  const since = options.since === undefined ? undefined : Number(options.since);
  const { app } = services;
  return app
    .get(UnitOfWork)
    .run(version.organisation, tx => app.get(ReportsService).draw(tx, version, { kind, since, regime, lang }))
    .catch((error: unknown) => {
      if (error instanceof InvalidInputError)
        throw new CommandFailed(error.problems.map(each => each.message).join('\n'));
      throw error;
    });
}
