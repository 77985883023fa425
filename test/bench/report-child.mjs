import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import PDFDocument from 'pdfkit';
import { PDFDocument as Reader } from 'pdf-lib';
import drawReport from '../../dist/src/pdf/worker.js';
import { sha256 } from '../../dist/src/core/version/canonical.js';
import { medianOf } from './table.mjs';

const [what, file] = process.argv.slice(2);
const sealedJson = readFileSync(file ?? '', 'utf8');
const words = parse(readFileSync(new URL('../../templates/locales/en.yaml', import.meta.url), 'utf8')).report;
const ours = () => drawReport({ sealedJson, digest: sha256(sealedJson), words });

/** Every text of the version as wrapped lines in one of PDFKit's own fonts: no layout, no tags, no metadata. */
function floor() {
  const doc = new PDFDocument({ size: 'A4' });
  const chunks = /** @type {Buffer[]} */ ([]);
  doc.on('data', chunk => chunks.push(chunk));
  const done = new Promise(resolve => doc.on('end', () => resolve(Buffer.concat(chunks))));
  for (const text of textsIn(JSON.parse(sealedJson))) doc.fontSize(10).text(text);
  doc.end();
  return done;
}

/** @param {unknown} value @returns {string[]} */
function textsIn(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const draw = what === 'report' ? ours : floor;
const ms = await medianOf(5, draw);
const pages = (await Reader.load(/** @type {Uint8Array} */ (await draw()))).getPageCount();
process.send?.({ ms, pages, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }, () => process.exit(0));
