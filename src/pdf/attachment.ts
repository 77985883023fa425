import { createHash } from 'node:crypto';
import type { PdfFile } from './document.js';
import type { Data } from './pdfkit-internals.js';

/** Attaches the data that the report was drawn from. PDFKit's own way writes the checksum as text. */
export function attachJson(
  file: PdfFile,
  name: string,
  about: { content: Uint8Array | string; description: string },
): void {
  const { kit, properties } = file;
  const { content, description } = about;
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const stream = kit.ref({
    Type: 'EmbeddedFile',
    Subtype: 'application#2Fjson',
    Params: {
      Size: bytes.length,
      // PDF defines this checksum as MD5; it guards against nothing but accidents.
      CheckSum: new Uint8Array(createHash('md5').update(bytes).digest()),
      CreationDate: properties.date,
      ModDate: properties.date,
    },
  });
  stream.end(bytes);
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
}
