/** Page content: everything painted is either tagged or an artifact, and neither holds the other. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  decodePDFRawStream,
  type PDFPage,
} from 'pdf-lib';
import { name, text, type Report } from './lint-values.js';

export interface Content {
  /** `page:mcid` of all marked content. */
  readonly marked: ReadonlySet<string>;
  /** Page index of each annotation, by its reference. */
  readonly annotations: ReadonlyMap<string, number>;
}

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'Tj', 'TJ', "'", '"', 'BI']);
const foreignColour = new Set(['k', 'K', 'cs', 'CS', 'g', 'G']);
const token = /\((?:\\.|[^\\()])*\)|<<|>>|<[0-9a-fA-F\s]*>|\[|\]|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/g;

export function lintContent(document: PDFDocument, report: Report): Content {
  const marked = new Set<string>();
  const annotations = new Map<string, number>();
  document.getPages().forEach((page, index) => {
    const where = `page ${index + 1}`;
    for (const id of lintOperators(operatorsOf(page), where, report)) {
      if (marked.has(`${index}:${id}`)) report('duplicate MCID', where);
      marked.add(`${index}:${id}`);
    }
    lintAnnotations(page, where, report);
    const refs = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
    for (const ref of refs) annotations.set(ref.toString(), index);
  });
  return { marked, annotations };
}

function operatorsOf(page: PDFPage): string {
  const content = page.node.lookup(PDFName.of('Contents'));
  const streams = content instanceof PDFArray ? content.asArray().map((_, index) => content.lookup(index)) : [content];
  return streams
    .map(each =>
      each instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(each).decode()).toString('latin1') : '',
    )
    .join('\n');
}

/** The ids of the marked content, in order. */
function lintOperators(source: string, where: string, report: Report): readonly number[] {
  const marks = new Marks(rule => report(rule, where));
  let operands: string[] = [];
  for (const [word] of source.matchAll(token)) {
    if (/^[A-Za-z'"][A-Za-z0-9*]*$/.test(word)) {
      marks.operator(word, operands);
      operands = [];
    } else operands.push(word);
  }
  marks.end();
  return marks.ids;
}

class Marks {
  readonly ids: number[] = [];
  private depth = 0;

  constructor(private readonly report: (rule: string) => void) {}

  operator(word: string, operands: readonly string[]): void {
    if (word === 'BDC' || word === 'BMC') this.begin(operands);
    else if (word === 'EMC') this.close();
    else if (painting.has(word) && this.depth === 0) this.report('neither tagged nor artifact');
    else if (foreignColour.has(word)) this.report('colour outside the output intent');
  }

  end(): void {
    if (this.depth > 0) this.report('unbalanced marked content');
  }

  private begin(operands: readonly string[]): void {
    if (this.depth > 0) this.report('marked content inside marked content');
    const at = operands.indexOf('/MCID');
    if (at >= 0) this.ids.push(Number(operands[at + 1]));
    this.depth += 1;
  }

  private close(): void {
    this.depth -= 1;
    if (this.depth < 0) this.report('unbalanced marked content');
  }
}

function lintAnnotations(page: PDFPage, where: string, report: Report): void {
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  if (!annotations) return;
  if (name(page.node.lookup(PDFName.of('Tabs'))) !== 'S') report('tab order', where);
  for (let index = 0; index < annotations.size(); index += 1) {
    const annotation = annotations.lookup(index, PDFDict);
    if (!text(annotation.lookup(PDFName.of('Contents')))?.trim()) report('link without Contents', where);
    if (!annotation.has(PDFName.of('StructParent'))) report('link without StructParent', where);
    const flags = annotation.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0;
    if ((flags & 4) === 0) report('annotation does not print', where);
  }
}
