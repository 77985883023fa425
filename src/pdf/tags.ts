/**
 * The structure tree: what screen readers and archives read in place of the picture of a page. PDFKit keeps every element to
 * the end of the file; here one is text as soon as it is closed, so that a long report takes little more memory than a short one.
 */
import type { Packer } from './object-streams.js';
import type { Data, PdfKit, PdfPage, Ref } from './pdfkit-internals.js';
import { Pointer, textString } from './values.js';

type Scope = 'Column' | 'Row';
type Numbering = 'Disc' | 'Decimal' | 'None';

export interface ElementOptions {
  readonly lang?: string;
  readonly title?: string;
  readonly alt?: string;
  /** Read in place of what is drawn. */
  readonly actual?: string;
  /** Of a figure: left, top, right and bottom in points from the top left corner of the page. */
  readonly bbox?: readonly [number, number, number, number];
}

/** An element of the structure tree, from when it is opened to when it is closed. */
export interface Element {
  readonly id: number;
  readonly type: string;
  /** Everything but its children and the page that they are on. */
  entries: string;
  /** Of the first content; what is on another page names it. */
  page: number | null;
  readonly children: (string | number)[];
}

export interface Surroundings {
  readonly page: PdfPage;
  readonly kit: PdfKit;
  readonly packer: Packer;
  write(operator: string): void;
}

export class Tags {
  readonly root: Element;
  private marked = false;
  private readonly attributes = new Map<string, Ref>();
  private readonly tree: Data;
  /** By key: an element, or the list of those that the content of a page belongs to. */
  private readonly parents: number[] = [];
  private current: { readonly page: PdfPage; readonly list: number; readonly elements: number[] } | null = null;

  constructor(private readonly file: Surroundings) {
    const root = file.kit._root.data['StructTreeRoot'] as Ref;
    this.tree = root.data;
    this.root = this.opened(root.id, 'Document');
    this.tree['K'] = [new Pointer(this.root.id)];
  }

  /** Whoever opens an element closes it: only then can it leave for the sink. */
  open(parent: Element, type: string, options: ElementOptions = {}): Element {
    const element = this.opened(parent.id, type, options);
    parent.children.push(`${element.id} 0 R`);
    return element;
  }

  close({ id, entries, page, children }: Element): void {
    const on = page === null ? '' : `/Pg ${page} 0 R`;
    const kids = children.length === 1 ? ` ${children[0]}` : `[${children.join(' ')}]`;
    this.file.packer.object(id, `<<${entries}${on}${children.length === 0 ? '' : `/K${kids}`}>>`);
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
    const { page, elements } = this.listed();
    const mark = elements.push(element.id) - 1;
    const on = page.dictionary.id;
    element.page ??= on;
    element.children.push(element.page === on ? mark : `<</Type/MCR/Pg ${on} 0 R/MCID ${mark}>>`);
    this.file.write(`/${element.type} <</MCID ${mark}>> BDC`);
    draw();
    this.file.write('EMC');
    this.marked = false;
  }

  /** Lines, fills and furniture: nothing that a reader would miss. */
  artifact(draw: () => void, pagination = false): void {
    if (this.marked) throw new Error('An artifact must not stand inside marked content');
    this.marked = true;
    this.file.write(pagination ? '/Artifact <</Type /Pagination>> BDC' : '/Artifact BMC');
    draw();
    this.file.write('EMC');
    this.marked = false;
  }

  /** An annotation of the current page becomes a child of the element. Gives its key in the parent tree. */
  annotation(element: Element, annotation: number): number {
    element.children.push(`<</Type/OBJR/Obj ${annotation} 0 R/Pg ${this.file.page.dictionary.id} 0 R>>`);
    return this.parents.push(element.id) - 1;
  }

  header(element: Element, scope: Scope): Element {
    return this.attributed(element, `scope ${scope}`, { O: 'Table', Scope: scope });
  }

  numbered(element: Element, numbering: Numbering): Element {
    return this.attributed(element, `list ${numbering}`, { O: 'List', ListNumbering: numbering });
  }

  finish(): void {
    this.close(this.root);
    this.endList();
    const { packer } = this.file;
    const id = packer.newId();
    packer.object(id, `<</Nums[${this.parents.map((element, key) => `${key} ${element} 0 R`).join(' ')}]>>`);
    this.tree['ParentTree'] = new Pointer(id);
    this.tree['ParentTreeNextKey'] = this.parents.length;
  }

  private opened(parent: number, type: string, { lang, title, alt, actual, bbox }: ElementOptions = {}): Element {
    const entries = [
      `/S/${type}/P ${parent} 0 R`,
      title ? `/T${textString(title)}` : '',
      lang ? `/Lang${textString(lang)}` : '',
      alt ? `/Alt${textString(alt)}` : '',
      actual ? `/ActualText${textString(actual)}` : '',
      bbox ? `/A<</O/Layout/Placement/Block/BBox[${this.box(bbox)}]>>` : '',
    ];
    return { id: this.file.packer.newId(), type, entries: entries.join(''), page: null, children: [] };
  }

  private box([left, top, right, bottom]: NonNullable<ElementOptions['bbox']>): string {
    const { height } = this.file.page;
    return [left, height - bottom, right, height - top].map(each => Math.round(each * 1e6) / 1e6).join(' ');
  }

  /** The list of the current page, begun with its first content. */
  private listed() {
    const { page, packer } = this.file;
    if (this.current?.page === page) return this.current;
    this.endList();
    if (page.dictionary.data['StructParents'] !== undefined) throw new Error('A page is drawn on in one go');
    const list = packer.newId();
    page.dictionary.data['StructParents'] = this.parents.push(list) - 1;
    return (this.current = { page, list, elements: [] });
  }

  private endList(): void {
    if (!this.current) return;
    const { list, elements } = this.current;
    this.file.packer.object(list, `[${elements.map(each => `${each} 0 R`).join(' ')}]`);
    this.current = null;
  }

  /** One object for all cells: attributes of its own for each cell would make a long table ten times as big. */
  private attributed(element: Element, key: string, data: Data): Element {
    const known = this.attributes.get(key);
    const ref = known ?? this.file.kit.ref(data);
    if (!known) ref.end();
    this.attributes.set(key, ref);
    element.entries += `/A ${ref.id} 0 R`;
    return element;
  }
}
