/**
 * What leaves for the sink, in its order. Objects without a stream, such as the thousands of a structure tree, leave compressed,
 * a few hundred together (ISO 32000-1, 7.5.7), and a stream takes the place of the table of offsets (7.5.8): a tagged report is a
 * third smaller for it. Other threads compress while pages are drawn.
 */
import { deflate, deflateSync } from 'node:zlib';
import type { PdfKit, Ref } from './pdfkit-internals.js';

const together = 200;
const level = 9;

/** Kind, then where: an offset in the file and generation 0, or the object that holds it and at which place (7.5.8.3). */
type Place = readonly [kind: 0 | 1 | 2, where: number, index: number];

const free: Place = [0, 0, 65_535];
/** Of an entry in the table of places. */
const width = 7;

interface Leaving {
  readonly id: number;
  /** Null until it is compressed. */
  lines: readonly (string | Uint8Array)[] | null;
}

/** Compressed at once: more would take memory and win no time. */
const atOnce = 2;

interface Raw {
  readonly leaving: Leaving;
  /** All but the end of its dictionary. */
  readonly head: string;
  readonly content: Uint8Array;
}

export class Packer {
  private readonly places: Place[] = [free];
  private readonly emit: PdfKit['_write'];
  private lines: (string | Uint8Array)[] = [];
  private waiting: { readonly id: number; readonly text: string }[] = [];
  private readonly leaving: Leaving[] = [];
  private readonly raw: Raw[] = [];
  private compressing = 0;
  private ended = false;

  /** From now on, whatever the document writes is packed. */
  constructor(
    private readonly kit: PdfKit,
    private readonly fail: (error: Error) => void,
  ) {
    this.emit = kit._write.bind(kit);
    const ended = kit._refEnd.bind(kit);
    kit._write = line => this.lines.push(line);
    kit._refEnd = ref => {
      this.end(ref);
      ended(ref);
    };
    kit._finalize = () => {
      this.flush();
      this.ended = true;
      this.leave();
    };
  }

  /** Streams that are not compressed yet. */
  get pending(): number {
    return this.leaving.length;
  }

  /** PDFKit numbers its objects by what it keeps here. */
  newId(): number {
    return this.kit._offsets.push(null);
  }

  /** `text` is the object as it stands in a file. */
  object(id: number, text: string): void {
    this.waiting.push({ id, text });
    if (this.waiting.length === together) this.flush();
  }

  /** PDFKit writes an object as its head, its data and its end; what has more lines has a stream. */
  private end({ id, data }: Ref): void {
    const { lines } = this;
    this.lines = [];
    const [head, text, , content] = lines;
    if (lines.length === 3) this.object(id, String(text));
    else if (data['Filter'] || data['Type'] === 'Metadata') this.leave({ id, lines });
    else this.compress(id, `${head}\n${withoutLength(String(text))}`, content as Uint8Array);
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
    this.compress(id, `${id} 0 obj\n<< /Type /ObjStm /N ${objects.length} /First ${head.length}`, all);
  }

  private compress(id: number, head: string, content: Uint8Array): void {
    const leaving: Leaving = { id, lines: null };
    this.leaving.push(leaving);
    this.raw.push({ leaving, head, content });
    this.next();
  }

  private next(): void {
    const raw = this.compressing < atOnce ? this.raw.shift() : undefined;
    if (!raw) return;
    this.compressing += 1;
    deflate(raw.content, { level }, (error, packed) => {
      this.compressing -= 1;
      if (error) return this.fail(error);
      const entries = `/Filter /FlateDecode /Length ${packed.length}`;
      raw.leaving.lines = [`${raw.head} ${entries} >>\nstream`, packed, '\nendstream\nendobj'];
      this.next();
      this.leave();
    });
  }

  private leave(last?: Leaving): void {
    if (last) this.leaving.push(last);
    for (let next = this.leaving[0]; next?.lines; next = this.leaving[0]) {
      this.places[next.id] = [1, this.kit._offset, 0];
      for (const line of next.lines) this.emit(line);
      this.leaving.shift();
    }
    if (this.ended && this.leaving.length === 0) this.finish();
  }

  private finish(): void {
    this.ended = false;
    const { _root, _info, _id } = this.kit;
    const id = this.newId();
    const from = this.kit._offset;
    this.places[id] = [1, from, 0];
    const print = `<${Buffer.from(_id).toString('hex')}>`;
    const packed = deflateSync(this.table(id + 1), { level });
    this.emit(
      `${id} 0 obj\n<< /Type /XRef /Size ${id + 1} /W [1 4 2] /Root ${_root.id} 0 R /Info ${_info.id} 0 R /ID [${print} ${print}] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns ${width} >> /Length ${packed.length} >>\nstream`,
    );
    this.emit(packed);
    this.emit('\nendstream\nendobj');
    this.emit(`startxref\n${from}\n%%EOF`);
    this.kit.push(null);
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
