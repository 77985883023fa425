/** Spreadsheets as other programs write them, by the shapes that differ: where texts are, how days are kept, which sheet counts. */
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { bytesSource } from '../../../src/tables/byte-source.js';
import { recogniseFile, runImport, type ImportBatch } from '../../../src/tables/import-run.js';
import { openTable } from '../../../src/tables/open-table.js';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';

async function zipped(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, xml] of Object.entries(parts))
    zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${xml}`), name);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

async function rowsOf(bytes: Buffer): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of (await openTable(bytesSource(bytes))).rows())
    rows.push(...batch.map(({ cells }) => [...cells]));
  return rows;
}

const header = ['Reference', 'Site', 'Installed on', 'Latitude', 'Longitude'];
const expected = [header, ['К-1', 'Трг & парк', '2026-02-02', '44.8166', '20.4602'], ['K-2', '', '2026-02-09', '44.8131', '20.4612']]; // prettier-ignore

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;

/** As Excel does: shared texts with runs, days as serial numbers by a built-in format, a hidden sheet before the shown one. */
const excel = (): Promise<Buffer> =>
  zipped({
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}" xmlns:mc="urn:mc" mc:Ignorable="x15"><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Lists" sheetId="3" state="hidden" r:id="rId7"/><sheet name="Камере" sheetId="1" r:id="rId1"/><sheet name="Old" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${relation('rId7', 'worksheet', 'worksheets/sheet3.xml')}${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'worksheet', 'worksheets/sheet2.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="8" uniqueCount="8">${header.map(each => `<si><t>${each}</t></si>`).join('')}<si><t>К-1</t></si><si><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">Трг </t></r><r><t>&amp; парк</t></r><rPh sb="0" eb="1"><t>unread</t></rPh></si><si><t>K-2</t></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:XFD9"/><cols><col min="1" max="5" width="9"/></cols><sheetData><row r="1" spans="1:5">${header.map((_, at) => `<c r="${'ABCDE'[at]}1" t="s"><v>${at}</v></c>`).join('')}</row><row r="2"><c r="A2" t="s"><v>5</v></c><c r="B2" t="s"><v>6</v></c><c r="C2" s="1"><v>46055</v></c><c r="D2"><v>44.8166</v></c><c r="E2"><f>D2-24.3564</f><v>20.4602</v></c></row><row r="5"><c r="A5" t="s"><v>7</v></c><c r="C5" s="1"><v>46062.75</v></c><c r="D5"><v>44.813099999999999</v></c><c r="E5"><v>20.461200000000002</v></c><c r="H5" s="1"/></row></sheetData><mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>wrong sheet</t></is></c></row></sheetData></worksheet>`,
    'xl/worksheets/sheet3.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>hidden sheet</t></is></c></row></sheetData></worksheet>`,
  });

/** As LibreOffice does: a day by a format of its own, an absolute target, formulas with texts. */
const libreOffice = (): Promise<Buffer> =>
  zipped({
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr backupFile="false" date1904="false"/><sheets><sheet name="Sheet1" sheetId="1" state="visible" r:id="rId3"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${relation('rId3', 'worksheet', '/xl/worksheets/sheet1.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${[...header, 'K-2'].map(each => `<si><t xml:space="preserve">${each}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1">${header.map((_, at) => `<c r="${'ABCDE'[at]}1" s="0" t="s"><v>${at}</v></c>`).join('')}</row><row r="2"><c r="A2" t="str"><f aca="false">"К-"&amp;1</f><v>К-1</v></c><c r="B2" t="inlineStr"><is><t>Трг &amp; парк</t></is></c><c r="C2" s="1" t="n"><v>46055</v></c><c r="D2" t="n"><v>44.8166</v></c><c r="E2" t="n"><v>20.4602</v></c></row><row r="3"><c r="A3" t="s"><v>5</v></c><c r="B3"/><c r="C3" s="1" t="n"><v>46062</v></c><c r="D3" t="n"><v>44.8131</v></c><c r="E3" t="n"><v>20.4612</v></c></row></sheetData></worksheet>`,
  });

/** As programs that stream do: a prefix on every tag, texts in their cells, no cell says where it stands, days since 1904. */
const streamed = (): Promise<Buffer> => {
  const text = (each: string) => `<x:c t="inlineStr"><x:is><x:t>${each}</x:t></x:is></x:c>`;
  return zipped({
    'xl/workbook.xml': `<x:workbook xmlns:x="${main}" xmlns:rel="${office}"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="A" sheetId="1" rel:id="R1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${relation('R1', 'worksheet', 'worksheets/first.xml')}</Relationships>`,
    'xl/styles.xml': `<x:styleSheet xmlns:x="${main}"><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="22"/></x:cellXfs></x:styleSheet>`,
    'xl/worksheets/first.xml': `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row>${header.map(text).join('')}</x:row><x:row>${text('К-1')}<x:c t="inlineStr"><x:is><x:t><![CDATA[Трг & парк]]></x:t></x:is></x:c><x:c s="1"><x:v>44593</x:v></x:c><x:c><x:v>4.48166E1</x:v></x:c><x:c><x:v>20.4602</x:v></x:c></x:row><x:row>${text('K-2')}<x:c/><x:c t="d"><x:v>2026-02-09</x:v></x:c><x:c><x:v>44.8131</x:v></x:c><x:c><x:v>20.4612</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  });
};

describe.each([
  ['Excel', excel],
  ['LibreOffice', libreOffice],
  ['a program that streams', streamed],
])('a spreadsheet as %s writes it', (_, written) => {
  it('is read cell for cell', async () => {
    expect(await rowsOf(await written())).toEqual(expected);
  });

  it('is recognised, and its days and positions are those of the cameras', async () => {
    const source = bytesSource(await written());
    const { plan } = await recogniseFile(source, {}, {});
    expect(plan.columns).toEqual(['reference', 'site', 'installedOn', 'latitude', 'longitude']);
    const absent = ['ptz', 'audio', 'anpr', 'analytics', 'live_face_recognition', 'retrospective_face_recognition'];
    const constants = {
      ...Object.fromEntries(absent.map(each => [each, 'absent'])),
      ...{ kind: 'fixed', status: 'installed', publication: 'exact' },
    };
    const batches: ImportBatch[] = [];
    const sink = { present: async () => [], take: async (batch: ImportBatch) => void batches.push(batch) };
    expect(await runImport({ source, options: {}, plan: { ...plan, constants } }, sink)).toEqual([]);
    const facts = batches.flatMap(({ cameras }) => cameras.map(each => JSON.parse(each.facts) as object));
    expect(facts[0]).toMatchObject({
      ...{ reference: 'К-1', site: 'Трг & парк', installedOn: '2026-02-02' },
      position: { type: 'Point', coordinates: [20.4602, 44.8166] },
    });
    // The second says nothing of its site, which is a problem of that very row.
    expect(batches.flatMap(({ problems }) => problems)).toMatchObject([{ field: 'site', column: 1 }]);
  });
});
