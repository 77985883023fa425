/**
 * Objects without a stream, such as the thousands of a structure tree, leave compressed, a few hundred together (ISO 32000-1,
 * 7.5.7), and a stream takes the place of the table of offsets (7.5.8). A tagged report is a third smaller for it, and
 * drawing it holds less memory.
 */
import { deflateSync } from 'node:zlib';
import type { PdfKit, Ref } from './pdfkit-internals.js';

const together = 200;

/** Kind, then where: an offset in the file and generation 0, or the object that holds it and at which place (7.5.8.3). */
type Place = readonly [kind: 0 | 1 | 2, where: number, index: number];

const free: Place = [0, 0, 65_535];

/** From now on, whatever the document writes is packed. */
export function packObjects(kit: PdfKit): void {
  const packer = new Packer(kit);
  const ended = kit._refEnd.bind(kit);
  kit._write = line => packer.take(line);
  kit._refEnd = ref => {
    packer.end(ref);
    ended(ref);
  };
  kit._finalize = () => packer.finish();
}

class Packer {
  private readonly places: Place[] = [free];
  private readonly emit: PdfKit['_write'];
  private lines: (string | Uint8Array)[] = [];
  private waiting: { readonly id: number; readonly text: string }[] = [];

  constructor(private readonly kit: PdfKit) {
    this.emit = kit._write.bind(kit);
  }

  take(line: string | Uint8Array): void {
    this.lines.push(line);
  }

  /** PDFKit writes an object as its head, its data and its end; what has more lines has a stream. */
  end({ id }: Ref): void {
    const { lines } = this;
    this.lines = [];
    if (lines.length === 3) {
      this.waiting.push({ id, text: String(lines[1]) });
      if (this.waiting.length === together) this.flush();
    } else {
      this.places[id] = [1, this.kit._offset, 0];
      for (const line of lines) this.emit(line);
    }
  }

  finish(): void {
    if (this.waiting.length > 0) this.flush();
    const { _root, _info, _id } = this.kit;
    const id = this.newId();
    const from = this.kit._offset;
    this.places[id] = [1, from, 0];
    const print = `<${Buffer.from(_id).toString('hex')}>`;
    this.stream(
      id,
      `/Type /XRef /Size ${id + 1} /W [1 4 2] /Root ${_root.id} 0 R /Info ${_info.id} 0 R /ID [${print} ${print}]`,
      this.table(id + 1),
    );
    this.emit(`startxref\n${from}\n%%EOF`);
    this.kit.push(null);
  }

  private flush(): void {
    const id = this.newId();
    let at = 0;
    const heads = this.waiting.map((each, index) => {
      this.places[each.id] = [2, id, index];
      const head = `${each.id} ${at}`;
      at += each.text.length + 1;
      return head;
    });
    const head = `${heads.join(' ')}\n`;
    const all = Buffer.from(`${head}${this.waiting.map(each => each.text).join('\n')}\n`, 'latin1');
    this.places[id] = [1, this.kit._offset, 0];
    this.stream(id, `/Type /ObjStm /N ${this.waiting.length} /First ${head.length}`, all);
    this.waiting = [];
  }

  private stream(id: number, entries: string, content: Uint8Array): void {
    const packed = deflateSync(content);
    this.emit(`${id} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream`);
    this.emit(packed);
    this.emit('\nendstream\nendobj');
  }

  private table(size: number): Uint8Array {
    const table = Buffer.alloc(7 * size);
    for (let id = 0; id < size; id += 1) {
      const [kind, where, index] = this.places[id] ?? free;
      table.writeUInt8(kind, 7 * id);
      table.writeUInt32BE(where, 7 * id + 1);
      table.writeUInt16BE(index, 7 * id + 5);
    }
    return table;
  }

  /** PDFKit numbers its objects by what it keeps here. */
  private newId(): number {
    return this.kit._offsets.push(null);
  }
}
