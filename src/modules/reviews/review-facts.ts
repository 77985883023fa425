/** A step as its review page shows it to somebody. */
import type { Answer } from '../../core/answers/answer.js';
import type { Citation } from '../../core/citation.js';
import type { RiskMethod } from '../../core/risk/method.js';
import type { Question } from '../../core/template/template.js';
import { offered } from '../../core/workflow/decide.js';
import type { Role, StepState } from '../../core/workflow/states.js';
import { stepTransitions } from '../../core/workflow/transitions.js';
import { isDecided } from '../../core/workflow/writing.js';
import type { Actor } from '../../platform/actor.js';
import { answerInText } from '../../web/answer-text.js';
import type { RefLookup } from '../../web/components/refs.js';
import type { Comment } from '../../web/components/thread.js';
import { refLookup } from '../../web/ref-lookup.js';
import type { CommentEntity } from './review.entity.js';
import type { LastVerdict, StepReading } from './review-reading.service.js';

export interface ReviewedQuestion {
  readonly question: Question;
  readonly answer: Answer | null;
  readonly written: { readonly by: string; readonly at: string } | null;
  readonly citations: readonly Citation[];
  /** Both answers as text, when the answer is no longer what it was at the last verdict. */
  readonly change: { readonly before: string; readonly after: string } | null;
  readonly comments: readonly Comment[];
}

export interface ReviewFacts {
  readonly assessmentId: string;
  readonly reference: string;
  readonly version: number;
  readonly step: { readonly id: string; readonly number: string; readonly title: string };
  readonly state: StepState;
  readonly questions: readonly ReviewedQuestion[];
  readonly refs: RefLookup;
  readonly method: RiskMethod;
  readonly stepComments: readonly Comment[];
  readonly lastVerdict: {
    readonly asked: boolean;
    readonly by: string;
    readonly at: string;
    readonly comment: string;
  } | null;
  /** Labels of questions that were answered at the last verdict and are not asked any more. */
  readonly noLongerAsked: readonly string[];
  readonly mayComment: boolean;
  /** Whose verdict is awaited: the reader's, somebody else's because the reader wrote here, or nobody's from here. */
  readonly verdict: 'open' | 'own_work' | 'none';
  readonly mayReopen: boolean;
}

const commenters: readonly Role[] = ['assessor', 'reviewer', 'dpo'];

export function reviewFacts(reading: StepReading, actor: Actor, citations: ReadonlyMap<string, Citation>): ReviewFacts {
  const { assessment, step, comments, people } = reading;
  const { id: assessmentId, reference, version, view, template } = assessment;
  const state = assessment.steps.get(step.id)?.state ?? 'not_started';
  const moves = assessment.state === 'in_preparation' ? offered(stepTransitions, state, actor.roles) : [];
  const refs = refLookup(
    view.questions.map(each => each.question),
    view.answers,
  );
  const asked = view.questions.filter(each => each.step.id === step.id).map(each => each.question);
  const reviews = moves.some(each => each.action === 'approve');
  return {
    ...{ assessmentId, reference, version, state, refs, method: template.content.risk },
    step: { id: step.id, number: step.number, title: step.title },
    questions: asked.map(question => reviewed(question, { ...reading, refs }, citations)),
    stepComments: comments.filter(each => each.questionId === null).map(each => said(each, people)),
    lastVerdict: reading.lastVerdict && lastWord(reading.lastVerdict, people),
    noLongerAsked: hiddenSince(reading, asked),
    mayComment: commenters.some(role => actor.roles.has(role)) && !isDecided(assessment.state),
    verdict: reviews ? (reading.facts.actorWroteStep ? 'own_work' : 'open') : 'none',
    mayReopen: moves.some(each => each.action === 'reopen'),
  };
}

function reviewed(
  question: Question,
  reading: StepReading & { readonly refs: RefLookup },
  citations: ReadonlyMap<string, Citation>,
): ReviewedQuestion {
  const { assessment, people, comments } = reading;
  const answer = assessment.view.answers[question.id] ?? null;
  const written = assessment.written.get(question.id);
  return {
    question,
    answer,
    written: written ? { by: nameOf(written.writtenBy, people), at: written.writtenAt.toISOString() } : null,
    citations: question.cite.flatMap(id => citations.get(id) ?? []),
    change: changeOf(question, answer, reading),
    comments: comments.filter(each => each.questionId === question.id).map(each => said(each, people)),
  };
}

function changeOf(
  question: Question,
  answer: Answer | null,
  { lastVerdict, refs, assessment }: StepReading & { readonly refs: RefLookup },
): ReviewedQuestion['change'] {
  if (!lastVerdict) return null;
  const asked = { question, refs, method: assessment.template.content.risk };
  const before = answerInText(lastVerdict.answers.get(question.id), asked);
  const after = answerInText(answer, asked);
  return before === after ? null : { before, after };
}

function hiddenSince({ lastVerdict, step }: StepReading, asked: readonly Question[]): readonly string[] {
  if (!lastVerdict) return [];
  const shown = new Set(asked.map(each => each.id));
  return step.questions
    .filter(({ id }) => !shown.has(id) && (lastVerdict.answers.get(id) ?? null) !== null)
    .map(each => each.label);
}

function lastWord({ action, by, at, comment }: LastVerdict, people: ReadonlyMap<string, string>) {
  return { asked: action === 'request_changes', by: nameOf(by, people), at: at.toISOString(), comment };
}

function said({ id, writtenBy, writtenAt, body }: CommentEntity, people: ReadonlyMap<string, string>): Comment {
  return { id, author: nameOf(writtenBy, people), at: writtenAt.toISOString(), text: body };
}

function nameOf(id: string, people: ReadonlyMap<string, string>): string {
  return people.get(id) ?? 'Somebody who has left';
}
