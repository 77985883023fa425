import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram } from './run-program.mjs';

/**
 * Compiles src and migrations to dist. A program that runs from dist at this moment keeps working: files are replaced one
 * by one, and only those without a source are removed, afterwards.
 * @param {string} root
 */
export async function buildCode(root) {
  const compiler = join('node_modules', 'tsc7', 'bin', 'tsc');
  const args = [compiler, '-p', 'tsconfig.build.json', '--listEmittedFiles'];
  const output = await runProgram(process.execPath, args, { cwd: root, hideLines: /^TSFILE: / });
  const emitted = new Set(
    output
      .split('\n')
      .filter(line => line.startsWith('TSFILE: '))
      .map(line => resolve(root, line.slice('TSFILE: '.length).trim())),
  );
  for (const folder of ['src', 'migrations']) removeOthers(join(root, 'dist', folder), emitted);
  await bundleDrawing(root);
}

/**
 * What a thread that draws runs, as a few files: to load the hundred that it is made of is a tenth of the time that a first
 * report takes. Packages stay where they are.
 * @param {string} root
 */
async function bundleDrawing(root) {
  const options = {
    input: { drawing: join('dist', 'src', 'pdf', 'worker.js') },
    platform: 'node',
    external: '^[^./]',
    dir: join('dist', 'threads'),
  };
  const script = `const { build } = await import('rolldown');
    const { external, dir, ...input } = JSON.parse(process.argv[1]);
    const output = { dir, format: 'esm', chunkFileNames: '[name].js' };
    await build({ ...input, external: new RegExp(external), output, logLevel: 'warn' });`;
  await runProgram(process.execPath, ['--input-type=module', '--eval', script, JSON.stringify(options)], { cwd: root });
}

/** @param {string} folder @param {Set<string>} keep */
function removeOthers(folder, keep) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeOthers(path, keep);
    else if (!keep.has(path)) rmSync(path);
  }
}

/**
 * Makes the style sheet and copies what browsers load. It runs in a process of its own, because the Sass compiler would stay in
 * the memory of the server.
 * @param {string} root
 */
export async function buildAssets(root) {
  const script = "const { buildAssets } = await import(process.argv[1]); await buildAssets('dist/assets');";
  const module = pathToFileURL(join(root, 'src', 'web', 'assets', 'build.mjs')).href;
  await runProgram(process.execPath, ['--input-type=module', '--eval', script, module], { cwd: root });
}
