import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportContent } from '../../../dist/src/core/report/kinds.js';
import { TemplatesService } from '../../../dist/src/modules/templates/templates.service.js';
import { definitionOf, furnitureOf, htmlOf, piecesOf, textsOf } from './content.mjs';
import { grown } from './grown.mjs';
import { runEngine } from './run-engine.mjs';

/**
 * Folders with all that the programs take, for reports of about 60, 300 and 1,400 pages.
 * @param {string} sealed @param {string} parent @param {readonly number[]} sizes
 */
export async function samplesOf(sealed, parent, sizes = [60, 300, 1400]) {
  const words = new TemplatesService().reportWords('en');
  const folders = [];
  for (const wanted of sizes) folders.push(await sampleOf(wanted));
  return folders;

  /** As near to so many pages as a few trials come: how long the answers are in the sealed version decides what words add. @param {number} wanted */
  async function sampleOf(wanted) {
    let [less, more] = [
      { wordsEach: 0, pages: await pagesOf(0) },
      { wordsEach: 500, pages: await pagesOf(500) },
    ];
    if (wanted <= less.pages) return write(`${wanted}`, 0);
    for (let trial = 0; trial < 4 && Math.abs(more.pages - wanted) > wanted / 50; trial += 1) {
      const slope = (more.wordsEach - less.wordsEach) / Math.max(1, more.pages - less.pages);
      const wordsEach = Math.max(1, Math.round(more.wordsEach + (wanted - more.pages) * slope));
      [less, more] = [more, { wordsEach, pages: await pagesOf(wordsEach) }];
    }
    return write(`${wanted}`, more.wordsEach);
  }

  /** @param {number} wordsEach */
  async function pagesOf(wordsEach) {
    return (await runEngine('ours', write('trial', wordsEach))).pages;
  }

  /** @param {string} name @param {number} wordsEach */
  function write(name, wordsEach) {
    const folder = join(parent, name);
    mkdirSync(folder, { recursive: true });
    const version = grown(sealed, wordsEach);
    const { model } = reportContent({ kind: 'full', version }, words);
    const pieces = piecesOf(model);
    const files = {
      'sealed.json': version.json,
      digest: version.digest,
      'words.json': JSON.stringify(words),
      'texts.json': JSON.stringify(textsOf(pieces)),
      'report.html': htmlOf(pieces),
      'furniture.json': JSON.stringify(furnitureOf(model)),
      'pdfmake.json': JSON.stringify(definitionOf(pieces)),
    };
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    return folder;
  }
}
