import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../../src/tables/byte-source.js';
import { recogniseFile, runImport, type ImportBatch } from '../../../src/tables/import-run.js';
import { openTable } from '../../../src/tables/open-table.js';
import { UnreadableFile } from '../../../src/tables/unreadable-file.js';
import { malformedFiles, wholeFiles } from '../../support/malformed-files.js';

const recognised = (bytes: Uint8Array | string) => recogniseFile(bytesSource(Buffer.from(bytes)), {}, {});

/** One byte a letter, by the table of the code page. */
function inCodePage(text: string, name: string): Buffer {
  const letters = new TextDecoder(name).decode(Uint8Array.from({ length: 256 }, (_, at) => at));
  return Buffer.from([...text].map(letter => letters.indexOf(letter)));
}

async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of (await openTable(bytesSource(bytes))).rows())
    rows.push(...batch.map(({ cells }) => [...cells]));
  return rows;
}

const serbian = 'Шифра;Локација;Географска ширина;Географска дужина\nК-1;Трг Републике;44,8166;20,4602\n';

describe('a text file', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${serbian}`), 'utf-8'],
    ['UTF-16', Buffer.from(`\uFEFF${serbian}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark', Buffer.from('ref;site\nA-1;Gate\nA-2;Gate\n', 'utf16le'), 'utf-16le'],
    ['Windows-1251', inCodePage(serbian, 'windows-1251'), 'windows-1251'],
    ['Windows-1250', inCodePage('Oznaka;Mesto\nK-1;Čukarica\nK-2;Žarkovo, škola\n', 'windows-1250'), 'windows-1250'],
  ])('is read in %s', async (_, bytes, encoding) => {
    const { details, plan } = await recognised(bytes);
    expect(details).toEqual({ encoding, delimiter: 'semicolon' });
    expect(plan.columns.slice(0, 2)).toEqual(['reference', 'site']);
  });

  it('has decimal commas between semicolons, commas or tabs', async () => {
    expect(await rowsOf(Buffer.from('a;44,1;20,4\nb;44,2;20,5'))).toEqual([['a', '44,1', '20,4'], ['b', '44,2', '20,5']]); // prettier-ignore
    expect(await rowsOf(Buffer.from('a,"44,1","20,4"\nb,"44,2","20,5"'))).toEqual([['a', '44,1', '20,4'], ['b', '44,2', '20,5']]); // prettier-ignore
    expect(await rowsOf(Buffer.from('a\t44,1\t20,4\nb\t44,2\t20,5'))).toEqual([['a', '44,1', '20,4'], ['b', '44,2', '20,5']]); // prettier-ignore
  });

  it('numbers rows as spreadsheet programs do, and names both of a pair with one reference', async () => {
    const text =
      'ref,site,kind,status,publication,ptz,audio,anpr,analytics,live face recognition,retrospective facial recognition\n\nA,"Gate\nNorth",dome,running,exact,no,no,no,no,no,no\nA,Gate,dome,running,exact,no,no,no,no,no,no\n';
    const batches = await imported(text);
    expect(batches.flatMap(({ problems }) => problems)).toMatchObject([{ row: 3, field: 'site' }]);
    const twice = await imported(text.replace('"Gate\nNorth"', 'Gate'));
    expect(twice.flatMap(({ problems }) => problems)).toEqual([
      { row: 4, column: 0, field: 'reference', message: 'Keep one of the two: row 3 has the same reference' },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 0, 2, 0, 0, 3])],
    ['a quotation mark that is never closed', `ref,site\nA,"${'x,\n'.repeat(10)}`],
    ['half of a GeoJSON file', '{"type":"FeatureCollection","features":[{"type":"Feature"'],
    ['too many columns', `${'a,'.repeat(500)}a\n`],
  ])('that is %s is refused with a sentence', async (_, bytes) => {
    await expect(recognised(bytes as string)).rejects.toBeInstanceOf(UnreadableFile);
  });
});

async function imported(text: string): Promise<ImportBatch[]> {
  const source = bytesSource(Buffer.from(text));
  const { plan } = await recogniseFile(source, {}, {});
  const batches: ImportBatch[] = [];
  const take = async (batch: ImportBatch) => void batches.push(batch);
  expect(await runImport({ source, options: {}, plan }, { present: async () => [], take })).toEqual([]);
  return batches;
}

describe('an extract of OpenStreetMap', () => {
  const node = (id: number, tags: object) => ({
    ...{ type: 'Feature', id: `node/${id}`, geometry: { type: 'Point', coordinates: [20.46, 44.81] } },
    properties: { man_made: 'surveillance', 'surveillance:type': 'camera', ...tags },
  });

  it('is a table of its tags', async () => {
    const file = {
      type: 'FeatureCollection',
      features: [node(1, { 'camera:type': 'dome', operator: 'Град' }), node(2, { height: 4 })],
    };
    const { plan, columns } = await recognised(JSON.stringify(file));
    expect(columns.map(({ header }) => header)).toEqual(
      ['geometry', '@id', 'man_made', 'surveillance:type', 'camera:type', 'operator', 'height'], // prettier-ignore
    );
    expect(plan.columns).toEqual(['position', 'reference', 'osmObject', 'osmType', 'kind', 'note', 'note']);
  });
});

describe('a spreadsheet', () => {
  it('that claims to unpack to more than it should is refused', async () => {
    const bomb = zipOf('xl/workbook.xml', Buffer.from('<workbook/>'), 0x7fffffff);
    await expect(recognised(bomb)).rejects.toBeInstanceOf(UnreadableFile);
  });

  it('that unpacks to more than it claims is refused', async () => {
    const liar = zipOf('xl/workbook.xml', Buffer.alloc(1_000_000, ' '), 10);
    await expect(recognised(liar)).rejects.toBeInstanceOf(UnreadableFile);
  });

  it('with entities that expand is refused', async () => {
    const xml =
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><workbook><sheets><sheet name="&b;"/></sheets></workbook>';
    await expect(recognised(zipOf('xl/workbook.xml', Buffer.from(xml), xml.length))).rejects.toBeInstanceOf(
      UnreadableFile,
    );
  });
});

/** An archive with one packed part, that says of its size what one likes. */
function zipOf(name: string, content: Buffer, size: number): Buffer {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(size, 24);
  central.writeUInt16LE(name.length, 28);
  const before = Buffer.concat([head, Buffer.from(name), packed]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(before.length, 16);
  return Buffer.concat([before, central, Buffer.from(name), end]);
}

describe('any file at all', () => {
  const count = Number(process.env['UVID_MALFORMED_FILES'] ?? 1000);
  it(`is read, or refused with a sentence (${count} of them)`, { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(malformedFiles(await wholeFiles()), async bytes => {
        const source = bytesSource(bytes);
        try {
          const { plan } = await recogniseFile(source, {}, {});
          const columns = plan.columns.map(each => each ?? ('note' as const));
          await runImport(
            { source, options: {}, plan: { ...plan, columns } },
            { present: async () => [], take: async () => undefined },
          );
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFile);
          expect((error as Error).message).toMatch(/^\p{Lu}.+\.$/su);
        }
      }),
      { seed: 404, numRuns: count },
    );
  });
});
