// One document by one program, in a process of its own: `node engine.mjs PROGRAM FOLDER [ROUNDS]`.
// Says how long a warm document took, how many pages it has, how large it is and how much memory the process ever held.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../table.mjs';
import { faceFile } from './content.mjs';

const [program = '', folder = '', rounds = '0'] = process.argv.slice(2);
const input = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');
const font = (/** @type {string} */ name) => faceFile(`source-serif-4/${name}`);

/** @type {Record<string, () => Promise<{ draw: () => Promise<Uint8Array>, close?: () => Promise<unknown> }>>} */
const programs = {
  /** As the worker draws it, from the sealed JSON on. */
  async ours() {
    const thread = new URL('../../../dist/threads/drawing.js', import.meta.url).href;
    const { default: work } = /** @type {typeof import('../../../dist/src/pdf/worker.js')} */ (await import(thread));
    const { MessageChannel } = await import('node:worker_threads');
    const [json, digest, words] = [input('sealed.json'), input('digest'), JSON.parse(input('words.json'))];
    const job = { source: { kind: /** @type {const} */ ('full'), version: { json, digest } }, words };
    return { draw: () => work({ job, line: new MessageChannel().port2 }) };
  },

  /** The same words, a text a paragraph, in one face that can be archived: no tables, tags, contents or metadata. */
  async floor() {
    const { default: PDFDocument } = await import('pdfkit');
    const texts = JSON.parse(input('texts.json'));
    return {
      draw: () =>
        new Promise(resolve => {
          const doc = new PDFDocument({ size: 'A4', margin: 71, font: font('400Regular/SourceSerif4_400Regular') });
          const chunks = /** @type {Buffer[]} */ ([]);
          doc.on('data', chunk => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
          doc.fontSize(10);
          for (const text of texts) doc.text(text);
          doc.end();
        }),
    };
  },

  async pdfmake() {
    const { default: pdfmake } = await import('pdfmake');
    const [normal, bold] = ['400Regular/SourceSerif4_400Regular', '600SemiBold/SourceSerif4_600SemiBold'].map(font);
    pdfmake.setFonts({ Serif: { normal, bold, italics: normal, bolditalics: bold } });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(() => true);
    const definition = input('pdfmake.json');
    return { draw: () => pdfmake.createPdf(JSON.parse(definition)).getBuffer() };
  },

  async chromium() {
    const { chromium } = await import('playwright-core');
    const executablePath = process.env['UVID_CHROMIUM'] ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    const html = input('report.html');
    const furniture = { displayHeaderFooter: true, ...JSON.parse(input('furniture.json')) };
    const draw = async () => {
      const page = await browser.newPage();
      await page.setContent(html);
      const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, timeout: 0, ...furniture });
      await page.close();
      return pdf;
    };
    return { draw, close: () => browser.close() };
  },
};

const { draw, close } = await /** @type {NonNullable<typeof programs[string]>} */ (programs[program])();
const first = await draw();
const taken = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const start = performance.now();
  await draw();
  taken.push(performance.now() - start);
}
await close?.();
writeFileSync(join(folder, `${program}.pdf`), first);
// Not maxRSS of getrusage: a child starts with its parent's.
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
process.stdout.write(JSON.stringify({ warm: taken.length > 0 ? median(taken) : NaN, megabytes: Number(peak) / 1024 }));
process.exit(0);
