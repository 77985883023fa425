/** Link annotations as PDF/UA wants them: described, tagged, and naming the page they lie on. */
import type { Box } from './canvas.js';
import type { PdfFile } from './document.js';
import type { PdfPage } from './pdfkit-internals.js';
import type { Element } from './tags.js';

export interface Target {
  readonly page: PdfPage;
  /** From the top of the page. */
  readonly y: number;
}

/** Covers an area of the current page. `element` is the open Link element whose text stands there. */
export function link(file: PdfFile, element: Element, area: Box, to: { target: Target; contents: string }): void {
  const { target, contents } = to;
  const Dest = [target.page.dictionary, 'XYZ', 0, target.page.height - target.y, null];
  annotate(file, element, area, { contents, leads: { Dest } });
}

/** A link that leaves the file. */
export function linkOut(file: PdfFile, element: Element, area: Box, to: { url: string; contents: string }): void {
  const A = { Type: 'Action', S: 'URI', URI: new String(to.url) };
  annotate(file, element, area, { contents: to.contents, leads: { A } });
}

function annotate(file: PdfFile, element: Element, area: Box, what: { contents: string; leads: object }): void {
  const { kit, page, tags } = file;
  const top = page.height - area.y;
  const annotation = kit.ref({
    Type: 'Annot',
    Subtype: 'Link',
    F: 4,
    Border: [0, 0, 0],
    Rect: [area.x, top - area.height, area.x + area.width, top],
    Contents: new String(what.contents),
    ...what.leads,
  });
  annotation.data['StructParent'] = tags.annotation(element, annotation.id);
  annotation.end();
  page.annotations.push(annotation);
}
