import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from '../../src/cli/run-program.mjs';

/** What the tests look at pages and PDF files with, and sign with: the program, and the Debian package that has it. */
const tools = [
  { program: 'chromium', debian: 'chromium' },
  { program: 'pdftoppm', debian: 'poppler-utils' },
  { program: 'pdfinfo', debian: 'poppler-utils' },
  { program: 'qpdf', debian: 'qpdf' },
  { program: 'softhsm2-util', debian: 'softhsm2' },
  { program: 'pkcs11-tool', debian: 'opensc' },
];

/** @param {string} program */
function isOnPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some(folder => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Installs what is missing where that is ours to do: as root on a Debian. Elsewhere it says what to install. */
export async function ensureTools() {
  const missing = tools.filter(tool => !isOnPath(tool.program));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map(tool => tool.debian))];
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version') || !isOnPath('apt-get'))
    throw new Error(
      `The tests need ${missing.map(tool => tool.program).join(', ')}. ` +
        `On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`,
    );
  console.log(`Installing ${packages.join(', ')} …`);
  const options = { cwd: '/', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await runProgram('apt-get', ['update'], options);
  await runProgram('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}
