/**
 * A harm or a measure that a team took from our catalogues stands in its answers in English, the language of the catalogues. Where
 * nothing was added to it, the words are ours, and a report in another language says them in that language.
 */
import { isTable, valueOf, type Answer, type TableValue } from '../answers/answer.js';
import type { AssessedRisk } from '../risk/assess.js';
import type { ReportWords } from './words.js';

type Titles = NonNullable<ReportWords['titles']>;

function own(text: string, titles: Titles): string {
  return Object.hasOwn(titles, text) ? titles[text]! : text;
}

export function titledRisks(risks: readonly AssessedRisk[], { titles }: ReportWords): readonly AssessedRisk[] {
  return titles ? risks.map(each => ({ ...each, title: own(each.title, titles) })) : risks;
}

/** The question with the titles in the cells of its table put in the report's language. */
export function titledAnswer<Question extends { readonly answer: object | null }>(
  question: Question,
  { titles }: ReportWords,
): Question {
  const answer = question.answer as Answer | null;
  const value = valueOf(answer ?? undefined);
  if (!titles || !isTable(value) || !holds(value, titles)) return question;
  const rows = value.rows.map(({ no, cells }) => ({
    no,
    cells: Object.fromEntries(
      Object.entries(cells).map(([column, cell]) => [column, typeof cell === 'string' ? own(cell, titles) : cell]),
    ),
  }));
  return { ...question, answer: { ...answer, value: { ...value, rows } } };
}

function holds({ rows }: TableValue, titles: Titles): boolean {
  return rows.some(({ cells }) =>
    Object.values(cells).some(cell => typeof cell === 'string' && Object.hasOwn(titles, cell)),
  );
}
