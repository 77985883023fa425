/** An answer as plain lines, whatever its kind: what a comparison of two answers reads. */
import { isTable, type Answer, type AnswerValue, type CellValue, type TableRow } from '../core/answers/answer.js';
import type { RiskMethod } from '../core/risk/method.js';
import type { Column, Option } from '../core/template/template.js';
import type { AnsweredQuestion } from './components/answer-view.js';
import type { RefLookup } from './components/refs.js';
import { dateInWords, numberInWords } from './words.js';

interface Asked {
  readonly question: AnsweredQuestion;
  readonly refs: RefLookup;
  readonly method: RiskMethod;
}

/** Empty when nothing is said. */
export function answerInText(answer: Answer | null | undefined, asked: Asked): string {
  if (!answer) return '';
  if (answer.status === 'not_applicable') return `Not applicable: ${answer.reason}`;
  if (answer.status === 'not_known') return `Not known yet: ${answer.who} will find out by ${dateInWords(answer.by)}.`;
  const value = valueInText(answer.value, asked);
  if (answer.status === 'answered') return value;
  const { ground, reason, decidedBy, until } = answer;
  return `${value}\nWithheld from publication until ${dateInWords(until)} (${ground}), by ${decidedBy}: ${reason}`;
}

function valueInText(value: AnswerValue, { question, ...asked }: Asked): string {
  if (isTable(value)) return value.rows.map(row => rowInText(row, { question, ...asked })).join('\n\n');
  if (typeof value === 'number') return [numberInWords(value), question.unit].filter(Boolean).join(' ');
  if (typeof value === 'string') return scalarInText(value, question);
  return value.map(each => optionLabel(each, question.options)).join('\n');
}

function rowInText(row: TableRow, { question, refs, method }: Asked): string {
  const number = `${question.prefix ?? refs[question.rowsFrom ?? '']?.[0]?.prefix ?? ''}${row.no}`;
  const cells = (question.columns ?? []).flatMap(column => {
    const cell = row.cells[column.id];
    return cell === undefined ? [] : [`${column.label}: ${cellInText(cell, column, refs, method)}`];
  });
  return [number, ...cells].join('\n');
}

function cellInText(cell: CellValue, column: Column, refs: RefLookup, method: RiskMethod): string {
  if (typeof cell === 'object') return cell.map(no => `${refs[column.of ?? '']?.[0]?.prefix ?? ''}${no}`).join(', ');
  if (column.kind === 'likelihood' || column.kind === 'severity') {
    const level = method[column.kind].find(each => each.value === cell);
    return level ? `${level.value} – ${level.name}` : String(cell);
  }
  return typeof cell === 'number' ? numberInWords(cell) : scalarInText(cell, column);
}

function scalarInText(value: string, { kind, options }: Pick<Column, 'options'> & { readonly kind: string }): string {
  if (kind === 'yes_no') return { yes: 'Yes', no: 'No' }[value] ?? value;
  if (kind === 'date') return dateInWords(value);
  return kind === 'choice' ? optionLabel(value, options) : value;
}

function optionLabel(value: string, options: readonly Option[] = []): string {
  return options.find(option => option.value === value)?.label ?? value;
}
