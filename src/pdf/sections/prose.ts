/** Running text, lists, digests and commands. */
import type { Commands, DigestBlock, List, Prose, Text } from '../../core/report/model.js';
import { baseline, linesTogether, mainColumn, type Column, type Flow } from '../flow.js';
import type { Element } from '../tags.js';
import { colour, text, type TextStyle } from '../style.js';
import { grouped } from '../table-look.js';

const styles: Readonly<Record<Prose['style'], TextStyle>> = { lead: text.lead, body: text.body, status: text.status };
const between = 5;
/** Of the text of a list, after its mark. */
const indent = 17;
const digestStyle: TextStyle = { ...text.digest, size: 8.5, leading: 12.5 };

export function drawProse(flow: Flow, parent: Element, { style, paragraphs }: Prose): void {
  for (const paragraph of paragraphs) {
    flow.text(parent, 'P', paragraph, { ...mainColumn, style: styles[style] });
    flow.y += between;
  }
  if (style === 'lead') flow.y += between;
}

export function drawList(flow: Flow, parent: Element, { items, numbered }: List): void {
  const list = flow.tags.numbered(flow.tags.open(parent, 'L'), numbered ? 'Decimal' : 'Disc');
  const body: Column = { x: mainColumn.x + indent, width: mainColumn.width - indent };
  items.forEach((item, index) => {
    const lines = flow.lines(text.body, item, body.width).length;
    flow.ensure(linesTogether(lines) * text.body.leading);
    const element = flow.tags.open(list, 'LI');
    const y = baseline(text.body, flow.y);
    const style = { ...text.body, colour: colour.teal };
    flow.tags.leaf(element, 'Lbl', () =>
      flow.canvas.text(style, numbered ? `${index + 1}.` : '•', { x: mainColumn.x + 2, y }),
    );
    flow.text(element, 'LBody', item, { ...body, style: text.body });
    flow.tags.close(element);
    flow.y += 2.5;
  });
  flow.tags.close(list);
  flow.y += between;
}

/** The room that the first text must find, or it moves on to the next page. */
export function proseBeginning(flow: Flow, block: Prose | List): number {
  const [first, style, width] =
    block.kind === 'prose'
      ? [block.paragraphs[0], styles[block.style], mainColumn.width]
      : [block.items[0], text.body, mainColumn.width - indent];
  return first ? linesTogether(flow.lines(style, first, width).length) * style.leading : 0;
}

/** Of what is drawn here, with the room below it. */
export function proseHeight(flow: Flow, block: Prose | List | DigestBlock | Commands): number {
  const tall = (
    items: readonly (Text | string)[],
    { style, width, gap }: { style: TextStyle; width: number; gap: number },
  ) => items.reduce<number>((sum, each) => sum + flow.height(style, each, width) + gap, between);
  const { width } = mainColumn;
  switch (block.kind) {
    case 'prose':
      return tall(block.paragraphs, { style: styles[block.style], width, gap: between });
    case 'list':
      return tall(block.items, { style: text.body, width: width - indent, gap: 2.5 });
    case 'digest':
      return text.caption.leading + 2 * digestStyle.leading + 2 + 2 * between;
    case 'commands':
      return tall(block.lines, { style: text.code, width, gap: 0 });
  }
}

/** Two lines of four groups of eight: what people can compare without losing their place. */
export function drawDigest(flow: Flow, parent: Element, { label, digest }: DigestBlock): void {
  flow.ensure(3 * text.digest.leading + 8);
  flow.text(parent, 'P', label, { ...mainColumn, style: text.caption });
  flow.y += 2;
  flow.text(parent, 'P', grouped(digest), {
    ...mainColumn,
    width: 190,
    style: digestStyle,
  });
  flow.y += 2 * between;
}

export function drawCommands(flow: Flow, parent: Element, { lines }: Commands): void {
  for (const line of lines) flow.text(parent, 'P', line, { ...mainColumn, style: text.code });
  flow.y += between;
}
