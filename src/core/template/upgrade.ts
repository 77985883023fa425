/** What becomes of answers when an assessment goes on with another version of the questionnaire. */
import { isTable, valueOf, type Answer, type Answers, type TableValue } from '../answers/answer.js';
import { checkAnswer } from '../answers/check-answer.js';
import type { Question, Template } from './template.js';

/**
 * `same`: nothing of the question changed. `changed`: something did, and the answer, if there is one, still fits. `unfit`: the answer does
 * not fit any more and is left behind. `added` and `gone`: only one of the two versions asks it.
 */
export type Fate = 'same' | 'changed' | 'unfit' | 'added' | 'gone';

export interface QuestionUpgrade {
  readonly question: string;
  readonly label: string;
  /** Number and title of its step. */
  readonly step: string;
  readonly fate: Fate;
  readonly answered: boolean;
  /** What of the question is not as it was, such as `label` or `options`. */
  readonly changes: readonly string[];
  /** Why the answer does not fit. */
  readonly problems: readonly string[];
}

export interface UpgradePlan {
  /** In the order of the new questionnaire; what is gone comes last. */
  readonly questions: readonly QuestionUpgrade[];
  /** The answers that still fit, in their normal form. */
  readonly kept: Answers;
}

/**
 * Compares two questionnaires question by question (by id, which is stable for ever) and checks each answer against the new one. The same
 * version twice keeps everything. Decides nothing about what shows: conditions are evaluated where the answers come to stand.
 */
export function upgradePlan(from: Template, to: Template, answers: Answers): UpgradePlan {
  const before = new Map(placed(from).map(each => [each.question.id, each]));
  const kept: Record<string, Answer> = {};
  const questions = placed(to).map(({ question, step }): QuestionUpgrade => {
    const old = before.get(question.id)?.question;
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    const place = { question: question.id, label: question.label, step };
    if (!old) return { ...place, fate: 'added', answered: false, changes: [], problems: [] };
    const changes = changesOf(old, question);
    const problems = answer ? fit(question, answer, { to, kept }) : [];
    const fate = problems.length > 0 ? 'unfit' : changes.length > 0 ? 'changed' : 'same';
    return { ...place, fate, answered: answer !== undefined, changes, problems };
  });
  const asked = new Set(questions.map(each => each.question));
  const gone = [...before.values()]
    .filter(({ question }) => !asked.has(question.id))
    .map(({ question: { id, label }, step }): QuestionUpgrade => {
      const answered = Object.hasOwn(answers, id);
      return { question: id, label, step, fate: 'gone', answered, changes: [], problems: [] };
    });
  return { questions: [...questions, ...gone], kept };
}

function placed(template: Template): readonly { readonly question: Question; readonly step: string }[] {
  return template.sections.flatMap(section =>
    section.steps.flatMap(({ number, title, questions }) =>
      questions.map(question => ({ question, step: `${number} ${title}` })),
    ),
  );
}

const parts = [
  'kind',
  'label',
  'guidance',
  'options',
  'columns',
  'unit',
  'min',
  'max',
  'when',
  'optional',
  'rowsFrom',
] as const;

function changesOf(before: Question, after: Question): readonly string[] {
  return parts.filter(part => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

interface Keeping {
  readonly to: Template;
  /** What fits is added here, so that later tables may refer to it. */
  readonly kept: Record<string, Answer>;
}

function fit(question: Question, answer: Answer, { to, kept }: Keeping): readonly string[] {
  const tables = Object.fromEntries(
    Object.entries(kept).flatMap(([id, each]): [string, TableValue][] => {
      const value = valueOf(each);
      return isTable(value) ? [[id, value]] : [];
    }),
  );
  const own = valueOf(answer);
  const context = { tables, method: to.risk, ...(isTable(own) ? { previous: own } : {}) };
  const checked = checkAnswer(question, answer, context);
  if ('problems' in checked) return checked.problems.map(each => each.message);
  kept[question.id] = checked.answer;
  return [];
}
