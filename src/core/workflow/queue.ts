/** What waits for one person, the oldest first. */
import type { Assignment } from './assignment.js';
import { isNotNamed } from './joint.js';
import type { AssessmentState, Role, StepState } from './states.js';

export const queueKinds = ['decide', 'advise', 'review', 'answer', 'rewrite', 'write', 'action'] as const;
export type QueueKind = (typeof queueKinds)[number];

export interface QueuedStep extends Assignment {
  readonly assessmentId: string;
  readonly stepId: string;
  readonly state: StepState;
  /** ISO moment of its last move, or of the assessment's beginning. */
  readonly since: string;
  /** Ids of whoever wrote an answer in it. */
  readonly writers: readonly string[];
}

export interface QueuedAssessment {
  readonly assessmentId: string;
  readonly state: AssessmentState;
  readonly since: string;
  /** Ids of the officers of joint controllers; empty where any officer decides. */
  readonly officers: readonly string[];
  /** Ids of those of them whose signature stands under what was signed last. */
  readonly signed: readonly string[];
}

/** An open thread that stops the approval of its step. */
export interface QueuedThread {
  readonly assessmentId: string;
  readonly stepId: string;
  /** ISO moment of its last entry. */
  readonly since: string;
  /** Ids of who opened it and who wrote its last entry. */
  readonly openedBy: string;
  readonly lastBy: string;
  /** Id of whoever is to write the step; null for nobody in particular. */
  readonly owner: string | null;
  /** Ids of whoever wrote an answer in the step. */
  readonly writers: readonly string[];
}

export interface QueueItem {
  readonly kind: QueueKind;
  readonly assessmentId: string;
  /** Null for the assessment as a whole. */
  readonly stepId: string | null;
  readonly since: string;
  readonly dueOn: string | null;
  /** Id of whom the person stands in for; null for themself. */
  readonly standsInFor: string | null;
}

export interface Waiter {
  readonly id: string;
  readonly roles: ReadonlySet<Role>;
  /** Ids of those who are away today and whom this person stands in for. */
  readonly standsInFor: readonly string[];
}

/**
 * The steps that this person is to write or review. What is assigned waits for those it is assigned to and for who stands in for them;
 * what is assigned to nobody, for everybody in the role, except a step that nobody has begun. Nobody is offered a review of what they, or
 * the one they stand in for, wrote.
 */
export function waitingSteps(person: Waiter, steps: readonly QueuedStep[]): readonly QueueItem[] {
  return steps.flatMap(step => {
    const kind = kindOf[step.state];
    if (!kind) return [];
    const found = kind === 'review' ? reviewsFor(person, step) : writesFor(person, step);
    if (found === null) return [];
    const { assessmentId, stepId, since, dueOn } = step;
    return [{ kind, assessmentId, stepId, since, dueOn, standsInFor: found.for }];
  });
}

/**
 * The assessments whose advice or decision waits for this person's role. Nobody gives advice or decides by standing in alone: the data
 * protection officer is designated (GDPR Art. 37), and an accountable officer is appointed to decide. Whoever holds the role themselves
 * sees it anyway, acts in their own name and is bound by their own separation of duties; being away changes nothing about either. Where
 * joint controllers name officers, a decision waits for each of them until they have signed what was signed last, and for nobody else.
 */
export function waitingAssessments(person: Waiter, assessments: readonly QueuedAssessment[]): readonly QueueItem[] {
  return assessments.flatMap(({ assessmentId, state, since, officers, signed }) => {
    const wanted = { awaiting_advice: ['dpo', 'advise'], awaiting_decision: ['officer', 'decide'] } as const;
    if (state !== 'awaiting_advice' && state !== 'awaiting_decision') return [];
    const [role, kind] = wanted[state];
    if (!person.roles.has(role)) return [];
    if (kind === 'decide' && (isNotNamed(officers, person.id) || signed.includes(person.id))) return [];
    return [{ kind, assessmentId, stepId: null, since, dueOn: null, standsInFor: null }];
  });
}

/**
 * The blocking threads that wait for this person's word. Once somebody else has spoken last, a thread waits for whoever opened it, who
 * resolves it or asks on; until then for those who wrote the step, and for its owner. A substitute is told of what waits for whom they
 * stand in for, as long as they have not spoken last themselves. A rule of Uvid.
 */
export function waitingThreads(person: Waiter, threads: readonly QueuedThread[]): readonly QueueItem[] {
  return threads.flatMap(({ assessmentId, stepId, since, openedBy, lastBy, owner, writers }) => {
    if (lastBy === person.id) return [];
    const awaited = lastBy === openedBy ? [...(owner === null ? [] : [owner]), ...writers] : [openedBy];
    const others = awaited.filter(each => each !== lastBy);
    const away = person.standsInFor.find(each => others.includes(each));
    if (!others.includes(person.id) && away === undefined) return [];
    const standsInFor = others.includes(person.id) ? null : (away ?? null);
    return [{ kind: 'answer' as const, assessmentId, stepId, since, dueOn: null, standsInFor }];
  });
}

/** The oldest first; among those of one moment, what is due first. */
export function oldestFirst<Item extends { readonly since: string; readonly dueOn: string | null }>(
  items: readonly Item[],
): readonly Item[] {
  const late = '9999-12-31';
  return items.toSorted((a, b) => compared(a.since, b.since) || compared(a.dueOn ?? late, b.dueOn ?? late));
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const kindOf: Readonly<Partial<Record<StepState, 'write' | 'rewrite' | 'review'>>> = {
  not_started: 'write',
  in_progress: 'write',
  changes_requested: 'rewrite',
  submitted: 'review',
};

type Found = { readonly for: string | null } | null;

function reviewsFor({ id, roles, standsInFor }: Waiter, { reviewers, writers }: QueuedStep): Found {
  if (!roles.has('reviewer') || writers.includes(id)) return null;
  if (reviewers.length === 0 || reviewers.includes(id)) return { for: null };
  const away = standsInFor.find(each => reviewers.includes(each) && !writers.includes(each));
  return away === undefined ? null : { for: away };
}

function writesFor({ id, roles, standsInFor }: Waiter, { owner, state }: QueuedStep): Found {
  if (!roles.has('assessor')) return null;
  if (owner === null) return state === 'not_started' ? null : { for: null };
  if (owner === id) return { for: null };
  return standsInFor.includes(owner) ? { for: owner } : null;
}
