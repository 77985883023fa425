/** A question, what was said to it, and the facts about that in the margin. */
import type { QuestionBlock } from '../../core/report/model.js';
import { baseline, mainColumn, marginColumn, type Flow } from '../flow.js';
import type { Element } from '../tags.js';
import { text } from '../style.js';
import { isWide } from '../table-look.js';
import { drawTable, tableHeight } from '../table.js';
import { drawInline, drawMargin, inlineGap, inlineHeight, marginHeight } from './margin.js';
import { drawNote, noteHeight } from './note.js';
import { drawList, drawProse, proseBeginning } from './prose.js';

const above = 8;
const labelGap = 3;

type Answer = QuestionBlock['answer'][number];

export function questionHeight(flow: Flow, question: QuestionBlock): number {
  const label = flow.height(text.h3, question.label, mainColumn.width) + labelGap;
  const first = question.answer[0];
  const margin = marginTotal(flow, question);
  if (!first) return above + Math.max(label, margin);
  const answer = answerHeight(flow, first);
  if (factsBelow(flow, question)) return above + label + inlineHeight(flow, question.margin) + inlineGap + answer;
  return above + Math.max(label + answer, margin);
}

/** A wide table reaches into the margin, and a short answer ends above the end of it: then the facts stand below the label. */
function factsBelow(flow: Flow, question: QuestionBlock): boolean {
  const [first] = question.answer;
  if (first?.kind === 'table' && first.rows.length > 0 && isWide(flow, { table: first })) return true;
  const label = flow.height(text.h3, question.label, mainColumn.width) + labelGap;
  const whole = label + question.answer.reduce((sum, each) => sum + proseHeight(flow, each), 0);
  return marginTotal(flow, question) > whole + inlineHeight(flow, question.margin);
}

/** Of running text and lists; anything else is high enough. */
function proseHeight(flow: Flow, answer: Answer): number {
  const texts = answer.kind === 'prose' ? answer.paragraphs : answer.kind === 'list' ? answer.items : null;
  if (texts === null) return Infinity;
  return texts.reduce((sum, each) => sum + flow.height(text.body, each, mainColumn.width) + 4, 0);
}

export function drawQuestion(flow: Flow, parent: Element, question: QuestionBlock): void {
  flow.clear();
  flow.ensure(questionHeight(flow, question));
  if (!flow.atTop) flow.y += above;
  const top = flow.y;
  const below = factsBelow(flow, question);
  flow.text(parent, `H${question.level}`, question.label, { ...mainColumn, style: text.h3 });
  flow.besideUntil(drawFacts(flow, parent, { question: below ? { ...question, margin: [] } : question, top }));
  flow.y += labelGap;
  if (below) drawInline(flow, parent, question.margin);
  for (const answer of question.answer) drawAnswer(flow, parent, answer);
  flow.clear();
  flow.y += 4;
}

function drawFacts(flow: Flow, parent: Element, { question, top }: { question: QuestionBlock; top: number }): number {
  const style = text.marginId;
  const lines = flow.lines(style, question.id, marginColumn.width);
  const y = top + (baseline(text.h3, 0) - baseline(style, 0));
  flow.tags.leaf(parent, 'P', () => flow.put(lines, { style, x: marginColumn.x, y, lang: null }));
  return drawMargin(flow, parent, { facts: question.margin, y: y + lines.length * style.leading + 2 });
}

function marginTotal(flow: Flow, question: QuestionBlock): number {
  return flow.height(text.marginId, question.id, marginColumn.width) + 5 + marginHeight(flow, question.margin);
}

function drawAnswer(flow: Flow, parent: Element, answer: Answer): void {
  if (answer.kind === 'prose') return drawProse(flow, parent, answer);
  if (answer.kind === 'list') return drawList(flow, parent, answer);
  if (answer.kind === 'note') return drawNote(flow, parent, answer);
  return drawTable(flow, parent, { table: answer });
}

function answerHeight(flow: Flow, answer: Answer): number {
  if (answer.kind === 'table') return Math.min(tableHeight(flow, { table: answer }), 160);
  if (answer.kind === 'note') return noteHeight(flow, answer);
  return proseBeginning(flow, answer);
}
