import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportContent } from '../../../dist/src/core/report/kinds.js';
import { TemplatesService } from '../../../dist/src/modules/templates/templates.service.js';
import { definitionOf, htmlOf, piecesOf, textsOf } from './content.mjs';
import { grown } from './grown.mjs';
import { runEngine } from './run-engine.mjs';

/**
 * Folders with all that the programs take, for reports of about 60, 300 and 1,400 pages.
 * @param {string} sealed @param {string} parent
 */
export async function samplesOf(sealed, parent) {
  const words = new TemplatesService().reportWords('en');
  const folders = [];
  const [none, some] = [await pagesOf(0), await pagesOf(500)];
  for (const wanted of [60, 300, 1400])
    folders.push(write(`${wanted}`, Math.max(0, Math.round((500 * (wanted - none)) / (some - none)))));
  return folders;

  /** @param {number} wordsEach */
  async function pagesOf(wordsEach) {
    return (await runEngine('ours', write('trial', wordsEach))).pages;
  }

  /** @param {string} name @param {number} wordsEach */
  function write(name, wordsEach) {
    const folder = join(parent, name);
    mkdirSync(folder, { recursive: true });
    const version = grown(sealed, wordsEach);
    const pieces = piecesOf(reportContent({ kind: 'full', version }, words).model);
    const files = {
      'sealed.json': version.json,
      digest: version.digest,
      'words.json': JSON.stringify(words),
      'texts.json': JSON.stringify(textsOf(pieces)),
      'report.html': htmlOf(pieces),
      'pdfmake.json': JSON.stringify(definitionOf(pieces)),
    };
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    return folder;
  }
}
