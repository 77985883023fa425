// `npm test`: everything that must hold, from the quickest to the slowest; it stops at the first failure.
import { projectRoot as root } from '../src/platform/project-root.mjs';
import { prepare } from '../src/cli/prepare.mjs';
import { runNpm, runProgram } from '../src/cli/run-program.mjs';
import { ensureTools } from './support/tools.mjs';
import { runVitest } from './support/vitest-run.mjs';

// The settings of whoever runs the tests are none of the tests' business.
for (const name of Object.keys(process.env))
  if (/^(UVID_.*|PORT|HOST|DATABASE_URL)$/.test(name)) delete process.env[name];

/** @typedef {{ name: string, seconds: number, note: string }} Row */
/** @type {Row[]} */
const table = [];
const count = { passed: 0, failed: 0 };

/** @param {string} script */
const check = script => ({ name: script, work: () => runNpm(['run', '--silent', script], { cwd: root }) });

/** @param {string[]} projects */
const tests = (...projects) => ({
  name: `tests: ${projects.join(', ')}`,
  work: async () => {
    const result = await runVitest(root, projects);
    count.passed += result.passed;
    count.failed += result.failed;
    if (result.output !== undefined) throw new Error(result.output);
    return `${result.passed} passed`;
  },
});

/** @param {{ name: string, work: () => Promise<unknown> }} step */
async function run({ name, work }) {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const note = await work();
    table.push({ name, seconds: seconds(), note: name.startsWith('tests') ? String(note) : '' });
    console.log(`ok      ${name} (${seconds().toFixed(1)} s)`);
  } catch (error) {
    table.push({ name, seconds: seconds(), note: 'FAILED' });
    console.log(`FAILED  ${name}\n${error instanceof Error ? error.message : error}\n`);
    throw new StepFailed();
  }
}

class StepFailed extends Error {}

/** Steps of one group run at the same time; there are as many as two cores can use. */
const groups = [
  [{ name: 'install and build', work: () => prepare() }],
  [{ name: 'browser and PDF tools', work: ensureTools }],
  [check('check:format'), check('check:lint')],
  [check('check:types'), check('check:architecture')],
  [
    {
      name: 'check-templates',
      work: () => runProgram(process.execPath, ['src/cli/uvid.mjs', 'check-templates'], { cwd: root }),
    },
  ],
  [tests('core', 'web', 'pdf')],
  // Together, so that no core waits for the last file of one kind before another kind begins.
  [tests('integration', 'http', 'cli', 'e2e')],
];

async function runAll() {
  for (const group of groups) {
    const results = await Promise.allSettled(group.map(run));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }
}

const start = performance.now();
try {
  await runAll();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  process.exitCode = 1;
  // A step that is no test counts too: nobody shall read "0 failed" under a failure.
  count.failed = Math.max(1, count.failed);
}
table.push({ name: 'all', seconds: (performance.now() - start) / 1000, note: '' });

console.log();
for (const { name, seconds, note } of table)
  console.log(`${name.padEnd(34)}${seconds.toFixed(1).padStart(7)} s  ${note}`.trimEnd());
console.log(`\n${count.passed} passed, ${count.failed} failed`);
