/** What a report says about itself, read back from any bytes that claim to be one. Bad input gives null, never an error. */
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import { attachmentName } from '../core/report/records.js';

/** A compressed bomb must not fill the memory of whoever verifies it. */
const largest = 64 * 1024 * 1024;

/** The attached data of the report as it was sealed, or null when the file has none. */
export async function embeddedJson(pdf: Uint8Array): Promise<string | null> {
  return reading(pdf, document => {
    const files = document.catalog
      .lookupMaybe(PDFName.of('Names'), PDFDict)
      ?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict);
    const specification = files ? fileNamed(files, attachmentName, 0) : undefined;
    const stream = specification?.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'));
    return stream instanceof PDFRawStream ? contentOf(stream) : null;
  });
}

/** The digest that the file names in its properties, 64 hexadecimal digits in lower case, or null. */
export async function printedDigest(pdf: Uint8Array): Promise<string | null> {
  return reading(pdf, document => /\buvid:sha256=([0-9a-f]{64})\b/.exec(document.getKeywords() ?? '')?.[1] ?? null);
}

async function reading(pdf: Uint8Array, read: (document: PDFDocument) => string | null): Promise<string | null> {
  if (!Buffer.from(pdf.subarray(0, 1024)).includes('%PDF-')) return null;
  try {
    return read(await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true }));
  } catch {
    return null;
  }
}

/** Looks through a name tree, which may be divided into kids. */
function fileNamed(tree: PDFDict, name: string, depth: number): PDFDict | undefined {
  const pairs = tree.lookupMaybe(PDFName.of('Names'), PDFArray);
  for (let index = 0; pairs && index + 1 < pairs.size(); index += 2)
    if (textOf(pairs.lookup(index)) === name) return pairs.lookup(index + 1, PDFDict);
  const kids = depth < 8 ? tree.lookupMaybe(PDFName.of('Kids'), PDFArray) : undefined;
  for (let index = 0; kids && index < kids.size(); index += 1) {
    const found = fileNamed(kids.lookup(index, PDFDict), name, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

function contentOf(stream: PDFRawStream): string | null {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const name = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (name !== undefined && name !== PDFName.of('FlateDecode')) return null;
  const bytes =
    name === undefined ? stream.getContents() : inflateSync(stream.getContents(), { maxOutputLength: largest });
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
