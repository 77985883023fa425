import type { Block, Chapter } from '../../core/report/model.js';
import { beginningOf, drawBlock } from '../blocks.js';
import type { Flow } from '../flow.js';
import type { Element } from '../tags.js';
import { grid } from '../style.js';
import { headingHeight } from './heading.js';
import { proseHeight } from './prose.js';
import { drawTitle } from './title.js';

/** Called before each heading of the contents is drawn, where it is about to stand. */
export type Heard = (title: Pick<Chapter, 'number' | 'title'>, level: 1 | 2) => void;

const pageHeight = grid.bottom - grid.top;

/** A chapter that runs on needs so much of a page: less would look like an accident. */
const runOnRoom = 220;

/** A chapter of a few texts and no more is read at once, and is not divided. */
const readAtOnce = 440;
const titleRoom = 100;

/** As much as its beginning asks for, so that a title never stands alone with its first words. */
function roomFor(flow: Flow, { blocks }: Chapter): number {
  const whole = blocks.reduce((sum, each) => sum + textHeight(flow, each), titleRoom);
  if (whole <= readAtOnce) return whole;
  const start = titleRoom + together(flow, blocks, 0);
  return blocks.length > 2 ? Math.max(runOnRoom, start) : start;
}

function textHeight(flow: Flow, block: Block): number {
  switch (block.kind) {
    case 'heading':
      return headingHeight(flow, block);
    case 'prose':
    case 'list':
    case 'digest':
    case 'commands':
      return proseHeight(flow, block);
    default:
      return Infinity;
  }
}

/** Most chapters begin on a page of their own. `drained` is awaited between blocks, so that pages leave as they are made. */
export async function drawChapter(flow: Flow, parent: Element, { chapter, heard }: { chapter: Chapter; heard: Heard }) {
  flow.clear();
  if (chapter.runsOn && flow.room > roomFor(flow, chapter)) flow.y += 34;
  else flow.newPage();
  heard(chapter, 1);
  const section = flow.tags.open(parent, 'Sect');
  drawTitle(flow, section, chapter);
  for (const [index, block] of chapter.blocks.entries()) {
    if (block.kind === 'heading') {
      flow.clear();
      flow.ensure(together(flow, chapter.blocks, index));
      if (block.listed) heard(block, 2);
    }
    if (block.kind === 'matrix') flow.ensure(pairHeight(flow, chapter.blocks, index));
    drawBlock(flow, section, block);
    await flow.file.drained();
  }
  flow.tags.close(section);
}

/** A matrix and the one that follows it are compared, so they share a page. */
function pairHeight(flow: Flow, blocks: readonly Block[], from: number): number {
  const pair = blocks.slice(from, from + 2).filter(each => each.kind === 'matrix');
  return Math.min(
    pair.reduce((sum, each) => sum + beginningOf(flow, each), 0),
    pageHeight,
  );
}

/** Of a text, it leads in what follows. */
const leadIn = 120;

/** A heading, any heading right below it, and the beginning of what follows, with the words that lead in a picture or a table. */
function together(flow: Flow, blocks: readonly Block[], from: number): number {
  const block = blocks[from];
  if (!block) return 0;
  const height = beginningOf(flow, block);
  if (block.kind === 'heading') return height + together(flow, blocks, from + 1);
  const whole = block.kind === 'prose' ? proseHeight(flow, block) : Infinity;
  const led = whole > leadIn ? Infinity : whole + ledHeight(flow, blocks, from + 1);
  return led < pageHeight - 50 ? led : Math.min(height, 330);
}

function ledHeight(flow: Flow, blocks: readonly Block[], at: number): number {
  const block = blocks[at];
  // The first words of a chapter lead in its first heading; others end what stands above a heading.
  if (block?.kind === 'heading') return at === 1 ? together(flow, blocks, at) : Infinity;
  return !block || textHeight(flow, block) < Infinity ? Infinity : pictureHeight(flow, blocks, at);
}

function pictureHeight(flow: Flow, blocks: readonly Block[], at: number): number {
  const block = blocks[at]!;
  return block.kind === 'matrix' ? pairHeight(flow, blocks, at) : beginningOf(flow, block);
}
