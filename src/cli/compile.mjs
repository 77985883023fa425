import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
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
 * What a thread that draws runs, as a few files: to load the hundreds that it is made of, and what PDFKit loads for others, is a
 * sixth of the time that a first report takes. What signs stays a package: few reports need it.
 * @param {string} root
 */
async function bundleDrawing(root) {
  const leftOut = join(root, 'src', 'cli', 'left-out.mjs');
  const unused = ['linebreak', 'png-js', '@noble/ciphers/aes', 'brotli/decompress.js'];
  const options = {
    input: { drawing: join('dist', 'src', 'pdf', 'worker.js') },
    platform: 'node',
    resolve: { alias: Object.fromEntries(unused.map(each => [each, leftOut])) },
    output: { dir: join('dist', 'threads'), format: 'esm', chunkFileNames: '[name].js' },
    logLevel: 'warn',
  };
  const script = `const { build } = await import('rolldown');
    await build({ ...JSON.parse(process.argv[1]), external: /^(@libpdf|asn1js|pkijs)/ });`;
  await runProgram(process.execPath, ['--input-type=module', '--eval', script, JSON.stringify(options)], { cwd: root });
  // PDFKit looks for it beside itself.
  const profile = join('data', 'sRGB_IEC61966_2_1.icc');
  mkdirSync(join(root, 'dist', 'threads', 'data'), { recursive: true });
  copyFileSync(join(root, 'node_modules', 'pdfkit', 'js', profile), join(root, 'dist', 'threads', profile));
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
