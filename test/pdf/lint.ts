/**
 * What a machine can see of PDF/UA-1 and PDF/A-3a with nothing but a PDF parser. It finds the faults that we can make;
 * a release is also checked by hand with veraPDF.
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  decodePDFRawStream,
  type PDFObject,
} from 'pdf-lib';
import { lintContent } from './lint-content.js';
import { lintStructure } from './lint-structure.js';
import { flag, name, text, type Fault, type Report } from './lint-values.js';

/** Every fault found; none for a file that passes. */
export async function lint(pdf: Uint8Array): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const report: Report = (rule, where = '') => faults.push({ rule, where });
  const raw = Buffer.from(pdf).toString('latin1');
  if (!/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(raw)) report('header');
  if (/[^\n\r]endstream/.test(raw)) report('line end before endstream');
  const document = await PDFDocument.load(pdf, { updateMetadata: false, ignoreEncryption: true });
  if (document.context.trailerInfo.Encrypt) report('encrypted');
  if (!document.context.trailerInfo.ID) report('trailer id');

  lintCatalogue(document, report);
  lintMetadata(document, report);
  lintObjects(document, report);
  lintStructure(document, lintContent(document, report), report);
  return faults;
}

function lintCatalogue({ catalog }: PDFDocument, report: Report): void {
  if (flag(catalog.lookup(PDFName.of('MarkInfo')), 'Marked') !== true) report('marked');
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text(catalog.lookup(PDFName.of('Lang'))) ?? '')) report('language');
  if (flag(catalog.lookup(PDFName.of('ViewerPreferences')), 'DisplayDocTitle') !== true) report('title display');
  if (catalog.has(PDFName.of('OpenAction')) || catalog.has(PDFName.of('AA'))) report('action');
  lintOutputIntent(catalog, report);
}

function lintOutputIntent(catalog: PDFDict, report: Report): void {
  const intents = catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray);
  const profile = intents?.lookupMaybe(0, PDFDict)?.lookup(PDFName.of('DestOutputProfile'));
  if (!(profile instanceof PDFRawStream)) return report('output intent');
  const bytes = decodePDFRawStream(profile).decode();
  if (Buffer.from(bytes.subarray(36, 40)).toString('latin1') !== 'acsp') report('output intent', 'no ICC profile');
}

function lintMetadata({ catalog }: PDFDocument, report: Report): void {
  const stream = catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) return report('metadata');
  if (stream.dict.has(PDFName.of('Filter'))) report('metadata', 'compressed');
  const packet = Buffer.from(stream.getContents()).toString('utf8');
  const wanted = {
    'metadata: PDF/A part': /<pdfaid:part>3</,
    'metadata: PDF/A conformance': /<pdfaid:conformance>A</,
    'metadata: PDF/UA part': /<pdfuaid:part>1</,
    'metadata: extension schema': /<pdfaExtension:schemas>/,
    'metadata: title': /<dc:title><rdf:Alt><rdf:li[^>]*>[^<\s]/,
    'metadata: language': /<dc:language>/,
  };
  for (const [rule, pattern] of Object.entries(wanted)) if (!pattern.test(packet)) report(rule);
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(packet)) report('metadata: not XML');
}

function lintObjects({ context, catalog }: PDFDocument, report: Report): void {
  const associated = associatedFiles(catalog);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const dict = dictOf(object);
    if (!dict) continue;
    const type = name(dict.lookup(PDFName.of('Type')));
    if (type === 'Font') lintFont(dict, report);
    if (type === 'FontDescriptor') lintDescriptor(dict, report);
    if (type === 'Filespec') lintFile(dict, associated.includes(ref.toString()), report);
    if (['JavaScript', 'Launch'].includes(name(dict.lookup(PDFName.of('S'))) ?? '')) report('action');
  }
}

/** A width that is missing from the list makes readers fall back to one of their own, and lines run over the edge. */
function lintWidths(font: PDFDict, report: Report): void {
  const widths = font.lookupMaybe(PDFName.of('W'), PDFArray)?.lookupMaybe(1, PDFArray);
  if (widths?.asArray().some(each => !(each instanceof PDFNumber))) report('font widths', fontName(font, 'BaseFont'));
}

function lintFont(font: PDFDict, report: Report): void {
  lintWidths(font, report);
  const kind = name(font.lookup(PDFName.of('Subtype'))) ?? '';
  if (kind === 'Type0') lintCodes(font, report);
  if (kind === 'Type0' && !font.has(PDFName.of('ToUnicode')))
    report('font without ToUnicode', fontName(font, 'BaseFont'));
  if (kind !== 'Type0' && !kind.startsWith('CIDFont')) report('font not embedded', fontName(font, 'BaseFont'));
}

/** Codes of our own are fine where the file holds their map, and the map speaks of the same glyphs as the font (6.2.11.3). */
function lintCodes(font: PDFDict, report: Report): void {
  const codes = font.lookup(PDFName.of('Encoding'));
  if (name(codes) === 'Identity-H') return;
  const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookupMaybe(0, PDFDict);
  const glyphs = (dict: PDFDict | undefined) => String(dict?.lookup(PDFName.of('CIDSystemInfo')));
  const held = codes instanceof PDFRawStream && codes.dict.lookup(PDFName.of('Type')) === PDFName.of('CMap');
  if (!held || glyphs(codes.dict) !== glyphs(descendant) || !writesAcross(codes))
    report('font codes', fontName(font, 'BaseFont'));
}

function writesAcross(codes: PDFRawStream): boolean {
  const program = Buffer.from(decodePDFRawStream(codes).decode()).toString('latin1');
  return String(codes.dict.lookup(PDFName.of('WMode'))) === '0' && program.includes('/WMode 0 def');
}

function lintFile(file: PDFDict, associated: boolean, report: Report): void {
  if (!file.has(PDFName.of('AFRelationship')) || !associated) report('attachment not associated');
  for (const key of ['F', 'UF', 'Desc']) if (!text(file.lookup(PDFName.of(key)))) report('attachment without', key);
  const stream = file.lookupMaybe(PDFName.of('EF'), PDFDict)?.lookup(PDFName.of('F'));
  const media = stream instanceof PDFRawStream ? name(stream.dict.lookup(PDFName.of('Subtype'))) : undefined;
  if (media !== 'application/json') report('attachment without', 'media type');
}

function lintDescriptor(descriptor: PDFDict, report: Report): void {
  const embedded = ['FontFile2', 'FontFile3'].some(key => descriptor.has(PDFName.of(key)));
  if (!embedded) report('font not embedded', fontName(descriptor, 'FontName'));
}

function fontName(dict: PDFDict, key: string): string {
  return name(dict.lookup(PDFName.of(key))) ?? '';
}

function dictOf(object: PDFObject): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFRawStream ? object.dict : undefined;
}

function associatedFiles(catalog: PDFDict): readonly string[] {
  return (catalog.lookupMaybe(PDFName.of('AF'), PDFArray)?.asArray() ?? []).map(String);
}
