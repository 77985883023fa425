/** The structure tree: types, nesting, headings, tables, and that tree and content know each other. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';
import type { Content } from './lint-content.js';
import { name, several, text, type Report } from './lint-values.js';

const children: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'P', 'TOC'],
};

const types = new Set(
  'Document Part Sect Div BlockQuote Caption TOC TOCI P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference Link Figure'.split(
    ' ',
  ),
);

export function lintStructure(document: PDFDocument, content: Content, report: Report): void {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return report('no structure tree');
  const walk = new Walk(document, content, report);
  for (const child of several(root, 'K')) walk.element(child, null);
  walk.finish();
}

class Walk {
  private heading = 0;
  private readonly met = new Set<string>();
  private readonly pages: ReadonlyMap<string, number>;
  private readonly parents: ReadonlyMap<number, PDFObject>;

  constructor(
    private readonly document: PDFDocument,
    private readonly content: Content,
    private readonly report: Report,
  ) {
    this.pages = new Map(document.getPages().map((page, index) => [page.ref.toString(), index]));
    this.parents = parentTree(document);
  }

  element(ref: PDFObject, parent: string | null): void {
    const element = this.document.context.lookup(ref);
    if (!(element instanceof PDFDict)) return this.report('broken element', String(ref));
    const type = name(element.lookup(PDFName.of('S'))) ?? '';
    this.checkType(type, parent);
    this.checkHeading(type);
    this.checkAttributes(element, type);
    if (type === 'Table') this.checkRows(element);

    const kids = several(element, 'K').map(kid => this.kid(kid, element, ref));
    if (type === 'Link' && !kids.includes('reference')) this.report('Link without annotation');
    for (const [index, kid] of several(element, 'K').entries()) if (kids[index] === 'element') this.element(kid, type);
  }

  finish(): void {
    for (const mark of this.content.marked) if (!this.met.has(mark)) this.report('content outside the tree', mark);
  }

  private kid(kid: PDFObject, element: PDFDict, ref: PDFObject): 'element' | 'content' | 'reference' {
    const value = this.document.context.lookup(kid);
    const page = element.get(PDFName.of('Pg'));
    if (value instanceof PDFNumber) return this.mark(page, value.asNumber(), ref);
    if (!(value instanceof PDFDict)) return 'element';
    const type = name(value.lookup(PDFName.of('Type')));
    const own = value.get(PDFName.of('Pg')) ?? page;
    if (type === 'MCR') return this.mark(own, value.lookup(PDFName.of('MCID'), PDFNumber).asNumber(), ref);
    if (type !== 'OBJR') return 'element';
    this.annotation(value.get(PDFName.of('Obj')), own, ref);
    return 'reference';
  }

  /** Content and tree must point at each other. */
  private mark(page: PDFObject | undefined, id: number, ref: PDFObject): 'content' {
    const index = this.pages.get(String(page)) ?? -1;
    const key = `${index}:${id}`;
    if (!this.content.marked.has(key)) this.report('element without content', key);
    this.met.add(key);
    const entry = this.document.getPages()[index]?.node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
    const elements = entry === undefined ? undefined : this.parents.get(entry);
    if (!(elements instanceof PDFArray) || String(elements.get(id)) !== String(ref)) this.report('parent tree', key);
    return 'content';
  }

  private annotation(object: PDFObject | undefined, page: PDFObject | undefined, ref: PDFObject): void {
    if (this.content.annotations.get(String(object)) !== this.pages.get(String(page)))
      this.report('link on another page');
    const link = object === undefined ? undefined : this.document.context.lookupMaybe(object, PDFDict);
    const key = link?.lookupMaybe(PDFName.of('StructParent'), PDFNumber);
    const back = key === undefined ? undefined : this.parents.get(key.asNumber());
    if (back !== this.document.context.lookup(ref)) this.report('parent tree', 'link');
  }

  private checkType(type: string, parent: string | null): void {
    if (!types.has(type)) this.report('unknown type', type);
    const allowed = parent === null ? undefined : children[parent];
    if (allowed && !allowed.includes(type)) this.report('nesting', `${type} in ${parent}`);
  }

  private checkHeading(type: string): void {
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
    if (level === 0) return;
    if (level > this.heading + 1) this.report('heading order', `${type} after H${this.heading}`);
    this.heading = level;
  }

  private checkAttributes(element: PDFDict, type: string): void {
    if (type === 'TH' && !this.attribute(element, 'Scope')) this.report('TH without Scope');
    if (type !== 'Figure') return;
    if (!text(element.lookup(PDFName.of('Alt')))?.trim()) this.report('Figure without Alt');
    if (!this.attribute(element, 'BBox')) this.report('Figure without BBox');
  }

  private attribute(element: PDFDict, key: string): boolean {
    return several(element, 'A').some(each => {
      const attributes = this.document.context.lookup(each);
      return attributes instanceof PDFDict && attributes.has(PDFName.of(key));
    });
  }

  private checkRows(table: PDFDict): void {
    const counts = this.rowsOf(table).map(row => several(row, 'K').length);
    if (new Set(counts).size > 1) this.report('rows of unlike length', [...new Set(counts)].join(', '));
  }

  private rowsOf(group: PDFDict): readonly PDFDict[] {
    return several(group, 'K').flatMap(kid => {
      const element = this.document.context.lookup(kid);
      if (!(element instanceof PDFDict)) return [];
      const type = name(element.lookup(PDFName.of('S')));
      if (type === 'TR') return [element];
      return type === 'THead' || type === 'TBody' ? this.rowsOf(element) : [];
    });
  }
}

function parentTree(document: PDFDocument): ReadonlyMap<number, PDFObject> {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const entries = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  const tree = new Map<number, PDFObject>();
  for (let index = 0; index + 1 < entries.size(); index += 2) {
    const entry = entries.lookup(index + 1);
    if (entry) tree.set(entries.lookup(index, PDFNumber).asNumber(), entry);
  }
  return tree;
}
