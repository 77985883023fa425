/**
 * In which encoding a text file is. A byte order mark says it; else a file that is well-formed UTF-8 as a whole is UTF-8; else
 * it is one of the two code pages of our region, told apart by how their letters stand together. It is shown, and can be changed.
 */
import { type ByteSource, head } from './byte-source.js';
import { UnreadableFile } from './unreadable-file.js';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export async function encodingOf(source: ByteSource): Promise<Encoding> {
  const first = await head(source, 65_536);
  const marked = byMark(first) ?? byZeros(first);
  if (marked) return marked;
  if (first.includes(0)) throw new UnreadableFile('Save the file as CSV, XLSX or GeoJSON: this is none of them.');
  return (await isUtf8(source)) ? 'utf-8' : codePageOf(await highBytes(source));
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** UTF-16 without a mark: in a table with digits and separators half of the bytes are zero, always the same half. */
function byZeros(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => byte === 0 && (zeros[at % 2] = (zeros[at % 2] ?? 0) + 1));
  const [even = 0, odd = 0] = zeros;
  if (odd > bytes.length / 8 && even < odd / 10) return 'utf-16le';
  return even > bytes.length / 8 && odd < even / 10 ? 'utf-16be' : null;
}

async function isUtf8(source: ByteSource): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of source.open()) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Up to 256 KB that have letters beyond ASCII, wherever in the file they begin. */
async function highBytes(source: ByteSource): Promise<Uint8Array> {
  for await (const chunk of source.open()) {
    const at = chunk.findIndex(byte => byte >= 0x80);
    if (at >= 0) return chunk.slice(Math.max(0, at - 200), at + 256 * 1024);
  }
  return new Uint8Array();
}

/** Cyrillic words are high bytes throughout; Latin ones have one or two among plain letters. */
function codePageOf(bytes: Uint8Array): Encoding {
  let together = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] as number) < 0x80) continue;
    if ((bytes[at + 1] ?? 0) >= 0x80 || (at > 0 && (bytes[at - 1] ?? 0) >= 0x80)) together++;
    else alone++;
  }
  if (together > alone) return 'windows-1251';
  // š, ž, č, ć and đ of Serbian and its neighbours; French and German have none of these bytes as letters.
  const central = bytes.some(byte => [0x8a, 0x8e, 0x9a, 0x9e, 0xe6, 0xe8, 0xf0, 0xc6, 0xc8, 0xd0].includes(byte));
  return central ? 'windows-1250' : 'windows-1252';
}

export async function* decoded(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of source.open()) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
