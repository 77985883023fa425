/** Every command with its arguments; what it does is loaded only when it runs. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { editions, exportFormats } from '../core/export/formats.js';
import { exportParts } from '../core/export/parts.js';
import { languages } from '../core/language/languages.js';
import { isDate } from '../core/text.js';
import type { AuditVerifyOptions } from './tasks/audit-verify.js';
import type { CamerasExportOptions } from './tasks/cameras-export.js';
import type { CamerasImportOptions } from './tasks/cameras-import.js';
import type { VerifyOptions } from './tasks/verify.js';
import type { ExportOptions } from './tasks/export.js';
import type { ReportOptions } from './tasks/report.js';

export function commands(): readonly Command[] {
  return [demo(), list(), report(), exported(), verify(), audit(), assess(), checkTemplates(), cameras(), setupLink()];
}

function demo(): Command {
  return new Command('demo')
    .description('load the demonstration into the embedded database; what is there already is left alone')
    .action(async () => (await import('./tasks/demo.js')).loadDemonstration());
}

function list(): Command {
  return new Command('list')
    .description('list the assessments')
    .option('--json', 'as a JSON array')
    .action(async (options: { json?: boolean }) => (await import('./tasks/list.js')).listAssessments(options));
}

function report(): Command {
  return new Command('report')
    .description('draw the report of a sealed version, the latest unless another is named')
    .argument('<reference>', 'reference of the assessment, such as DPIA-2026-0001')
    .requiredOption('--out <file>', 'where to write the PDF')
    .option('--version-number <n>', 'an earlier version')
    .addOption(
      new Option('--kind <kind>', 'which report')
        .choices(['full', 'consultation', 'public', 'changes'])
        .default('full'),
    )
    .option('--since <n>', 'with --kind changes: the earlier version, the one before unless another is named')
    .addOption(
      new Option(
        '--regime <law>',
        'with --kind consultation: one law, all of the programme unless one is named',
      ).choices(['EU_GDPR', 'EU_LED', 'RS_ZZPL_GENERAL', 'RS_ZZPL_SPECIAL_PURPOSES', 'UK_GDPR', 'UK_DPA_P3']),
    )
    .addOption(
      new Option('--lang <language>', 'language of the report')
        .choices(['en', 'sr-Latn', 'sr-Cyrl', 'fr', 'de'])
        .default('en'),
    )
    .action(async (reference: string, options: ReportOptions) =>
      (await import('./tasks/report.js')).writeReport(reference, options),
    );
}

function exported(): Command {
  return new Command('export')
    .description('write a sealed version to a file for other programs, the latest unless another is named')
    .argument('[reference]', 'reference of the assessment, such as DPIA-2026-0001')
    .addOption(
      new Option('--format <format>', 'json: what was sealed; docx: the report to paste from').choices(exportFormats),
    )
    .addOption(new Option('--part <table>', 'with --format csv: which table').choices(exportParts))
    .addOption(
      new Option('--edition <edition>', 'public leaves out what is withheld').choices(editions).default('whole'),
    )
    .option('--out <file>', 'where to write it')
    .option('--version-number <n>', 'an earlier version')
    .addOption(new Option('--lang <language>', 'of the Word document').choices(languages).default('en'))
    .option('--schema', 'print the format of the JSON as a JSON Schema instead')
    .action(async (reference: string | undefined, options: ExportOptions) =>
      (await import('./tasks/export.js')).exportVersion(reference, options),
    );
}

function verify(): Command {
  return new Command('verify')
    .description(
      'check a report or its data: digest, signatures, audit head, and that the version is ours; exit 1 when not',
    )
    .argument(
      '<file>',
      'a PDF report, the JSON of a sealed version, or its linked data; of a Word document, what it claims',
    )
    .option('--offline', 'with the file alone: no database is asked')
    .option('--key <file...>', 'certificates or public keys (PEM) that must have signed it')
    .option('--json', 'as JSON')
    .action(async (file: string, options: VerifyOptions) =>
      (await import('./tasks/verify.js')).verifyReport(file, options),
    );
}

function audit(): Command {
  const verifying = new Command('verify')
    .description('check the whole audit chain and every row of the history: exit 0 when intact, 1 when not')
    .option('--token <file...>', 'timestamp tokens (.tsr) kept elsewhere: is what they stamped still in the chain?')
    .option('--json', 'as JSON')
    .action(async (options: AuditVerifyOptions) => (await import('./tasks/audit-verify.js')).verifyAudit(options));
  const anchoring = new Command('anchor')
    .description(
      'have the end of the audit chain stamped by the timestamp authority (UVID_TSA_URL), and keep its token',
    )
    .option('--json', 'as JSON')
    .action(async (options: { json?: boolean }) => (await import('./tasks/audit-anchor.js')).anchorAudit(options));
  return new Command('audit').description('the audit trail as a whole').addCommand(verifying).addCommand(anchoring);
}

function assess(): Command {
  return new Command('assess')
    .description(
      'screening, completeness, findings and risks of a programme and its answers, as JSON; needs no database',
    )
    .argument('[file]', 'JSON with {"programme": …, "answers": …, "cameras": […]}')
    .option('--schema', 'print the format of that file as a JSON Schema instead')
    .option('--today <day>', 'the day to judge dates by, YYYY-MM-DD; today when left out', realDay)
    .action(async (file: string | undefined, options: { schema?: boolean; today?: string }) => {
      const task = await import('./tasks/assess.js');
      return options.schema ? task.printSchema() : task.assessFile(file, options.today);
    });
}

function realDay(value: string): string {
  if (!isDate(value)) throw new InvalidArgumentError('Give a day that exists, such as 2026-03-31.');
  return value;
}

function checkTemplates(): Command {
  return new Command('check-templates')
    .description('check the questionnaires, catalogues and findings against each other')
    .action(async () => (await import('./tasks/check-templates.js')).checkTemplates());
}

function cameras(): Command {
  return new Command('cameras')
    .description('import and export the camera register of a programme')
    .addCommand(camerasImport())
    .addCommand(camerasExport());
}

function camerasImport(): Command {
  return new Command('import')
    .description('read CSV, XLSX or GeoJSON into the register: the whole file, or nothing of it')
    .argument('<file>', 'the file')
    .requiredOption('--programme <reference>', 'reference of the programme')
    .option('--dry-run', 'only say what would happen')
    .option('--json', 'say it as JSON, with every problem')
    .option('--map <file>', 'JSON with {"columns": {"name": "field"}, "constants": {"field": "value"}, …}')
    .option('--set <field=value...>', 'what is said for every row, such as --set kind=fixed audio=absent')
    .option('--accept-guesses', 'also take columns that are known by their cells or a part of their name only')
    .addOption(new Option('--rest <what>', 'what becomes of columns without a field').choices(['note', 'leave']))
    .addOption(
      new Option('--missing <what>', 'cameras that the file lacks').choices(['keep', 'removed']).default('keep'),
    )
    .option('--removed-on <day>', 'the day for --missing removed, such as 2026-03-31')
    .action(async (file: string, options: CamerasImportOptions) =>
      (await import('./tasks/cameras-import.js')).importCameras(file, options),
    );
}

function camerasExport(): Command {
  return new Command('export')
    .description('write the register to a file that can be imported again')
    .requiredOption('--programme <reference>', 'reference of the programme')
    .addOption(new Option('--format <format>', 'which file').choices(['csv', 'geojson', 'xlsx']).makeOptionMandatory())
    .requiredOption('--out <file>', 'where to write it')
    .action(async (options: CamerasExportOptions) =>
      (await import('./tasks/cameras-export.js')).exportCameras(options),
    );
}

function setupLink(): Command {
  return new Command('setup-link')
    .description('print a new one-time link for the first administrator; the earlier one ends')
    .action(async () => (await import('./tasks/setup-link.js')).printSetupLink());
}
