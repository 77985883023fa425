import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { PdfFile } from './document.js';
import type { Data } from './pdfkit-internals.js';

const deflated = promisify(deflate);

/**
 * Attaches the data that the report was drawn from. PDFKit's own way writes the checksum as text. The data are compressed
 * elsewhere while the report is drawn; whoever waits for the end has them in the file.
 */
export function attachJson(
  file: PdfFile,
  name: string,
  about: { content: Uint8Array | string; description: string },
): { readonly end: () => Promise<void> } {
  const { kit, properties } = file;
  const { content, description } = about;
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const stream = kit.ref({
    Type: 'EmbeddedFile',
    Subtype: 'application#2Fjson',
    Filter: 'FlateDecode',
    Params: {
      Size: bytes.length,
      // PDF defines this checksum as MD5; it guards against nothing but accidents.
      CheckSum: new Uint8Array(createHash('md5').update(bytes).digest()),
      CreationDate: properties.date,
      ModDate: properties.date,
    },
  });
  const packed = deflated(bytes, { level: 9 });
  const specification = kit.ref({
    Type: 'Filespec',
    AFRelationship: 'Data',
    F: new String(name),
    UF: new String(name),
    Desc: new String(description),
    EF: { F: stream, UF: stream },
  });
  specification.end();
  kit.addNamedEmbeddedFile(name, specification);
  const catalogue: Data = kit._root.data;
  catalogue.AF = [specification];
  return { end: async () => stream.end(await packed) };
}
