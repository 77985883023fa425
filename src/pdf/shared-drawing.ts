/** A drawing that many pages show: it is in the file once. */
import { Canvas, type Surface } from './canvas.js';
import type { PdfFile } from './document.js';
import type { FontName } from './fonts.js';
import type { EmbeddedFont, Ref } from './pdfkit-internals.js';

export class SharedDrawing implements Surface {
  readonly canvas: Canvas;
  /** A page may show it before it is ended. */
  readonly ref: Ref;
  private readonly operators: string[] = [];
  private readonly fonts: Record<string, Ref> = {};

  /** What is drawn beyond the box (left, upper, right and lower edge as on a page) is not seen. */
  constructor(
    private readonly file: PdfFile,
    box: readonly [number, number, number, number],
  ) {
    this.canvas = new Canvas(this);
    this.ref = file.kit.ref({ Type: 'XObject', Subtype: 'Form', BBox: box, Resources: { Font: this.fonts } });
  }

  get properties() {
    return this.file.properties;
  }

  write(operator: string): void {
    this.operators.push(operator);
  }

  font(name: FontName): EmbeddedFont {
    const font = this.file.face(name);
    this.fonts[font.id] = font.ref();
    return font;
  }

  end(): void {
    this.ref.end(Buffer.from(this.operators.join('\n'), 'latin1'));
  }
}
