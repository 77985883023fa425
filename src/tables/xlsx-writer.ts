/** One sheet of texts as an XLSX file. Every cell is marked as text, so no program takes one for a formula. */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

type Rows = AsyncIterable<readonly (readonly string[])[]>;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contents = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contents}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contents}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${contents}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets><sheet name="Cameras" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${officeRelations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`,
  // Format 49 is text: what somebody types into such a cell stays as it was typed.
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

/** The same rows give the same bytes: nothing in the archive has the time of day. */
export async function* writeXlsx(rows: Rows): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const options = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };
  for (const [name, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(declaration + xml), name, options);
  const sheet = Readable.from(sheetOf(rows), { objectMode: false });
  const output = zip.outputStream as Readable;
  sheet.on('error', error => output.destroy(error));
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', options);
  zip.end();
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
  } finally {
    sheet.destroy();
  }
}

async function* sheetOf(rows: Rows): AsyncGenerator<string> {
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
  yield `${declaration}<worksheet xmlns="${main}">${frozen}<sheetData>`;
  for await (const page of rows) if (page.length > 0) yield page.map(rowOf).join('');
  yield '</sheetData></worksheet>';
}

function rowOf(cells: readonly string[]): string {
  return `<row>${cells.map(cellOf).join('')}</row>`;
}

function cellOf(text: string): string {
  return text === '' ? '<c/>' : `<c s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold, and what looks like the escape for it, is written as `_xHHHH_`, as spreadsheet programs do. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, sign => signs[sign] ?? sign)
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      sign => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}
