/** One function for each kind of block, and how much room its beginning needs: a heading never stands alone. */
import type { Block } from '../core/report/model.js';
import { barsHeight, drawBars } from './charts/bars.js';
import { drawFlowDiagram, flowHeight } from './charts/flow-diagram.js';
import { drawMatrix, matrixHeight } from './charts/matrix.js';
import { drawMapPicture, mapPictureHeight } from './charts/register-map.js';
import { drawShares, sharesHeight } from './charts/shares.js';
import { drawTimeLine, timeLineHeight } from './charts/time-line.js';
import type { Flow } from './flow.js';
import { factsAsTable } from './fact-table.js';
import type { Element } from './tags.js';
import { drawHeading, headingHeight } from './sections/heading.js';
import { drawNote, noteHeight } from './sections/note.js';
import { drawCommands, drawDigest, drawList, drawProse, proseBeginning } from './sections/prose.js';
import { drawQuestion, questionHeight } from './sections/question.js';
import { drawTiles, tilesHeight } from './sections/tiles.js';
import { text } from './style.js';
import { drawTable, tableHeight } from './table.js';

type Kind = Block['kind'];
type Of<K extends Kind> = Extract<Block, { kind: K }>;
type Drawing = { readonly [K in Kind]: (flow: Flow, parent: Element, block: Of<K>) => void };
type Height = { readonly [K in Kind]: (flow: Flow, block: Of<K>) => number };

const drawing: Drawing = {
  heading: drawHeading,
  prose: drawProse,
  list: drawList,
  note: drawNote,
  facts: (flow, parent, block) => drawTable(flow, parent, factsAsTable(block)),
  tiles: drawTiles,
  bars: drawBars,
  matrix: drawMatrix,
  table: (flow, parent, block) => drawTable(flow, parent, { table: block }),
  question: drawQuestion,
  digest: drawDigest,
  commands: drawCommands,
  flow: drawFlowDiagram,
  map: drawMapPicture,
  shares: drawShares,
  timeline: drawTimeLine,
};

const few = 3 * text.body.leading;
const beginning: Height = {
  heading: headingHeight,
  prose: proseBeginning,
  list: proseBeginning,
  note: noteHeight,
  facts: (flow, block) => tableHeight(flow, factsAsTable(block)),
  tiles: tilesHeight,
  bars: barsHeight,
  matrix: matrixHeight,
  table: (flow, block) => tableHeight(flow, { table: block }),
  question: questionHeight,
  digest: () => few,
  commands: () => few,
  flow: flowHeight,
  map: mapPictureHeight,
  shares: (flow, block) => Math.min(sharesHeight(flow, block), 300),
  timeline: timeLineHeight,
};

export function drawBlock(flow: Flow, parent: Element, block: Block): void {
  (drawing[block.kind] as (flow: Flow, parent: Element, block: Block) => void)(flow, parent, block);
}

/** The least room in which a block can begin. */
export function beginningOf(flow: Flow, block: Block): number {
  return (beginning[block.kind] as (flow: Flow, block: Block) => number)(flow, block);
}
