import { access, constants, readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { adjustPlan, type Adjustments } from '../../core/cameras/import/adjust-plan.js';
import { constantFields, type ImportPlan } from '../../core/cameras/import/plan.js';
import { isDate } from '../../core/text.js';
import { CameraImportService } from '../../modules/camera-files/camera-import.service.js';
import { importReason } from '../../modules/camera-files/import-reason.js';
import type { ImportOutcome } from '../../modules/camera-files/import-outcome.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import type { RecognisedFile } from '../../tables/import-run.js';
import { CommandFailed } from '../command-failed.js';
import { withServices } from '../services.js';
import { importReport } from './import-report.js';
import { findProgramme } from './registered-programme.js';

export interface CamerasImportOptions {
  readonly programme: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly map?: string;
  readonly set?: readonly string[];
  readonly acceptGuesses?: boolean;
  readonly rest?: 'note' | 'leave';
  readonly missing: 'keep' | 'removed';
  readonly removedOn?: string;
}

/** The operator imports: no person is said to have written it, and the register and the audit trail say so. */
export async function importCameras(file: string, options: CamerasImportOptions): Promise<void> {
  const missingRemovedOn = removalDay(options);
  const adjustments = await adjustmentsOf(options);
  const path = resolve(file);
  await access(path, constants.R_OK).catch(() => {
    throw new CommandFailed(`${file} cannot be read. Name a CSV, XLSX or GeoJSON file.`, 2);
  });
  await withServices(async services => {
    const { id: programmeId, organisationId } = await findProgramme(services, options.programme);
    const imports = services.app.get(CameraImportService);
    const recognised = await imports.recognise({ path, options: {} }).catch(unreadable(file));
    const { plan, problems } = adjustPlan(recognised, adjustments);
    const outcome =
      problems.length > 0
        ? { ...nothing, undecided: problems }
        : await imports
            .importFile(
              {
                ...{ programmeId, path, options: {}, plan, missingRemovedOn, dryRun: options.dryRun ?? false },
                reason: importReason(`${basename(file)} on the command line`, recognised.columns, plan),
              },
              { id: null, organisationId },
            )
            .catch(unreadable(file));
    report({ file, recognised, plan, outcome }, options);
  });
}

interface Reported {
  readonly file: string;
  readonly recognised: RecognisedFile;
  readonly plan: ImportPlan;
  readonly outcome: ImportOutcome;
}

function report(reported: Reported, options: CamerasImportOptions): void {
  const said = importReport(reported.recognised, reported.plan, reported.outcome);
  process.stdout.write(
    options.json ? `${JSON.stringify({ file: reported.file, ...said.json }, null, 2)}\n` : said.text,
  );
  const { problemCount, undecided } = reported.outcome;
  if (problemCount > 0 || undecided.length > 0)
    throw new CommandFailed(`${reported.file}: nothing was imported. Correct the file, or say how it is read.`);
}

function removalDay({ missing, removedOn }: CamerasImportOptions): string | null {
  if (missing === 'keep') return null;
  if (!isDate(removedOn))
    throw new CommandFailed('Say on which day the missing cameras were removed: --removed-on 2026-03-31', 2);
  return removedOn;
}

async function adjustmentsOf(options: CamerasImportOptions): Promise<Adjustments> {
  const map = options.map === undefined ? {} : await readMap(options.map);
  const given = { ...map, ...options };
  return {
    columns: recordOf(map['columns']),
    constants: { ...(recordOf(map['constants']) as Record<string, string>), ...constantsOf(options.set ?? []) },
    ...{ dateOrder: map['dateOrder'], retentionUnit: map['retentionUnit'], swapped: map['swapped'] },
    ...(given.rest === undefined ? {} : { rest: given.rest }),
    acceptGuesses: options.acceptGuesses ?? false,
  };
}

async function readMap(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandFailed(`${file} cannot be read. Name a JSON file.`, 2);
  });
  try {
    return recordOf(JSON.parse(text));
  } catch {
    throw new CommandFailed(`${file} is not JSON.`, 2);
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function constantsOf(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map(each => {
      const [, field = '', value = ''] = /^([^=]+)=(.*)$/s.exec(each) ?? [];
      if (!(constantFields as readonly string[]).includes(field))
        throw new CommandFailed(`--set ${each}: name one of ${constantFields.join(', ')}, and a value behind =`, 2);
      return [field, value];
    }),
  );
}

function unreadable(file: string): (error: unknown) => never {
  return error => {
    if (error instanceof InvalidInputError)
      throw new CommandFailed(`${file}: ${error.problems.map(({ message }) => message).join(' ')}`, 1);
    throw error;
  };
}

const nothing: Omit<ImportOutcome, 'undecided'> = {
  ...{
    applied: false,
    revision: null,
    rows: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    removed: 0,
    missing: 0,
    refused: 0,
  },
  ...{ problems: [], problemCount: 0 },
};
