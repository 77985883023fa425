/**
 * What leaves for the sink. Objects without a stream, such as the thousands of a structure tree, leave compressed,
 * a thousand together (ISO 32000-1, 7.5.7), and a stream takes the place of the table of offsets (7.5.8): a tagged report is a
 * third smaller for it. To compress on other threads takes more of this one than to do it here: the pieces are small.
 */
import { deflateSync } from 'node:zlib';
import type { PdfKit, Ref } from './pdfkit-internals.js';

const together = 1000;
/** Of deflate. 9 takes four times as long over a structure tree, which repeats itself, and gains a thousandth of the file. */
const level = 7;

/** Kind, then where: an offset in the file and generation 0, or the object that holds it and at which place (7.5.8.3). */
type Place = readonly [kind: 0 | 1 | 2, where: number, index: number];

const free: Place = [0, 0, 65_535];
/** Of an entry in the table of places. */
const width = 7;

export class Packer {
  private readonly places: Place[] = [free];
  private readonly emit: PdfKit['_write'];
  private lines: (string | Uint8Array)[] = [];
  private waiting: { readonly id: number; readonly text: string }[] = [];

  /** From now on, whatever the document writes is packed. */
  constructor(private readonly kit: PdfKit) {
    this.emit = kit._write.bind(kit);
    const ended = kit._refEnd.bind(kit);
    kit._write = line => this.lines.push(line);
    kit._refEnd = ref => {
      this.end(ref);
      ended(ref);
    };
    kit._finalize = () => this.finish();
  }

  /** PDFKit numbers its objects by what it keeps here. */
  newId(): number {
    return this.kit._offsets.push(null);
  }

  /** `text` is the object as it stands in a file. */
  object(id: number, text: string): void {
    this.waiting.push({ id, text });
    if (this.waiting.length >= together) this.flush();
  }

  /** PDFKit writes an object as its head, its data and its end; what has more lines has a stream. */
  private end({ id, data }: Ref): void {
    const { lines } = this;
    this.lines = [];
    const [head, text, , content] = lines;
    if (lines.length === 3) this.object(id, String(text));
    else if (data['Filter'] || data['Type'] === 'Metadata') this.leave(id, lines);
    else this.stream(id, `${head}\n${withoutLength(String(text))}`, content as Uint8Array);
  }

  private flush(): void {
    if (this.waiting.length === 0) return;
    // Neighbours look alike.
    const objects = this.waiting.sort((one, other) => one.id - other.id);
    this.waiting = [];
    const id = this.newId();
    let at = 0;
    const heads = objects.map((each, index) => {
      this.places[each.id] = [2, id, index];
      const head = `${each.id} ${at}`;
      at += each.text.length + 1;
      return head;
    });
    const head = `${heads.join(' ')}\n`;
    const all = Buffer.from(`${head}${objects.map(each => each.text).join('\n')}\n`, 'latin1');
    this.stream(id, `${id} 0 obj\n<< /Type /ObjStm /N ${objects.length} /First ${head.length}`, all);
  }

  private finish(): void {
    this.flush();
    const { _root, _info, _id, _offset: from } = this.kit;
    const id = this.newId();
    this.places[id] = [1, from, 0];
    const print = `<${Buffer.from(_id).toString('hex')}>`;
    this.stream(
      id,
      `${id} 0 obj\n<< /Type /XRef /Size ${id + 1} /W [1 4 2] /Root ${_root.id} 0 R /Info ${_info.id} 0 R /ID [${print} ${print}] /DecodeParms << /Predictor 12 /Columns ${width} >>`,
      this.table(id + 1),
    );
    this.emit(`startxref\n${from}\n%%EOF`);
    this.kit.push(null);
  }

  /** `head` ends in the entries of its dictionary. */
  private stream(id: number, head: string, content: Uint8Array): void {
    const packed = deflateSync(content, { level });
    const entries = `/Filter /FlateDecode /Length ${packed.length}`;
    this.leave(id, [`${head} ${entries} >>\nstream`, packed, '\nendstream\nendobj']);
  }

  private leave(id: number, lines: readonly (string | Uint8Array)[]): void {
    this.places[id] = [1, this.kit._offset, 0];
    for (const line of lines) this.emit(line);
  }

  /** Each row as its difference from the one above (PNG's "up", 7.4.4.4): neighbours differ by little. */
  private table(size: number): Uint8Array {
    const table = Buffer.alloc((width + 1) * size);
    let above = Buffer.alloc(width);
    for (let id = 0; id < size; id += 1) {
      const [kind, where, index] = this.places[id] ?? free;
      const row = Buffer.alloc(width);
      row.writeUInt8(kind, 0);
      row.writeUInt32BE(where, 1);
      row.writeUInt16BE(index, 5);
      const at = (width + 1) * id;
      table.writeUInt8(2, at);
      for (let byte = 0; byte < width; byte += 1) table.writeUInt8((row[byte]! - above[byte]!) & 0xff, at + 1 + byte);
      above = row;
    }
    return table;
  }
}

/** The dictionary of a stream, still open. */
function withoutLength(dictionary: string): string {
  return dictionary.replace(/\n\/Length \d+/, '').replace(/\n>>$/, '');
}
