import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { digestOf } from '../../core/version/canonical.js';
import { roundOf, standingVerdicts, type AnswerVerdict, type StepVerdict } from '../../core/workflow/rounds.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { StaleError } from '../../platform/domain-error.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { currentDigest, type LoadedAssessment } from '../assessments/loaded-assessment.js';
import { TransitionsService } from '../assessments/transitions.service.js';
import { AuditService } from '../audit/audit.service.js';
import { RoundsRepository } from './rounds.repository.js';
import { aboutPlace } from './thread-place.js';

export interface QuestionVerdict {
  readonly question: string;
  readonly verdict: AnswerVerdict;
}

export interface SentReview {
  readonly stepId: string;
  readonly verdict: StepVerdict;
  readonly body: string;
  readonly verdicts: readonly QuestionVerdict[];
}

/** One review of a step, as it is kept for ever. */
export interface RoundEntry {
  readonly id: string;
  readonly round: number;
  readonly version: number;
  readonly verdict: StepVerdict;
  readonly body: string;
  readonly by: string;
  readonly at: Date;
  /** SHA-256 of the step that it was about. */
  readonly digest: string;
  /** By question id: the revision that was read. */
  readonly seen: Readonly<Record<string, number>>;
  readonly verdicts: readonly (QuestionVerdict & { readonly revision: number | null; readonly digest: string })[];
}

/** Rounds of review. What was sent stays; the next look begins behind it. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly transitions: TransitionsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Who said what on which text, oldest first. */
  async of(tx: Tx, assessmentId: string, stepId: string): Promise<readonly RoundEntry[]> {
    const reviews = await this.rounds.reviews(tx, assessmentId, stepId);
    const verdicts = await this.rounds.verdicts(
      tx,
      reviews.map(each => each.id),
    );
    return reviews.map(({ id, round, version, verdict, body, sentBy, sentAt, digest, seen }) => ({
      ...{ id, round, version, verdict, body, by: sentBy, at: sentAt, digest, seen },
      verdicts: verdicts
        .filter(each => each.reviewId === id)
        .map(each => ({
          ...{ question: each.questionId, verdict: each.verdict },
          ...{ revision: each.aboutRevision, digest: each.aboutDigest },
        })),
    }));
  }

  /** The verdicts of the present round by question: the last one each. */
  async standing(tx: Tx, assessmentId: string, stepId: string): Promise<ReadonlyMap<string, AnswerVerdict>> {
    const round = roundOf(await this.transitions.all(tx, assessmentId), stepId);
    const entries = await this.of(tx, assessmentId, stepId);
    return standingVerdicts(entries.filter(each => each.round === round).flatMap(each => each.verdicts));
  }

  /** Keeps a review with the text that it is about. Whether it may be given is decided before. */
  async record(tx: Tx, assessment: LoadedAssessment, sent: SentReview, actor: Actor): Promise<string> {
    const { stepId, verdict, body } = sent;
    const { id: assessmentId, version } = assessment;
    const id = randomUUID();
    const round = roundOf(await this.transitions.all(tx, assessmentId), stepId);
    const digest = currentDigest(assessment, stepId);
    const row = { id, assessmentId, version, stepId, round, verdict, body: body.trim(), digest };
    const by = { seen: seenIn(assessment, stepId), sentBy: actor.id, sentAt: this.clock.now() };
    const verdicts = sent.verdicts.map(each => {
      const about = aboutPlace(assessment, { stepId, questionId: each.question, rowId: null });
      return { questionId: each.question, verdict: each.verdict, ...about };
    });
    await this.rounds.add(tx, { ...row, ...by }, verdicts).catch(rethrow);
    const data = { review: id, step: stepId, round, verdict, answers: verdicts.length, digest: digestOf({ ...row }) };
    await this.audit.record(tx, { type: 'review.sent', actor: actor.id, assessment: assessmentId, data });
    return id;
  }
}

function seenIn({ view, written }: LoadedAssessment, stepId: string): Record<string, number> {
  const asked = view.questions.filter(each => each.step.id === stepId).map(each => each.question.id);
  return Object.fromEntries(asked.map(id => [id, written.get(id)?.revision ?? 0]));
}

function rethrow(error: unknown): never {
  if (databaseRefusal(error) === 'stale') throw new StaleError('step');
  throw error;
}
