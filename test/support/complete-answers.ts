import type { Answer, Answers, AnswerValue, CellValue, TableRow, TableValue } from '../../src/core/answers/answer.js';
import { rowsOf } from '../../src/core/answers/read.js';
import type { Programme } from '../../src/core/programme/programme.js';
import type { RiskMethod } from '../../src/core/risk/method.js';
import type { Column, ColumnKind, Question, QuestionKind, Template } from '../../src/core/template/template.js';
import { holds } from '../../src/core/template/visible.js';

export interface Filling {
  /** Taken as they are, when their question shows; everything else is made up. */
  readonly given?: Answers;
  /** Rows of each table that does not follow another one. */
  readonly rows?: number;
  /** What every risk of the register ends at; low under any method unless it is given. */
  readonly residual?: { readonly likelihood: number; readonly severity: number };
}

interface Making {
  readonly template: Template;
  /** Made so far: conditions, references and followed rows look only backwards. */
  readonly answers: Record<string, Answer>;
  readonly rows: number;
  readonly residual: { readonly likelihood: number; readonly severity: number };
  readonly preferred: Preferred;
}

/** What is chosen instead of the first option, or of `no`; by question, or by question and column. */
type Preferred = Readonly<Record<string, string>>;

/** Measures that are in place and lower a risk in both respects; a system that nobody forbids. */
const always: Preferred = {
  'risk.measures.effect': 'both',
  'risk.measures.status': 'implemented',
  'ai.systems.class': 'high_risk',
};

/** Whoever can recognise faces processes biometric data, and says so. */
const withFaces: Preferred = { ...always, 'data.items.special': 'biometric', 'legal.special': 'yes' };

/**
 * Valid, minimal content for every question that this programme brings up, in the order of the template: nothing is
 * missing, every risk has a measure that explains why less remains of it, and all of them end low.
 */
export function completeAnswers(template: Template, programme: Programme, filling: Filling = {}): Answers {
  const { given = {}, rows = 1, residual = { likelihood: 1, severity: 1 } } = filling;
  const making: Making = { template, answers: {}, rows, residual, preferred: preferredBy(programme) };
  for (const question of template.sections.flatMap(section => section.steps.flatMap(step => step.questions)))
    if (!question.when || holds(question.when, { programme, answers: making.answers }))
      making.answers[question.id] = given[question.id] ?? answered(value[question.kind](question, making));
  return making.answers;
}

function preferredBy({ capabilities }: Programme): Preferred {
  const faces = [capabilities.live_face_recognition, capabilities.retrospective_face_recognition];
  return faces.every(each => each === 'absent') ? always : withFaces;
}

export function answered(is: AnswerValue): Answer {
  return { status: 'answered', value: is };
}

const value: Readonly<Record<QuestionKind, (question: Question, making: Making) => AnswerValue>> = {
  line: ({ id }) => `In short, about ${id}`,
  text: ({ id }) => `What the team has to say about ${id}, in a sentence of its own.`,
  yes_no: ({ id }, { preferred }) => preferred[id] ?? 'no',
  choice: ({ id, options }, { preferred }) => preferred[id] ?? options?.[0]?.value ?? '',
  choices: ({ id, options }, { preferred }) => [preferred[id] ?? options?.[0]?.value ?? ''],
  number: ({ min, max }) => Math.min(Math.max(1, min ?? 1), max ?? 1),
  date: () => '2027-03-01',
  table: makeTable,
};

function makeTable(question: Question, making: Making): TableValue {
  const { rowsFrom, columns = [] } = question;
  const numbers =
    rowsFrom === undefined
      ? Array.from({ length: making.rows }, (_, index) => index + 1)
      : rowsOf(making.answers, rowsFrom).map(row => row.no);
  const rows = numbers.map((no): TableRow => {
    const cells = columns.map(column => [column.id, makeCell({ question, column, no, making })] as const);
    return { no, cells: Object.fromEntries(cells.filter(([, cell]) => !isEmpty(cell))) };
  });
  return { next: Math.max(0, ...numbers) + 1, rows };
}

interface Cell {
  readonly question: Question;
  readonly column: Column;
  readonly no: number;
  readonly making: Making;
}

const cell: Readonly<Record<ColumnKind, (cell: Cell) => CellValue>> = {
  line: ({ column, no }) => `${column.label} ${no}`,
  text: ({ column, no }) => `${column.label} of row ${no}, in a few words.`,
  yes_no: () => 'yes',
  choice: ({ question, column, making }) =>
    making.preferred[`${question.id}.${column.id}`] ?? column.options?.[0]?.value ?? '',
  number: () => 1,
  date: () => '2027-02-01',
  refs: ({ column, making }) => rowsOf(making.answers, column.of ?? '').map(row => row.no),
  likelihood: cell => rating(cell, 'likelihood'),
  severity: cell => rating(cell, 'severity'),
};

/** No measure is due: it is in place. */
function makeCell(asked: Cell): CellValue {
  const { question, column, making } = asked;
  const isDue = question.id === making.template.risk.questions.measures && column.kind === 'date';
  return isDue ? '' : cell[column.kind](asked);
}

/** Where the risks begin: the highest level below the top of each scale. */
function rating({ question, making }: Cell, scale: 'likelihood' | 'severity'): number {
  const method: RiskMethod = making.template.risk;
  return question.id === method.questions.residual ? making.residual[scale] : Math.max(1, method[scale].length - 1);
}

function isEmpty(made: CellValue): boolean {
  return made === '' || (Array.isArray(made) && made.length === 0);
}
