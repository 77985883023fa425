import type { Block, Chapter } from '../../core/report/model.js';
import { beginningOf, drawBlock } from '../blocks.js';
import type { Flow } from '../flow.js';
import type { Element } from '../tags.js';
import { grid } from '../style.js';
import { drawTitle } from './title.js';

/** Called before each heading of the contents is drawn, where it is about to stand. */
export type Heard = (title: Pick<Chapter, 'number' | 'title'>, level: 1 | 2) => void;

/** A chapter that runs on needs so much of a page: less would look like an accident. */
const runOnRoom = 220;

/** A chapter of one or two blocks needs no more than they do. */
function roomFor(flow: Flow, { blocks }: Chapter): number {
  if (blocks.length > 2) return runOnRoom;
  return Math.min(
    runOnRoom,
    blocks.reduce((sum, each) => sum + beginningOf(flow, each), 100),
  );
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
    grid.bottom - grid.top,
  );
}

/** A heading, any heading right below it, and the beginning of what follows. */
function together(flow: Flow, blocks: readonly Block[], from: number): number {
  const block = blocks[from];
  if (!block) return 0;
  const height = beginningOf(flow, block);
  return block.kind === 'heading' ? height + together(flow, blocks, from + 1) : Math.min(height, 330);
}
