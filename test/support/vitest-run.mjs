import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProgramError, runProgram } from '../../src/cli/run-program.mjs';

/**
 * Runs some of vitest's projects.
 * @param {string} root
 * @param {string[]} projects
 * @returns {Promise<{ passed: number, failed: number, output: string | undefined }>} the output when anything failed
 */
export async function runVitest(root, projects) {
  const folder = mkdtempSync(join(tmpdir(), 'uvid-vitest-'));
  const report = join(folder, 'report.json');
  const args = [join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--passWithNoTests'];
  for (const project of projects) args.push('--project', project);
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  try {
    const output = await outputOf(() => runProgram(process.execPath, args, { cwd: root }));
    return { ...counts(report), output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {() => Promise<unknown>} program */
async function outputOf(program) {
  try {
    await program();
    return undefined;
  } catch (error) {
    if (error instanceof ProgramError) return error.message;
    throw error;
  }
}

/** @param {string} report */
function counts(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
  } catch {
    return { passed: 0, failed: 0 }; // it ended before it could report, and its output says why
  }
}
