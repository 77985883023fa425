/** A step as its review page shows it to somebody. */
import type { Answer } from '../../core/answers/answer.js';
import type { Citation } from '../../core/citation.js';
import type { RiskMethod } from '../../core/risk/method.js';
import type { Question } from '../../core/template/template.js';
import { offered } from '../../core/workflow/decide.js';
import type { Role, StepState } from '../../core/workflow/states.js';
import { stepTransitions } from '../../core/workflow/transitions.js';
import { isDecided } from '../../core/workflow/writing.js';
import type { AnswerVerdict } from '../../core/workflow/rounds.js';
import type { Actor } from '../../platform/actor.js';
import { answerInText } from '../../web/answer-text.js';
import type { RefLookup } from '../../web/components/refs.js';
import type { FormFields } from '../../web/posted-fields.js';
import { refLookup } from '../../web/ref-lookup.js';
import { currentDigest } from '../assessments/loaded-assessment.js';
import type { LastVerdict, StepReading } from './review-reading.service.js';
import { shownRounds, type ShownReview } from './shown-rounds.js';
import { nameOf, threadsAt, type ShownThread } from './shown-threads.js';

export interface ReviewedQuestion {
  readonly question: Question;
  readonly answer: Answer | null;
  readonly written: { readonly by: string; readonly at: string } | null;
  readonly citations: readonly Citation[];
  /** Both answers as text, when the answer is no longer what it was at the reader's last look. */
  readonly change: { readonly before: string; readonly after: string } | null;
  readonly threads: readonly ShownThread[];
  /** How many files support the answer. */
  readonly files: number;
  /** The verdict of the present round; null: not looked at. */
  readonly verdict: AnswerVerdict | null;
  /** Nothing of it is new to the reader. */
  readonly folded: boolean;
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
  readonly stepThreads: readonly ShownThread[];
  /** Threads of this step that block and are open. */
  readonly blocking: number;
  /** Questions that the conditions hide by now, and that somebody spoke of. */
  readonly notAsked: readonly {
    readonly question: Question;
    readonly label: string;
    readonly threads: readonly ShownThread[];
  }[];
  readonly threadsNotShown: number;
  readonly lastVerdict: {
    readonly asked: boolean;
    readonly by: string;
    readonly at: string;
    readonly comment: string;
  } | null;
  /** Labels of questions that were answered then and are not asked any more. */
  readonly noLongerAsked: readonly string[];
  /** Since when changes are shown; null on a first look. */
  readonly since: { readonly own: boolean; readonly at: string } | null;
  readonly reviews: readonly ShownReview[];
  readonly pending: FormFields;
  readonly keptAt: string | null;
  /** SHA-256 of the step as it is shown: what an approval binds. */
  readonly digest: string;
  readonly mayComment: boolean;
  readonly mayBlock: boolean;
  /** Whose verdict is awaited: the reader's, somebody else's because the reader wrote here, or nobody's from here. */
  readonly verdict: 'open' | 'own_work' | 'none';
  readonly mayReopen: boolean;
  readonly stages: StageFacts;
}

/** The stages of review of a submitted step, with names; empty where one approval is enough. */
export interface StageFacts {
  readonly all: readonly { readonly name: string; readonly quorum: number; readonly approvedBy: readonly string[] }[];
  /** Where the reader's approval would count. */
  readonly own: { readonly stage: string; readonly insteadOf: string | null } | null;
}

const commenters: readonly Role[] = ['assessor', 'reviewer', 'dpo'];

export function reviewFacts(reading: StepReading, actor: Actor, citations: ReadonlyMap<string, Citation>): ReviewFacts {
  const { assessment, step, people } = reading;
  const { id: assessmentId, reference, version, view, template } = assessment;
  const state = assessment.steps.get(step.id)?.state ?? 'not_started';
  const refs = refLookup(
    view.questions.map(each => each.question),
    view.answers,
  );
  const asked = view.questions.filter(each => each.step.id === step.id).map(each => each.question);
  const notAsked = step.questions
    .filter(each => !asked.includes(each))
    .map(question => ({ question, label: question.label, threads: threadsAt(question.id, reading, actor) }))
    .filter(each => each.threads.length > 0);
  return {
    ...{ assessmentId, reference, version, state, refs, method: template.content.risk },
    step: { id: step.id, number: step.number, title: step.title },
    questions: asked.map(question => reviewed(question, { ...reading, refs, actor }, citations)),
    stepThreads: threadsAt(null, reading, actor),
    blocking: reading.facts.blockingThreads,
    notAsked,
    threadsNotShown: notAsked.reduce((sum, each) => sum + each.threads.length, 0),
    lastVerdict: reading.lastVerdict && lastWord(reading.lastVerdict, people),
    ...looksOf(reading),
    digest: currentDigest(assessment, step.id),
    noLongerAsked: hiddenSince(reading, asked),
    ...mayOf(reading, state, actor),
    stages: stageFacts(state, reading),
  };
}

