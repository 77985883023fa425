/** One question with whatever was said to it. Nothing is left out: no answer is an answer, too. */
import { isTable, type Answer, type AnswerValue, type Withheld } from '../answers/answer.js';
import type { SealedQuestion } from '../version/sealed.js';
import { answerTable } from './answer-table.js';
import { evidenceFacts } from './evidence-facts.js';
import type { Fact, List, Note, Prose, QuestionBlock, Table, Text } from './model.js';
import type { Readable, Reading } from './reading.js';
import { fill } from './words.js';

type AnswerBlock = Prose | List | Table | Note;

export function questionBlock(question: SealedQuestion, reading: Reading<Readable>): QuestionBlock {
  return {
    kind: 'question',
    id: question.id,
    level: 3,
    label: reading.said(question.label),
    margin: marginOf(question, reading),
    answer: question.answer
      ? said(question.answer, question, reading)
      : [status(reading.words.answer.notProvided, reading)],
  };
}

function said(answer: Answer, question: SealedQuestion, reading: Reading<Readable>): readonly AnswerBlock[] {
  const { words } = reading;
  if (answer.status === 'not_applicable')
    return [status(fill(words.answer.notApplicable, { reason: answer.reason }), reading)];
  if (answer.status === 'not_known')
    return [status(fill(words.answer.notKnown, { who: answer.who, date: reading.date(answer.by) }), reading)];
  const value = valueBlocks(answer.value, question, reading);
  return answer.status === 'withheld' ? [withheldNote(answer, reading), ...value] : value;
}

function valueBlocks(value: AnswerValue, question: SealedQuestion, reading: Reading<Readable>): readonly AnswerBlock[] {
  if (isTable(value)) return [answerTable(value, question, reading)];
  if (typeof value === 'number') return [prose([reading.own(reading.number(value, question.unit))])];
  if (typeof value === 'string') return [prose(paragraphs(inWords(value, question, reading), reading))];
  const items = value.map(each => reading.said(labelOf(each, question.options)));
  if (items.length === 0) return [prose([reading.own(reading.words.answer.none)])];
  return [{ kind: 'list', numbered: false, items }];
}

function inWords(value: string, question: SealedQuestion, reading: Reading<Readable>): string {
  const { words } = reading;
  if (question.kind === 'yes_no') return value === 'yes' ? words.answer.yes : value === 'no' ? words.answer.no : value;
  if (question.kind === 'choice') return labelOf(value, question.options);
  return question.kind === 'date' ? reading.date(value) : value;
}

/** A value whose option is gone from the template prints as it was stored. */
export function labelOf(value: string, options: readonly { value: string; label: string }[] | undefined): string {
  return options?.find(each => each.value === value)?.label ?? value;
}

/** A blank line parts paragraphs; a single line feed stays inside one. */
export function paragraphs(text: string, reading: Reading<Readable>): readonly Text[] {
  return text
    .split(/\n{2,}/)
    .filter(each => each.trim() !== '')
    .map(each => reading.said(each));
}

export function prose(texts: readonly Text[]): Prose {
  return { kind: 'prose', style: 'body', paragraphs: texts };
}

function status(text: string, reading: Reading<Readable>): Prose {
  return { kind: 'prose', style: 'status', paragraphs: paragraphs(text, reading) };
}

function withheldNote(answer: Withheld, reading: Reading<Readable>): Note {
  const { withheld } = reading.words;
  return {
    kind: 'note',
    title: withheld.title,
    paragraphs: [reading.own(withheld.says)],
    facts: [
      reading.fact(withheld.ground, reading.ground(answer.ground)),
      reading.fact(withheld.reason, answer.reason),
      reading.fact(withheld.decidedBy, answer.decidedBy),
      reading.fact(withheld.until, reading.date(answer.until)),
    ],
  };
}

function marginOf(question: SealedQuestion, reading: Reading<Readable>): readonly Fact[] {
  const { margin } = reading.words;
  const written = [
    ...(question.writtenBy === null ? [] : [reading.person(question.writtenBy)]),
    ...(question.writtenAt === null ? [] : [reading.date(question.writtenAt)]),
  ];
  const law = reading.labels(question.cite, true);
  const guidance = reading.labels(question.cite, false);
  return [
    ...(written.length === 0 ? [] : [reading.fact(margin.answered, written.join('\n'))]),
    ...(law.length === 0 ? [] : [reading.fact(margin.law, law.join('\n'))]),
    ...(guidance.length === 0 ? [] : [reading.fact(margin.guidance, guidance.join('\n'))]),
    ...evidenceFacts(question.id, reading),
  ];
}
