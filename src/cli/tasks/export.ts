import { writeFile } from 'node:fs/promises';
import type { Edition, ExportFormat } from '../../core/export/formats.js';
import type { ExportPart } from '../../core/export/parts.js';
import type { Language } from '../../core/language/languages.js';
import { sealedVersionSchema } from '../../core/export/sealed-schema.js';
import { ExportsService, type ExportedFile, type WantedExport } from '../../modules/exports/exports.service.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { CommandFailed } from '../command-failed.js';
import { Services, withServices } from '../services.js';
import { findSealed, type SealedOf } from './sealed-of.js';

export interface ExportOptions {
  readonly format?: ExportFormat;
  readonly part?: ExportPart;
  readonly edition: Edition;
  readonly out?: string;
  readonly versionNumber?: string;
  readonly schema?: boolean;
  readonly lang: Language;
}

export async function exportVersion(reference: string | undefined, options: ExportOptions): Promise<void> {
  if (options.schema) {
    process.stdout.write(`${JSON.stringify(sealedVersionSchema, null, 2)}\n`);
    return;
  }
  const { format, part, edition, out, versionNumber, lang } = options;
  if (reference === undefined || format === undefined || out === undefined)
    throw new CommandFailed(
      'Name an assessment, --format and --out; or print the format of the JSON with --schema.',
      2,
    );
  await withServices(async services => {
    const version = await findSealed(services, reference, versionNumber);
    const { bytes } = await write(services, version, { format, part, edition, lang });
    await writeFile(out, bytes).catch(() => {
      throw new CommandFailed(`${out} cannot be written. Name a file in a folder that exists.`, 2);
    });
    process.stdout.write(`${out}: version ${version.version}, SHA-256 ${version.digest}\n`);
  });
}

function write({ app }: Services, version: SealedOf, wanted: WantedExport): Promise<ExportedFile> {
  return app
    .get(UnitOfWork)
    .run(version.organisation, tx => app.get(ExportsService).exportIn(tx, version, wanted))
    .catch((error: unknown) => {
      if (error instanceof InvalidInputError)
        throw new CommandFailed(error.problems.map(each => each.message).join('\n'), 2);
      throw error;
    });
}
