import { spawn } from 'node:child_process';

/** A program that failed. Its output is in the message. */
export class ProgramError extends Error {}

/**
 * Runs a program to its end and gives what it printed. It is ended with us, so that an interrupt leaves nothing behind.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>}
 */
export function runProgram(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk));

    /** @param {NodeJS.Signals} signal */
    const end = signal => {
      child.kill(signal);
      process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    process.once('SIGINT', end).once('SIGTERM', end);
    const settle = () => process.off('SIGINT', end).off('SIGTERM', end);

    child.once('error', error => {
      settle();
      reject(new ProgramError(`${command} could not be run: ${error.message}`));
    });
    child.once('close', code => {
      settle();
      if (code === 0) resolve(output);
      else reject(new ProgramError(`${[command, ...args].join(' ')} failed (exit ${code}):\n${output.trim()}`));
    });
  });
}
