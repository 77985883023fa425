import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/core/version/canonical.js';
import { drawn } from '../support/drawn-sample.js';
import { sealedSample } from '../support/sealed-sample.js';
import { lint } from './lint.js';

let folder: string;
let file: string;
/** Uncompressed, so that a fault can be written into it. */
let plain: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'uvid-report-'));
  file = join(folder, 'report.pdf');
  writeFileSync(file, await drawn());
  const open = join(folder, 'open.pdf');
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', '--newline-before-endstream', file, open]);
  plain = readFileSync(open, 'latin1');
});

const tool = (name: string, ...args: readonly string[]) => execFileSync(name, args, { encoding: 'utf8' });

describe('the report of the sample', () => {
  it('has no fault that the lint can see', async () => {
    expect(await lint(readFileSync(file))).toEqual([]);
  });

  it('is sound to qpdf', () => {
    expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it('embeds every font with its characters', () => {
    const fonts = tool('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.every(line => /Custom +yes yes yes/.test(line))).toBe(true);
  });

  it('carries the sealed version byte for byte', () => {
    const saved = join(folder, 'assessment.json');
    tool('pdfdetach', '-savefile', 'assessment.json', '-o', saved, file);
    expect(readFileSync(saved, 'utf8')).toBe(canonicalJson(sealedSample));
  });
});

/** Each fault once, where it does the least; the lint must name it. */
const faults: readonly (readonly [string, (source: string) => string])[] = [
  ['marked', source => source.replace('/Marked true', '/Marked false')],
  ['language', source => source.replace('/Lang (en-GB)', '/Lang ()')],
  ['title display', source => source.replace('/DisplayDocTitle true', '/DisplayDocTitle false')],
  ['metadata: PDF/UA part', source => source.replace('<pdfuaid:part>1<', '<pdfuaid:part>2<')],
  ['metadata: extension schema', source => source.replace('<pdfaExtension:schemas>', '<pdfaExtension:schemat>')],
  ['TH without Scope', source => source.replace('/Scope /Column', '/Skope /Column')],
  ['heading order', source => source.replace('/S /H2\n', '/S /H4\n')],
  ['nesting', source => source.replace('/S /TD\n', '/S /P\n')],
  ['link without Contents', source => source.replace(/\/Contents \([^)]*page \d+\)/, '/Contents ()')],
  ['link without StructParent', source => source.replace(/\/StructParent (\d+)/, '/StrukParent $1')],
  ['neither tagged nor artifact', source => source.replace(/\/Artifact BMC([^]*?)EMC/, '             $1   ')],
  ['font without ToUnicode', source => source.replace('/ToUnicode', '/FromUnicod')],
  ['font codes', source => source.replace('/WMode 0\n', '/WMode 1\n')],
  ['font codes', source => source.replace(/(\/CIDSystemInfo <<\n *\/Ordering \()Identity/, '$1Somebody')],
  ['font not embedded', source => source.replace('/FontFile2', '/FontFileX')],
  ['attachment not associated', source => source.replace('/AFRelationship', '/XFRelationship')],
  ['output intent', source => source.replace('/OutputIntents', '/OutputIntentz')],
  ['colour outside the output intent', source => source.replace(/\n([\d.]+) ([\d.]+) ([\d.]+) rg\n/, '\n0 0 0 1 k\n')],
];

describe('the lint', () => {
  it.each(faults)('sees: %s', async (rule, spoil) => {
    const spoilt = spoil(plain);
    expect(spoilt).not.toBe(plain);
    const found = await lint(repaired(spoilt));
    expect(found.map(each => each.rule)).toContain(rule);
  });
});

/** Makes the offsets of an edited file true again. */
function repaired(source: string): Uint8Array {
  return execFileSync('fix-qdf', { input: Buffer.from(source, 'latin1'), maxBuffer: 1e8 });
}
