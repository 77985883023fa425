/**
 * One PDF/A-3a and PDF/UA-1 file over PDFKit: pages that leave for the sink as soon as they are full, and nothing in it
 * that depends on when or where it was made.
 */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Canvas } from './canvas.js';
import { endCodes, useCodes } from './font-codes.js';
import { fontFile, type FontName } from './fonts.js';
import { Packer } from './object-streams.js';
import { newDocument, type EmbeddedFont, type PdfKit, type PdfPage, type Ref } from './pdfkit-internals.js';
import { Tags } from './tags.js';
import { xmpPacket, type Metadata } from './xmp.js';

export interface FileProperties extends Metadata {
  /** 16 bytes: the same content must give the same file. */
  readonly id: Uint8Array;
}

export class PdfFile {
  readonly kit: PdfKit;
  readonly packer: Packer;
  readonly tags: Tags;
  readonly canvas: Canvas;
  /** Pages begun so far. */
  pages = 0;
  private readonly held: { page: PdfPage; operators: string[] }[] = [];
  private readonly embedded = new Map<FontName, EmbeddedFont>();
  private readonly codes: Ref;
  private operators: string[] = [];
  private open: PdfPage | null = null;

  constructor(
    readonly properties: FileProperties,
    private readonly sink: Writable,
  ) {
    const { title, author, subject, keywords, creator, producer, date, lang } = properties;
    this.kit = newDocument({
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      lang,
      displayTitle: true,
      autoFirstPage: false,
      // The packer does.
      compress: false,
      font: null,
      info: {
        Title: title,
        Author: author,
        Subject: subject,
        Keywords: keywords,
        Creator: creator,
        Producer: producer,
        CreationDate: date,
        ModDate: date,
      },
    });
    this.kit._id = properties.id;
    this.packer = new Packer(this.kit);
    this.codes = this.kit.ref();
    this.kit.endSubset = () => this.kit._addColorOutputIntent();
    this.kit.endMetadata = () => this.addMetadata();
    this.tags = new Tags(this);
    this.canvas = new Canvas(this);
    this.kit.pipe(sink);
  }

  /** The page being drawn on. */
  get page(): PdfPage {
    if (!this.open) throw new Error('No page is open');
    return this.open;
  }

  /** A held page is kept open until `finish`: its content is known only at the end. */
  addPage(hold = false): PdfPage {
    this.closePage();
    this.kit.addPage({ size: 'A4', margin: 0 });
    const { page } = this.kit;
    this.pages += 1;
    this.show(page, []);
    if (hold) {
      // PDFKit ends whatever waits in this buffer when the next page begins.
      this.kit._pageBuffer = [];
      this.held.push({ page, operators: this.operators });
    }
    return page;
  }

  write(operator: string): void {
    this.operators.push(operator);
  }

  /** The font on this file's terms, with its subset. */
  face(name: FontName): EmbeddedFont {
    return this.embedded.get(name) ?? this.embed(name);
  }

  /** The same, known to the current page. */
  font(name: FontName): EmbeddedFont {
    const font = this.face(name);
    this.page.fonts[font.id] ??= font.ref();
    return font;
  }

  /** Waits until the sink has taken what was written: a slow reader must not make a report pile up in memory. */
  async drained(): Promise<void> {
    if (this.sink.writableNeedDrain) await once(this.sink, 'drain');
    while (this.kit.readableLength > 65_536) await new Promise(resolve => setImmediate(resolve));
  }

  /** `fill` draws what could not be known before, on each held page in turn. */
  async finish(fill: (page: PdfPage, index: number) => void): Promise<void> {
    this.closePage();
    this.kit.flushPages();
    this.held.forEach(({ page, operators }, index) => {
      this.show(page, operators);
      fill(page, index);
      this.flush(page);
      page.end();
    });
    this.open = null;
    this.tags.finish();
    endCodes(this.codes, Math.max(0, ...[...this.embedded.values()].map(each => each.widths.length - 1)));
    const finished = once(this.sink, 'finish');
    this.kit.end();
    await finished;
  }

  private show(page: PdfPage, operators: string[]): void {
    this.operators = operators;
    this.open = page;
    this.kit.page = page;
    page.write = chunk => {
      this.operators.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1'));
    };
    this.canvas.pageChanged();
  }

  private closePage(): void {
    const page = this.open;
    if (page && !this.held.some(each => each.page === page)) this.flush(page);
    this.open = null;
  }

  private flush(page: PdfPage): void {
    page.content.write(Buffer.from(`${this.operators.join('\n')}\n`, 'latin1'));
    this.operators = [];
  }

  private embed(name: FontName): EmbeddedFont {
    this.kit.registerFont(name, fontFile(name));
    this.kit.font(name);
    const font = this.kit._font;
    font.ref();
    useCodes(font, this.codes, this.kit);
    // The space and the no-break space share a glyph: whoever copies text out of the report gets the plain one.
    const space = fontFile(name).glyphForCodePoint(0x20);
    const id = font.subset.includeGlyph(space.id);
    font.unicode[id] = [0x20];
    font.widths[id] = (space.advanceWidth * 1000) / fontFile(name).unitsPerEm;
    this.embedded.set(name, font);
    return font;
  }

  private addMetadata(): void {
    const packet = this.kit.ref({ Type: 'Metadata', Subtype: 'XML' });
    packet.end(Buffer.from(xmpPacket(this.properties), 'utf8'));
    this.kit._root.data.Metadata = packet;
  }
}
