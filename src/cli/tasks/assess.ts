import { readFile } from 'node:fs/promises';
import { assess } from '../../core/assess/assess.js';
import { readCase } from '../../core/assess/read-case.js';
import { inputSchema } from '../../core/assess/schema.js';
import { summariseRegister } from '../../core/cameras/summary.js';
import { suggestions, type Control, type Harm } from '../../core/risk/suggest.js';
import type { Template } from '../../core/template/template.js';
import { loadCatalogue, loadTemplates } from '../../modules/templates/template-files.js';
import { CommandFailed } from '../command-failed.js';

/** `today` is `YYYY-MM-DD`: with a day given, the same file gives the same answer for ever. */
export async function assessFile(
  file: string | undefined,
  today = new Date().toISOString().slice(0, 10),
): Promise<void> {
  if (file === undefined) throw new CommandFailed('Name a JSON file, or print its format with --schema.', 2);
  const template = newestTemplate();
  const read = readCase(template, await readJson(file));
  if ('problems' in read) {
    const lines = read.problems.map(({ field, message }) => `  ${field}: ${message}`);
    throw new CommandFailed(`${file} cannot be assessed:\n${lines.join('\n')}`, 2);
  }
  const register = summariseRegister(read.cameras);
  const assessed = assess(template, read.programme, read.answers, { today, register });
  const { screening, completeness, findings, risks, visible, answers } = assessed;
  const suggested = suggestions(
    visible.map(each => each.question),
    { harms: loadCatalogue<Harm>('risks'), controls: loadCatalogue<Control>('controls') },
    { programme: read.programme, answers },
  );
  const all = { screening, completeness, findings, risks, suggestions: suggested };
  process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
}

export function printSchema(): void {
  process.stdout.write(`${JSON.stringify(inputSchema(newestTemplate()), null, 2)}\n`);
}

function newestTemplate(): Template {
  const newest = loadTemplates()
    .map(({ content }) => content)
    .sort((a, b) => b.version - a.version)[0];
  if (!newest) throw new CommandFailed('There is no questionnaire in templates/assessments.');
  return newest;
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandFailed(`${file} cannot be read. Name a JSON file.`, 2);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandFailed(`${file} is not JSON: ${error instanceof Error ? error.message : ''}`, 2);
  }
}
