import type { Target } from './links.js';
import type { OutlineItem } from './pdfkit-internals.js';

/** A bookmark that leads to the heading itself; PDFKit's own would scroll to the right edge of the page. */
export function bookmark(parent: OutlineItem, title: string, { page, y }: Target): OutlineItem {
  const item = parent.addItem(title);
  item.outlineData.Dest = [page.dictionary, 'XYZ', 0, page.height - y, null];
  return item;
}
