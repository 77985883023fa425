/**
 * Makes what browsers load: `await buildAssets('dist/assets')`, or `node src/web/assets/build.mjs dist/assets`.
 *
 * Every file name carries a hash of its content, so that a browser may keep it for ever; `manifest.json` (name -> hashed
 * name) goes to `renderPage` as `assets`. Files that name others (CSS, scripts, the web manifest) are written after them.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, parse } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile } from 'sass';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const govuk = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist/govuk');
const leaflet = join(dirname(require.resolve('leaflet/package.json')), 'dist');
const fontFamilies = ['source-sans-3', 'source-serif-4'];
const fontSubsets = ['latin', 'latin-ext', 'cyrillic'];
const fontWeights = [400, 600];

// The colours that govuk-frontend's settings cannot change (green buttons, blue tints), and ours in their place.
const repainted = {
  '#1d70b8': '#12324f',
  '#0f385c': '#0b2338',
  '#d2e2f1': '#dbe7f2',
  '#f4f8fb': '#f2f5f8',
  '#0f7a52': '#0b5e6b',
  '#0b5c3e': '#07424b',
  '#083d29': '#07424b',
  '#0b0c0c': '#17202b',
  '#f3f3f3': '#f2f5f8',
  '#cecece': '#dde3ea',
  '#ca3535': '#a4161a',
};

/** Writes all assets into an emptied folder and returns the manifest. */
export async function buildAssets(outDir) {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const manifest = {};
  const add = async (name, content) => {
    manifest[name] = hashed(name, content);
    await writeFile(join(outDir, manifest[name]), content);
  };

  for (const name of await readdir(join(here, 'icons'))) {
    if (extname(name) !== '.webmanifest') await add(name, await readFile(join(here, 'icons', name)));
  }
  for (const [name, path] of fonts()) await add(name, await readFile(path));
  await add('licences.txt', await licences());
  await add('govuk-frontend.min.js', await govukScript());
  await add('autosave.js', await source('scripts/autosave.js'));
  await add('drawings.js', await source('scripts/drawings.js'));
  await add('leaflet.js', await leafletScript());
  await add('leaflet.css', await leafletStyles());
  await add('maps.js', withHashedNames(await source('scripts/maps.js'), manifest));
  await add('progress.js', await source('scripts/progress.js'));
  await add('radios.js', await source('scripts/radios.js'));
  await add('scripted.js', await source('scripts/scripted.js'));

  await add('app.js', withHashedNames(await source('scripts/app.js'), manifest));
  await add('app.css', withHashedNames(styles(), manifest));
  await add('manifest.webmanifest', withHashedNames(await source('icons/manifest.webmanifest'), manifest));
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

function styles() {
  const options = { style: 'compressed', quietDeps: true, loadPaths: [dirname(govuk)] };
  const { css } = compile(join(here, 'styles/app.scss'), options);
  return Object.entries(repainted).reduce((result, [theirs, ours]) => result.replaceAll(theirs, ours), css);
}

function source(path) {
  return readFile(join(here, path), 'utf8');
}

/** Without its source map, which is not served. */
async function govukScript() {
  const script = await readFile(join(govuk, 'govuk-frontend.min.js'), 'utf8');
  return script.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
}

/** Leaflet asks whether a browser knows SVG by writing markup, which Trusted Types refuse; every browser that runs our scripts knows it. */
async function leafletScript() {
  const asks = /\(\((\w+)=document\.createElement\("div"\)\)\.innerHTML="<svg\/>",[^;]*?namespaceURI\)\)/;
  const script = await readFile(join(leaflet, 'leaflet.js'), 'utf8');
  if (!asks.test(script))
    throw new Error('leaflet.js is another than the one we know: look at what it writes as markup');
  return script.replace(asks, 'true').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
}

/** Without the pictures of controls that we do not use. */
async function leafletStyles() {
  const css = await readFile(join(leaflet, 'leaflet.css'), 'utf8');
  return css.replace(/^.*url\(.*$\n?/gm, '');
}

/** Short name -> path of every font file that the styles name. */
function fonts() {
  return fontFamilies.flatMap(family =>
    fontSubsets.flatMap(subset =>
      fontWeights.map(weight => {
        const name = `${family}-${subset}-${weight}-normal.woff2`;
        return [name, join(packageFolder(family), 'files', name)];
      }),
    ),
  );
}

function packageFolder(family) {
  return dirname(require.resolve(`@fontsource/${family}/package.json`));
}

/** The licences of what we serve and did not write, as they ask. */
async function licences() {
  const files = [
    ...fontFamilies.map(family => [`@fontsource/${family}`, join(packageFolder(family), 'LICENSE')]),
    ['govuk-frontend', join(here, 'licences/govuk-frontend.txt')],
    ['leaflet', join(leaflet, '../LICENSE')],
  ];
  const texts = await Promise.all(files.map(async ([name, path]) => `${name}\n\n${await readFile(path, 'utf8')}`));
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

function hashed(name, content) {
  const { name: stem, ext } = parse(name);
  return `${stem}.${createHash('sha256').update(content).digest('hex').slice(0, 10)}${ext}`;
}

/** Replaces the names of files that are already written: all assets lie in one folder. */
function withHashedNames(text, manifest) {
  return Object.entries(manifest).reduce((result, [name, file]) => result.replaceAll(name, file), text);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildAssets(process.argv[2] ?? 'dist/assets');
}
