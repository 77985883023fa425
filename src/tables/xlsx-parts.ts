/** The parts of an XLSX file: a ZIP archive of XML files, each unpacked as a stream and only up to what is allowed. */
import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { limits } from './limits.js';
import { UnreadableFile } from './unreadable-file.js';

const broken = 'Save the file again as XLSX: it is damaged, or not a spreadsheet.';
const highestEntries = 5000;

export class XlsxParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Buffer): Promise<XlsxParts> {
    const zip = await new Promise<ZipFile>((resolve, reject) =>
      fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true } as object, (error, opened) =>
        error || !opened ? reject(new UnreadableFile(broken)) : resolve(opened),
      ),
    );
    if (zip.entryCount > highestEntries) throw new UnreadableFile(broken);
    return new XlsxParts(zip, await entriesOf(zip));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  async *text(name: string): AsyncGenerator<string> {
    const decoder = new TextDecoder();
    for await (const chunk of await this.stream(name)) yield decoder.decode(chunk as Uint8Array, { stream: true });
    yield decoder.decode();
  }

  private stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    return new Promise((resolve, reject) => {
      if (!entry || entry.isEncrypted()) return reject(new UnreadableFile(broken));
      this.zip.openReadStream(entry, (error, stream) =>
        error || !stream ? reject(new UnreadableFile(broken)) : resolve(stream),
      );
    });
  }
}

/** What an archive says of its sizes is checked here, and against the bytes when they are unpacked. */
async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', () => reject(new UnreadableFile(broken)));
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      if (unpacked > limits.unpackedBytes)
        return reject(new UnreadableFile('Divide the file: unpacked it is larger than any register of cameras.'));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
  return entries;
}

export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Feeds the parts of a text to the handlers; between two parts the caller may take what was found. */
export async function* readXml(parts: AsyncIterable<string>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => handlers.open(local(name), attributes));
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)));
  parser.on('text', text => handlers.text?.(text));
  parser.on('cdata', text => handlers.text?.(text));
  // Entities that expand into each other need a document type, which no spreadsheet has.
  parser.on('doctype', () => {
    throw new UnreadableFile(broken);
  });
  try {
    for await (const part of parts) {
      parser.write(part);
      yield;
    }
    parser.close();
    yield;
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(broken);
  }
}

export async function readWholeXml(parts: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of readXml(parts, handlers));
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
