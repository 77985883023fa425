import type { ReportModel } from '../../core/report/model.js';
import { drawCoverArt } from '../charts/cover-art.js';
import { factsAsTable } from '../fact-table.js';
import { balancedWidth } from '../balanced.js';
import type { Column, Flow } from '../flow.js';
import { codeSize, drawCode } from '../charts/code.js';
import { colour, fullWidth, grid, page, text } from '../style.js';
import { drawTable } from '../table.js';
import { drawNote, wholeNoteHeight } from './note.js';
import { drawMarkAcross } from './mark-across.js';
import { grouped } from '../table-look.js';

const mostArt = 300;
const leastArt = 110;
const whole = { x: grid.left, width: fullWidth };
const digestTop = 716;
/** What stands left of the code. */
const beside = { x: grid.left, width: fullWidth - codeSize - 14 };
const valueWidth = fullWidth - 130;

/** The only page without furniture. A cover with much to say goes on to the next page. */
export function drawCover(flow: Flow, { cover, digest, furniture, check }: ReportModel): void {
  const { tags } = flow;
  flow.file.addPage();
  const artHeight = artHeightFor(flow, cover);
  tags.artifact(() => {
    drawCoverArt(flow.canvas, digest ?? '', { width: page.width, height: artHeight });
    flow.canvas.rectangle({ x: -2, y: page.height - 10, width: page.width + 4, height: 12 }, colour.navy);
  });
  if (furniture.mark !== null) drawMarkAcross(flow, furniture.mark);
  const section = tags.open(tags.root, 'Sect');
  flow.y = 50;
  flow.text(section, 'P', cover.organisation, { ...whole, style: text.organisation });
  flow.y = artHeight + 34;
  flow.text(section, 'H1', cover.title, { ...titleColumn(flow, cover.title), style: text.cover });
  flow.y += 6;
  flow.text(section, 'P', cover.subtitle, { ...whole, style: text.subtitle });
  flow.y += 14;
  if (cover.notice) drawNote(flow, section, cover.notice, whole);
  drawTable(flow, section, {
    ...factsAsTable({ title: cover.detailsTitle, facts: cover.details }),
    column: whole,
    roomy: true,
  });
  if (digest !== null) {
    // The cover has no footer: there the code may go on where other pages end.
    flow.ensure(flow.file.pages === 1 ? 46 : codeSize);
    if (flow.file.pages === 1) flow.y = Math.max(flow.y, digestTop);
    const top = flow.y;
    flow.text(section, 'P', cover.digestLabel, { ...beside, style: text.caption });
    flow.text(section, 'P', grouped(digest), { ...beside, style: text.digest });
    if (check) {
      flow.y += 4;
      flow.text(section, 'P', check.words, { ...beside, style: text.furniture });
      drawCode(flow, section, check, { x: grid.right - codeSize, y: top });
      flow.y = Math.max(flow.y, top + codeSize);
    }
  }
  tags.close(section);
}

/** Lines of like length, and not as wide as the page while two lines are enough. */
function titleColumn(flow: Flow, title: string): Column {
  const narrow = { ...whole, width: 340 };
  const width = flow.lines(text.cover, title, narrow.width).length > 2 ? whole.width : narrow.width;
  return { ...whole, width: balancedWidth(flow, text.cover, title, width) };
}

/** The ornament makes room for the words. */
function artHeightFor(flow: Flow, { title: words, subtitle, notice, details }: ReportModel['cover']): number {
  const rows = details.reduce((sum, { value }) => sum + flow.height(text.roomyValue, value, valueWidth) + 9.5, 0);
  const above =
    flow.height(text.cover, words, titleColumn(flow, words).width) + flow.height(text.subtitle, subtitle, whole.width);
  const note = notice ? wholeNoteHeight(flow, notice, whole) : 0;
  const free = digestTop - 34 - 6 - 14 - 14 - above - note - rows;
  return Math.min(Math.max(free, leastArt), mostArt);
}
