import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/project-root.mjs';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line in a process of its own; `npm run uvid` itself only builds before. */
export function runUvid(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const file = join(projectRoot, 'dist', 'src', 'cli', 'main.js');
  const options = { env: { PATH: process.env['PATH'], ...env }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise(resolve => {
    execFile(process.execPath, [file, ...args], options, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? 1 : 0;
      resolve({ code, stdout: String(stdout), stderr: String(stderr) });
    });
  });
}
