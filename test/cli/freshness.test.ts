import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildStamped, isFresh, parts } from '../../src/cli/freshness.mjs';

let root: string;
const code = parts.find(part => part.name === 'code') ?? expect.unreachable();
const write = (path: string, text: string): void => writeFileSync(join(root, path), text);

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'uvid-build-'));
  mkdirSync(join(root, 'src', 'core'), { recursive: true });
  for (const name of ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json']) write(name, '{}');
  write('src/core/decide.ts', 'export const one = 1;');
  await buildStamped(root, code, async () => void mkdirSync(join(root, 'dist', 'src'), { recursive: true }));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a build', () => {
  it('is fresh when nothing changed', () => {
    expect(isFresh(root, code)).toBe(true);
  });

  it('is fresh when only the time of a file changed', () => {
    utimesSync(join(root, 'src', 'core', 'decide.ts'), new Date(), new Date());
    expect(isFresh(root, code)).toBe(true);
  });

  it.each([
    ['a source changed', 'src/core/decide.ts'],
    ['a source was added', 'src/core/other.ts'],
    ['the packages changed', 'package-lock.json'],
    ['a setting of the compiler changed', 'tsconfig.build.json'],
  ])('is stale when %s', (_what, path) => {
    write(path, 'changed');
    expect(isFresh(root, code)).toBe(false);
  });

  it('is stale when a source was removed', () => {
    rmSync(join(root, 'src', 'core', 'decide.ts'));
    expect(isFresh(root, code)).toBe(false);
  });

  it('is stale when what it made is gone', () => {
    rmSync(join(root, 'dist', 'src'), { recursive: true });
    expect(isFresh(root, code)).toBe(false);
  });

  it('is stale after a build that failed', async () => {
    const failing = buildStamped(root, code, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(isFresh(root, code)).toBe(false);
  });

  it('is stale when a source changed while it was built', async () => {
    await buildStamped(root, code, async () => write('src/core/decide.ts', 'export const two = 2;'));
    expect({ fresh: isFresh(root, code), made: existsSync(join(root, 'dist', 'src')) }).toEqual({
      fresh: false,
      made: true,
    });
  });
});
