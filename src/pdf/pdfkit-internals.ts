/**
 * What this layer uses of PDFKit beyond its published types. The package is pinned to an exact version for this reason,
 * and each use has a test that fails when the inside changes.
 */
import PDFDocument from 'pdfkit';
import type { Font } from 'fontkit';

export type Data = Record<string, unknown>;

/** An indirect object. */
export interface Ref {
  readonly id: number;
  readonly data: Data;
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array): void;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly dictionary: Ref;
  readonly content: Ref;
  readonly fonts: Record<string, Ref>;
  readonly xobjects: Record<string, Ref>;
  readonly annotations: Ref[];
  write(chunk: Uint8Array | string): void;
  end(): void;
}

export interface EmbeddedFont {
  readonly id: string;
  readonly subset: { includeGlyph(glyph: number): number };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  /** Made by the first `ref()`. */
  readonly dictionary: Ref;
  toUnicodeCmap(): Ref;
  ref(): Ref;
}

interface Outline {
  readonly outlineData: Data;
  addItem(title: string, options?: object): Outline;
}
export type OutlineItem = Outline;

export interface PdfKit extends NodeJS.ReadableStream {
  page: PdfPage;
  info: Record<string, unknown>;
  outline: Outline;
  _id: Uint8Array;
  _font: EmbeddedFont;
  _pageBuffer: PdfPage[];
  readonly _root: Ref;
  readonly _info: Ref;
  /** Bytes written so far. */
  readonly _offset: number;
  /** One an object. */
  readonly _offsets: (number | null)[];
  readonly readableLength: number;
  ref(data?: Data): Ref;
  addPage(options: object): void;
  flushPages(): void;
  end(): void;
  registerFont(name: string, font: Font): void;
  font(name: string): void;
  addNamedEmbeddedFile(name: string, ref: Ref): void;
  endSubset(): void;
  endMetadata(): void;
  _addColorOutputIntent(): void;
  _write(line: string | Uint8Array): void;
  _refEnd(ref: Ref): void;
  _finalize(): void;
  push(chunk: null): void;
}

export function newDocument(options: object): PdfKit {
  return new PDFDocument(options as PDFKit.PDFDocumentOptions) as unknown as PdfKit;
}