function looksOf({
  baseline,
  pending,
  ...reading
}: StepReading): Pick<ReviewFacts, 'since' | 'reviews' | 'pending' | 'keptAt'> {
  return {
    since: baseline && { own: baseline.own, at: baseline.at.toISOString() },
    reviews: shownRounds(reading),
    pending: pending?.fields ?? {},
    keptAt: pending?.keptAt.toISOString() ?? null,
  };
}

type May = Pick<ReviewFacts, 'mayComment' | 'mayBlock' | 'verdict' | 'mayReopen'>;

function mayOf({ assessment, facts }: StepReading, state: StepState, { roles }: Actor): May {
  const prepared = assessment.state === 'in_preparation';
  const moves = prepared ? offered(stepTransitions, state, roles) : [];
  const reviews = moves.some(each => each.action === 'approve');
  return {
    mayComment: commenters.some(role => roles.has(role)) && !isDecided(assessment.state),
    mayBlock: prepared && state !== 'approved' && (roles.has('reviewer') || roles.has('dpo')),
    verdict: reviews ? (facts.actorWroteStep ? 'own_work' : 'open') : 'none',
    mayReopen: moves.some(each => each.action === 'reopen'),
  };
}

function stageFacts(state: StepState, { stages: { standing, seat }, people }: StepReading): StageFacts {
  if (state !== 'submitted') return { all: [], own: null };
  const stage = seat && standing.find(each => each.stage === seat.stage);
  return {
    all: standing.map(({ name, quorum, approvedBy }) => ({
      ...{ name, quorum, approvedBy: approvedBy.map(id => nameOf(id, people)) },
    })),
    own: stage
      ? { stage: stage.name, insteadOf: seat.onBehalfOf === null ? null : nameOf(seat.onBehalfOf, people) }
      : null,
  };
}

function reviewed(
  question: Question,
  reading: StepReading & { readonly refs: RefLookup; readonly actor: Actor },
  citations: ReadonlyMap<string, Citation>,
): ReviewedQuestion {
  const { assessment, people } = reading;
  const answer = assessment.view.answers[question.id] ?? null;
  const written = assessment.written.get(question.id);
  const threads = threadsAt(question.id, reading, reading.actor);
  const change = changeOf(question, answer, reading);
  return {
    question,
    answer,
    written: written ? { by: nameOf(written.writtenBy, people), at: written.writtenAt.toISOString() } : null,
    citations: question.cite.flatMap(id => citations.get(id) ?? []),
    change,
    threads,
    files: reading.evidence.get(question.id) ?? 0,
    verdict: reading.standing.get(question.id) ?? null,
    folded: reading.baseline !== null && change === null && threads.every(each => !each.open),
  };
}

function changeOf(
  question: Question,
  answer: Answer | null,
  { baseline, refs, assessment }: StepReading & { readonly refs: RefLookup },
): ReviewedQuestion['change'] {
  if (!baseline) return null;
  const asked = { question, refs, method: assessment.template.content.risk };
  const before = answerInText(baseline.answers.get(question.id), asked);
  const after = answerInText(answer, asked);
  return before === after ? null : { before, after };
}

function hiddenSince({ baseline, step }: StepReading, asked: readonly Question[]): readonly string[] {
  if (!baseline) return [];
  const shown = new Set(asked.map(each => each.id));
  return step.questions
    .filter(({ id }) => !shown.has(id) && (baseline.answers.get(id) ?? null) !== null)
    .map(each => each.label);
}

function lastWord({ action, by, at, comment }: LastVerdict, people: ReadonlyMap<string, string>) {
  return { asked: action === 'request_changes', by: nameOf(by, people), at: at.toISOString(), comment };
}
