/** A programme and its answers from outside, such as a file: checked as if somebody had typed them. */
import { isTable, valueOf, type Answer, type Answers, type TableValue } from '../answers/answer.js';
import { checkAnswer } from '../answers/check-answer.js';
import { checkProgramme } from '../programme/check-programme.js';
import type { Camera } from '../cameras/camera.js';
import type { Programme } from '../programme/programme.js';
import type { Question, Template } from '../template/template.js';
import type { CaseProblem } from './case-problem.js';
import { readCameras } from './read-cameras.js';

export type ReadCase =
  | { readonly programme: Programme; readonly answers: Answers; readonly cameras: readonly Camera[] }
  | { readonly problems: readonly CaseProblem[] };

/** `input` is `{programme, answers, cameras}`, answers by question id; answers and cameras may be left out. All problems at once; never throws. */
export function readCase(template: Template, input: unknown): ReadCase {
  if (!isRecord(input) || !isRecord(input['programme']))
    return { problems: [{ field: 'programme', message: 'Give an object with `programme` and `answers`' }] };
  const programme = checkProgramme(input['programme']);
  const answers = readAnswers(template, isRecord(input['answers']) ? input['answers'] : {});
  const register = readCameras(input['cameras']);
  const problems = [
    ...('problems' in programme ? programme.problems.map(each => within('programme', each)) : []),
    ...answers.problems,
    ...register.problems,
  ];
  if (problems.length > 0 || !('programme' in programme)) return { problems };
  return { programme: programme.programme, answers: answers.answers, cameras: register.cameras };
}

function readAnswers(
  template: Template,
  raw: Readonly<Record<string, unknown>>,
): { answers: Answers; problems: CaseProblem[] } {
  const questions = template.sections.flatMap(section => section.steps.flatMap(step => step.questions));
  const known = new Set(questions.map(question => question.id));
  const problems = Object.keys(raw)
    .filter(id => !known.has(id))
    .map(id => ({ field: `answers.${id}`, message: 'The questionnaire has no such question' }));
  const answers: Record<string, Answer> = {};
  const tables: Record<string, TableValue> = {};
  for (const question of questions.filter(each => Object.hasOwn(raw, each.id))) {
    const checked = checkAnswer(question, raw[question.id], { tables, method: template.risk });
    if ('problems' in checked) problems.push(...checked.problems.map(each => within(`answers.${question.id}`, each)));
    else keep(question, checked.answer, answers, tables);
  }
  return { answers, problems };
}

function keep(
  question: Question,
  answer: Answer,
  answers: Record<string, Answer>,
  tables: Record<string, TableValue>,
): void {
  answers[question.id] = answer;
  const value = valueOf(answer);
  if (isTable(value)) tables[question.id] = value;
}

function within(place: string, { field, message }: CaseProblem): CaseProblem {
  return { field: `${place}.${field}`, message };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
