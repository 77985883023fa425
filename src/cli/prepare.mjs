import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { waitForLock } from '../platform/process-lock.mjs';
import { projectRoot } from '../platform/project-root.mjs';
import { buildAssets, buildCode } from './compile.mjs';
import { buildStamped, isFresh, parts } from './freshness.mjs';
import { refuseOldNode } from './node-version.mjs';
import { installState } from './packages.mjs';
import { ProgramError, runNpm } from './run-program.mjs';

/**
 * @typedef {object} PrepareOptions
 * @property {string} [root] the project to prepare
 * @property {boolean} [rebuild] also what is fresh
 * @property {(line: string) => void} [say] hears one line before and after each step; says nothing when all is ready
 */

const longestWaitMs = 15 * 60_000;
const builders = { code: buildCode, assets: buildAssets };

/**
 * Installs the packages and builds what is stale. Takes some hundredths of a second when there is nothing to do. Of two
 * processes that prepare at once, one works and the other waits.
 * Throws a ProgramError, whose message is for the user, when the project cannot be prepared.
 *
 * @param {PrepareOptions} [options]
 */
export async function prepare({ root = projectRoot, rebuild = false, say = line => console.log(line) } = {}) {
  refuseOldNode();
  if (!rebuild && isReady(root)) return;

  const file = join(root, 'dist', '.prepare.lock');
  mkdirSync(dirname(file), { recursive: true });
  const onWait = () => say('Another Uvid is installing or building; waiting for it.');
  const lock = await waitForLock(file, 'prepare', { forMs: longestWaitMs, onWait });
  if ('heldBy' in lock)
    throw new ProgramError(`Process ${lock.heldBy.pid} has been building for too long. End it and try again.`);

  process.once('exit', lock.release);
  try {
    await install(root, say);
    await build(root, rebuild, say);
  } finally {
    lock.release();
    process.off('exit', lock.release);
  }
}

/** @param {string} root */
function isReady(root) {
  const state = installState(root);
  return (state === 'complete' || state === 'without development packages') && staleParts(root).length === 0;
}

/** @param {string} root */
const staleParts = root => parts.filter(part => !isFresh(root, part));

/** @param {string} root @param {(line: string) => void} say */
async function install(root, say) {
  const state = installState(root);
  if (state === 'complete') return;
  if (state === 'without development packages')
    throw new ProgramError(
      'The build is out of date, and the packages that build it are not installed. Run `npm ci --include=dev`.',
    );
  const why = state === 'missing' ? 'none are installed' : 'they differ from package-lock.json';
  await timed(say, `Installing packages (${why}); this takes about a minute`, 'Installed packages', () => npmCi(root));
}

/** `--include=dev`, because NODE_ENV=production would leave out what the build needs. @param {string} root */
async function npmCi(root) {
  await runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], { cwd: root });
}

/** @param {string} root @param {boolean} rebuild @param {(line: string) => void} say */
async function build(root, rebuild, say) {
  const wanted = rebuild ? parts : staleParts(root);
  if (wanted.length === 0) return;
  const names = wanted.map(part => part.name).join(' and ');
  await timed(say, `Building ${names}`, `Built ${names}`, async () => {
    // All are awaited, also when one fails, so that no compiler outlives the lock.
    const results = await Promise.allSettled(
      wanted.map(part => buildStamped(root, part, () => builders[part.name](root))),
    );
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  });
}

/**
 * @param {(line: string) => void} say
 * @param {string} before
 * @param {string} after
 * @param {() => Promise<void>} work
 */
async function timed(say, before, after, work) {
  const start = performance.now();
  say(`${before} …`);
  await work();
  say(`${after} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

/**
 * Prepares, or ends the process with the reason on standard error.
 * @param {PrepareOptions} [options]
 */
export async function prepareOrExit(options) {
  try {
    await prepare(options);
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
