/** Which questions this programme and these answers bring up. */
import { isTable, valueOf, type Answer, type Answers } from '../answers/answer.js';
import type { Capability, CapabilityState, Programme, Regime } from '../programme/programme.js';
import type { Condition, Question, Section, Step, Template } from './template.js';

/** What conditions read. */
export interface VisibilityFacts {
  readonly programme: Programme;
  readonly answers: Answers;
}

export interface VisibleQuestion {
  readonly section: Section;
  readonly step: Step;
  readonly question: Question;
}

export interface View {
  readonly questions: readonly VisibleQuestion[];
  /** Answers to visible questions. Whatever a hidden question holds does not count, for anybody. */
  readonly answers: Answers;
}

export function visibleQuestions(template: Template, facts: VisibilityFacts): readonly VisibleQuestion[] {
  return view(template, facts).questions;
}

/** One pass is enough, because conditions look only backwards. */
export function view(template: Template, facts: VisibilityFacts): View {
  const counted: Record<string, Answer> = {};
  const seen: VisibilityFacts = { programme: facts.programme, answers: counted };
  const questions: VisibleQuestion[] = [];
  for (const section of template.sections)
    for (const step of section.steps)
      for (const question of step.questions) {
        if (question.when && !holds(question.when, seen)) continue;
        questions.push({ section, step, question });
        const answer = Object.hasOwn(facts.answers, question.id) ? facts.answers[question.id] : undefined;
        if (answer) counted[question.id] = answer;
      }
  return { questions, answers: counted };
}

/** `facts.answers` must hold only answers that count, as `view` gives them. */
export function holds(condition: Condition, facts: VisibilityFacts): boolean {
  if ('all' in condition) return condition.all.every(each => holds(each, facts));
  if ('any' in condition) return condition.any.some(each => holds(each, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  if ('regime' in condition) return condition.regime.some(each => facts.programme.regimes.includes(each as Regime));
  if ('capability' in condition) return isInState(condition, facts.programme);
  return isSaid(condition, facts.answers);
}

function isInState(condition: { capability: string; is: readonly string[] }, programme: Programme): boolean {
  const state: CapabilityState = programme.capabilities[condition.capability as Capability];
  return condition.is.includes(state);
}

function isSaid(condition: Extract<Condition, { question: string }>, answers: Answers): boolean {
  const value = valueOf(Object.hasOwn(answers, condition.question) ? answers[condition.question] : undefined);
  if (value === undefined) return false;
  if ('is' in condition) return value === condition.is;
  if ('includes' in condition) return Array.isArray(value) && value.includes(condition.includes);
  // Only a table can be answered and empty: `checkAnswer` refuses an empty text and an empty choice.
  return !isTable(value) || value.rows.length > 0;
}
