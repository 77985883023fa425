import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/platform/project-root.mjs';

const folder = mkdtempSync(join(tmpdir(), 'uvid-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function start(env: Record<string, string>): { status: number | null; stdout: string; lines: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, 'src', 'cli', 'start.mjs')], {
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
    timeout: 2000,
  });
  return { status, stdout, lines: stderr.trim().split('\n') };
}

describe('npm start with a bad setting', () => {
  it('ends within two seconds, with one line for each', () => {
    const { status, stdout, lines } = start({ PORT: 'high', UVID_LOG_LEVEL: 'loud' });
    expect({ status, stdout, names: lines.map(line => line.split(':')[0]) }).toEqual({
      status: 1,
      stdout: '',
      names: ['PORT', 'UVID_LOG_LEVEL'],
    });
  });

  it('refuses a file as the folder for data', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(start({ UVID_DATA_DIR: join(file, 'data') })).toEqual({
      status: 1,
      stdout: '',
      lines: [`UVID_DATA_DIR: ${file} is a file. Write the path of a folder, for example ./data.`],
    });
  });
});
