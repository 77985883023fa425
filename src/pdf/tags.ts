/** The structure tree: what screen readers and archives read in place of the picture of a page. */
import type { Data, Element, ElementOptions, PdfKit, Ref } from './pdfkit-internals.js';

type Scope = 'Column' | 'Row';
type Numbering = 'Disc' | 'Decimal' | 'None';

export class Tags {
  readonly root: Element;
  private marked = false;
  private readonly attributes = new Map<string, Ref>();

  constructor(
    private readonly kit: PdfKit,
    private readonly write: (operator: string) => void,
  ) {
    this.root = kit.struct('Document');
    kit.addStructure(this.root);
  }

  /** Whoever opens an element closes it: only then can it leave for the sink. */
  open(parent: Element, type: string, options: ElementOptions = {}): Element {
    const element = this.kit.struct(type, options);
    parent.add(element);
    return element;
  }

  close(element: Element): void {
    element.end();
  }

  /** An element around whatever `draw` opens inside it. */
  inside<T>(parent: Element, type: string, draw: (element: Element) => T): T {
    const element = this.open(parent, type);
    const result = draw(element);
    this.close(element);
    return result;
  }

  /** An element that holds one piece of content on the current page. */
  leaf(parent: Element, type: string, draw: () => void, options: ElementOptions = {}): void {
    const element = this.open(parent, type, options);
    this.content(element, draw);
    this.close(element);
  }

  /** Content of an element on the current page; an element may have content on many pages. */
  content(element: Element, draw: () => void): void {
    if (this.marked) throw new Error('Marked content must not be nested');
    this.marked = true;
    element.add(this.kit.markStructureContent(element.dictionary.data.S as string));
    draw();
    this.kit.endMarkedContent();
    this.marked = false;
  }

  /** Lines, fills and furniture: nothing that a reader would miss. */
  artifact(draw: () => void, pagination = false): void {
    if (this.marked) throw new Error('An artifact must not stand inside marked content');
    this.marked = true;
    this.write(pagination ? '/Artifact <</Type /Pagination>> BDC' : '/Artifact BMC');
    draw();
    this.write('EMC');
    this.marked = false;
  }

  header(element: Element, scope: Scope): Element {
    element.dictionary.data.A = this.attribute(`scope ${scope}`, { O: 'Table', Scope: scope });
    return element;
  }

  numbered(element: Element, numbering: Numbering): Element {
    element.dictionary.data.A = this.attribute(`list ${numbering}`, { O: 'List', ListNumbering: numbering });
    return element;
  }

  finish(): void {
    this.close(this.root);
  }

  /** One object for all cells: attributes of its own for each cell would make a long table ten times as big. */
  private attribute(key: string, data: Data): Ref {
    const known = this.attributes.get(key);
    if (known) return known;
    const ref = this.kit.ref(data);
    ref.end();
    this.attributes.set(key, ref);
    return ref;
  }
}
