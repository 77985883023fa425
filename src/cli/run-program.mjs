import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program that failed. Its output is in the message. */
export class ProgramError extends Error {}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** An interrupt ends the programs too, so that nothing is left behind. @param {NodeJS.Signals} signal */
function endAll(signal) {
  for (const child of running) child.kill(signal);
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

/** @param {import('node:child_process').ChildProcess} child */
function watch(child) {
  if (running.size === 0) process.on('SIGINT', endAll).on('SIGTERM', endAll);
  running.add(child);
}

/** @param {import('node:child_process').ChildProcess} child */
function forget(child) {
  running.delete(child);
  if (running.size === 0) process.off('SIGINT', endAll).off('SIGTERM', endAll);
}

/** @param {string} output @param {RegExp | undefined} hideLines */
const shown = (output, hideLines) =>
  output
    .trim()
    .split('\n')
    .filter(line => !hideLines?.test(line))
    .join('\n');

/**
 * Runs a program to its end and gives what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, hideLines?: RegExp }} options lines to leave out of an error's message
 * @returns {Promise<string>}
 */
export function runProgram(command, args, { hideLines, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    watch(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk));
    child.once('error', error => {
      forget(child);
      reject(new ProgramError(`${command} could not be run: ${error.message}`));
    });
    child.once('close', code => {
      forget(child);
      if (code === 0) resolve(output);
      else
        reject(new ProgramError(`${[command, ...args].join(' ')} failed (exit ${code}):\n${shown(output, hideLines)}`));
    });
  });
}

/**
 * Runs npm: the one that started us, or the one on the PATH.
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 */
export function runNpm(args, options) {
  const npm = process.env['npm_execpath'];
  if (npm && /npm-cli\.[cm]?js$/.test(npm) && existsSync(npm))
    return runProgram(process.execPath, [npm, ...args], options);
  return runProgram(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
