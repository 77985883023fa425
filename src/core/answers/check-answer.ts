/**
 * What came in for a question, checked and in its one normal form, or everything that is wrong with it. Never throws:
 * `answer` may be anything.
 */
import { isGround } from '../redaction/grounds.js';
import type { Question } from '../template/template.js';
import { answerStatuses, type Answer, type AnswerStatus } from './answer.js';
import type { AnswerContext } from './check-cell.js';
import { checkDate, checkLine, checkText } from './check-scalar.js';
import { checkValue } from './check-value.js';
import { refuse, type AnswerProblem, type Checked } from './said.js';

export type { AnswerContext } from './check-cell.js';
export type { AnswerProblem } from './said.js';

export type CheckedAnswer = { readonly answer: Answer } | { readonly problems: readonly AnswerProblem[] };

type Raw = Readonly<Record<string, unknown>>;
type Part = Readonly<Record<string, Checked<unknown>>>;

const parts: Record<AnswerStatus, (raw: Raw, question: Question, context: AnswerContext) => Part> = {
  answered: (raw, question, context) => ({ value: checkValue(question, own(raw, 'value'), context) }),
  not_applicable: raw => ({
    reason: say('Say why the question does not apply', checkText(own(raw, 'reason'), 'reason')),
  }),
  not_known: raw => ({
    who: say('Enter who will find out', checkLine(own(raw, 'who'), 'who')),
    by: checkDate(own(raw, 'by'), 'by'),
  }),
  withheld: (raw, question, context) => ({
    value: checkValue(question, own(raw, 'value'), context),
    ground: checkGround(own(raw, 'ground')),
    reason: say('Say which harm publication would do', checkText(own(raw, 'reason'), 'reason')),
    decidedBy: say('Enter who decided to withhold it', checkLine(own(raw, 'decidedBy'), 'decidedBy')),
    until: checkDate(own(raw, 'until'), 'until'),
  }),
};

export function checkAnswer(question: Question, answer: unknown, context: AnswerContext): CheckedAnswer {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    return refuse('status', 'Answer the question, or say why it cannot be answered');
  const raw = answer as Raw;
  const status = answerStatuses.find(each => each === own(raw, 'status'));
  if (!status) return refuse('status', 'Answer the question, or say why it cannot be answered');

  const checked = Object.entries(parts[status](raw, question, context));
  const unknown = Object.keys(raw).filter(key => key !== 'status' && !checked.some(([known]) => known === key));
  const problems = [
    ...checked.flatMap(([, each]) => ('problems' in each ? each.problems : [])),
    ...unknown.map(key => ({
      field: key.slice(0, 40),
      message: 'Leave this out: it does not belong to such an answer',
    })),
  ];
  if (problems.length > 0) return { problems };
  const fields = checked.map(([key, each]) => [key, 'is' in each ? each.is : undefined] as const);
  return { answer: { status, ...Object.fromEntries(fields) } as Answer };
}

function checkGround(value: unknown): Checked<string> {
  return isGround(value) ? { is: value } : refuse('ground', 'Select the ground for withholding the answer');
}

/** The same refusal in words that fit the field, when nothing was entered at all. */
function say(message: string, checked: Checked<string>): Checked<string> {
  if ('is' in checked) return checked;
  return { problems: checked.problems.map(each => (each.message === 'Enter an answer' ? { ...each, message } : each)) };
}

function own(raw: Raw, key: string): unknown {
  return Object.hasOwn(raw, key) ? raw[key] : undefined;
}
