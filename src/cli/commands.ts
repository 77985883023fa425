/** Every command with its arguments; what it does is loaded only when it runs. */
import { Command, Option } from 'commander';

export function commands(): readonly Command[] {
  return [demo(), list(), report(), verify(), assess(), checkTemplates(), setupLink()];
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
    .addOption(new Option('--kind <kind>', 'which report').choices(['full']).default('full'))
    .addOption(new Option('--lang <language>', 'language of the report').choices(['en']).default('en'))
    .action(async (reference: string, options: { out: string; versionNumber?: string }) =>
      (await import('./tasks/report.js')).writeReport(reference, options),
    );
}

function verify(): Command {
  return new Command('verify')
    .description('check that a report comes from a sealed version: exit 0 when it does, 1 when it does not')
    .argument('<file>', 'a PDF report')
    .action(async (file: string) => (await import('./tasks/verify.js')).verifyReport(file));
}

function assess(): Command {
  return new Command('assess')
    .description(
      'screening, completeness, findings and risks of a programme and its answers, as JSON; needs no database',
    )
    .argument('[file]', 'JSON with {"programme": …, "answers": …}')
    .option('--schema', 'print the format of that file as a JSON Schema instead')
    .action(async (file: string | undefined, options: { schema?: boolean }) => {
      const task = await import('./tasks/assess.js');
      return options.schema ? task.printSchema() : task.assessFile(file);
    });
}

function checkTemplates(): Command {
  return new Command('check-templates')
    .description('check the questionnaires, catalogues and findings against each other')
    .action(async () => (await import('./tasks/check-templates.js')).checkTemplates());
}

function setupLink(): Command {
  return new Command('setup-link')
    .description('print a new one-time link for the first administrator; the earlier one ends')
    .action(async () => (await import('./tasks/setup-link.js')).printSetupLink());
}
