/** What the cells of a spreadsheet refer to: its first visible sheet, the texts they share and which formats are dates. */
import { limits } from './limits.js';
import { UnreadableFile } from './unreadable-file.js';
import { readWholeXml, type XlsxParts } from './xlsx-parts.js';

export interface Book {
  readonly sheet: string;
  readonly sheetPart: string;
  readonly texts: readonly string[];
  /** By the index of a cell's style. */
  readonly dateStyles: readonly boolean[];
  /** Days count from 1904 instead of 1900. */
  readonly from1904: boolean;
}

export async function readBook(parts: XlsxParts): Promise<Book> {
  if (!parts.has('xl/workbook.xml'))
    throw new UnreadableFile('Save the file as XLSX: this archive holds no spreadsheet.');
  const { sheet, id, from1904 } = await readWorkbook(parts);
  const sheetPart = await partOf(parts, id);
  return { sheet, sheetPart, from1904, texts: await readTexts(parts), dateStyles: await readStyles(parts) };
}

async function readWorkbook(parts: XlsxParts): Promise<{ sheet: string; id: string; from1904: boolean }> {
  const sheets: { name: string; id: string; visible: boolean }[] = [];
  let from1904 = false;
  await readWholeXml(parts.text('xl/workbook.xml'), {
    open: (tag, { name = '', state, date1904, ...others }) => {
      if (tag === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
      if (tag === 'sheet') sheets.push({ name, id: relationOf(others), visible: (state ?? 'visible') === 'visible' });
    },
  });
  const chosen = sheets.find(({ visible }) => visible) ?? sheets[0];
  if (!chosen) throw new UnreadableFile('Choose another file: this spreadsheet has no sheet.');
  return { sheet: chosen.name, id: chosen.id, from1904 };
}

/** The prefix of its namespace may be any. */
function relationOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
}

async function partOf(parts: XlsxParts, id: string): Promise<string> {
  let target = '';
  if (parts.has('xl/_rels/workbook.xml.rels'))
    await readWholeXml(parts.text('xl/_rels/workbook.xml.rels'), {
      open: (tag, { Id, Target }) => {
        if (tag === 'Relationship' && Id === id && Target) target = Target;
      },
    });
  const part = target.startsWith('/') ? target.slice(1) : `xl/${target || 'worksheets/sheet1.xml'}`;
  if (!parts.has(part)) throw new UnreadableFile('Save the file again as XLSX: its first sheet is missing.');
  return part;
}

async function readTexts(parts: XlsxParts): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!parts.has('xl/sharedStrings.xml')) return texts;
  let text = '';
  let bytes = 0;
  let within = { text: false, phonetic: false };
  await readWholeXml(parts.text('xl/sharedStrings.xml'), {
    open: tag => {
      if (tag === 'si') text = '';
      if (tag === 't' || tag === 'rPh') within = { text: tag === 't', phonetic: within.phonetic || tag === 'rPh' };
    },
    text: piece => {
      if (within.text && !within.phonetic) text += piece;
    },
    close: tag => {
      if (tag === 't') within = { ...within, text: false };
      if (tag === 'rPh') within = { text: false, phonetic: false };
      if (tag !== 'si') return;
      bytes += text.length + 16;
      if (bytes > limits.sharedTextBytes) throw new UnreadableFile('Divide the file: it holds too much text.');
      texts.push(text);
    },
  });
  return texts;
}

async function readStyles(parts: XlsxParts): Promise<readonly boolean[]> {
  const styles: boolean[] = [];
  if (!parts.has('xl/styles.xml')) return styles;
  const custom = new Map<number, boolean>();
  let within = false;
  await readWholeXml(parts.text('xl/styles.xml'), {
    open: (tag, { numFmtId, formatCode = '' }) => {
      if (tag === 'numFmt') custom.set(Number(numFmtId), isDateFormat(formatCode));
      if (tag === 'cellXfs') within = true;
      if (tag === 'xf' && within) styles.push(custom.get(Number(numFmtId)) ?? isBuiltInDate(Number(numFmtId)));
    },
    close: tag => {
      if (tag === 'cellXfs') within = false;
    },
  });
  return styles;
}

/** The formats that every spreadsheet program knows by number; the later ones are those of East Asia. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

function isDateFormat(code: string): boolean {
  return /[yd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ''));
}
