import { Injectable } from '@nestjs/common';
import { isPending } from '../../core/actions/action.js';
import {
  oldestFirst,
  waitingAssessments,
  waitingSteps,
  waitingThreads,
  type QueuedStep,
  type QueueItem,
  type Waiter,
} from '../../core/workflow/queue.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { ActionsService } from '../actions/actions.service.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { stepsOf, type LoadedAssessment } from '../assessments/loaded-assessment.js';
import { PeopleService } from '../identity/people.service.js';
import { SubstitutionsService } from '../stages/substitutions.service.js';
import { AssignmentsRepository } from './assignments.repository.js';

/** What waits for somebody, with the words and the address that a page or a program needs. */
export interface QueueEntry extends QueueItem {
  readonly reference: string;
  readonly title: string;
  readonly path: string;
  readonly overdue: boolean;
  /** The name of whom the reader stands in for; null for themself. */
  readonly insteadOf: string | null;
}

type Listed = Omit<QueueEntry, 'overdue'>;

/** Everything that waits for one person, across assessments. */
@Injectable()
export class QueueService {
  constructor(
    private readonly assignments: AssignmentsRepository,
    private readonly assessments: AssessmentsService,
    private readonly actions: ActionsService,
    private readonly people: PeopleService,
    private readonly substitutions: SubstitutionsService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  of(actor: Actor): Promise<readonly QueueEntry[]> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const today = this.clock.now().toISOString().slice(0, 10);
      const waiter = {
        id: actor.id,
        roles: actor.roles,
        standsInFor: await this.substitutions.standsInForIn(tx, actor.id),
      };
      const entries = [
        ...(await this.steps(tx, waiter)),
        ...(await this.wholes(tx, waiter)),
        ...(await this.actionsOf(tx, actor, today)),
      ];
      return oldestFirst(entries).map(each => ({ ...each, overdue: each.dueOn !== null && each.dueOn < today }));
    });
  }

  /** Every step in preparation with whoever is to see to it. */
  async openSteps(tx: Tx): Promise<readonly QueuedStep[]> {
    return (await this.assignments.openSteps(tx)).map(row => ({
      ...{ assessmentId: row.assessment_id, stepId: row.step_id, state: row.state, since: row.since.toISOString() },
      ...{ writers: row.writers ?? [], owner: row.owner, reviewers: row.reviewers ?? [], dueOn: row.due_on },
    }));
  }

  private async steps(tx: Tx, waiter: Waiter): Promise<readonly Listed[]> {
    const items = [...waitingSteps(waiter, await this.openSteps(tx)), ...(await this.threads(tx, waiter))];
    const names = new Map((await this.people.listIn(tx)).map(each => [each.id, each.name]));
    const loaded = new Map<string, LoadedAssessment>();
    for (const { assessmentId } of items)
      if (!loaded.has(assessmentId)) loaded.set(assessmentId, await this.assessments.load(tx, assessmentId));
    return items.flatMap(item => {
      const assessment = loaded.get(item.assessmentId);
      const insteadOf = item.standsInFor === null ? null : (names.get(item.standsInFor) ?? null);
      return assessment ? listedStep({ ...item, insteadOf }, assessment) : [];
    });
  }

  private async threads(tx: Tx, waiter: Waiter): Promise<readonly QueueItem[]> {
    const open = (await this.assignments.openThreads(tx)).map(row => ({
      ...{ assessmentId: row.assessment_id, stepId: row.step_id, since: row.since.toISOString(), owner: row.owner },
      ...{ openedBy: row.opened_by, lastBy: row.last_by, writers: row.writers ?? [] },
    }));
    return waitingThreads(waiter, open);
  }

  private async wholes(tx: Tx, waiter: Waiter): Promise<readonly Listed[]> {
    const rows = await this.assignments.waiting(tx);
    const queued = rows.map(({ id, since, ...rest }) => ({ ...rest, assessmentId: id, since: since.toISOString() }));
    const known = new Map((await this.assessments.listIn(tx)).map(each => [each.id, each]));
    return waitingAssessments(waiter, queued).map(item => {
      const { reference = '', title = '' } = known.get(item.assessmentId) ?? {};
      const page = item.kind === 'advise' ? 'advice' : 'decision';
      return { ...item, reference, title, insteadOf: null, path: `/assessments/${item.assessmentId}/${page}` };
    });
  }

  /** Actions that name this person as their owner; and for assessors those that are overdue, whoever is named. */
  private async actionsOf(tx: Tx, { name, roles }: Actor, today: string): Promise<readonly Listed[]> {
    const mine = (owner: string): boolean => owner.trim().toLowerCase() === name.toLowerCase();
    const late = (dueOn: string): boolean => dueOn < today && roles.has('assessor');
    return (await this.actions.listIn(tx)).flatMap(action => {
      const { assessmentId, key, reference, what, dueOn, owner } = action;
      if (!isPending(action) || dueOn === null || !(mine(owner) || late(dueOn))) return [];
      return [
        {
          ...{ kind: 'action', assessmentId, stepId: null, since: `${dueOn}T00:00:00.000Z`, dueOn, standsInFor: null },
          ...{ reference, title: `${key} ${what}`.trim(), insteadOf: null, path: `/actions/${assessmentId}/${key}` },
        },
      ];
    });
  }
}

function listedStep(item: QueueItem & Pick<Listed, 'insteadOf'>, assessment: LoadedAssessment): readonly Listed[] {
  const step = stepsOf(assessment).find(each => each.id === item.stepId);
  if (!step || !assessment.view.questions.some(each => each.step.id === step.id)) return [];
  const place = `/assessments/${item.assessmentId}/steps/${step.id}`;
  return [
    {
      ...item,
      reference: assessment.reference,
      title: `${step.number} ${step.title}`,
      path: item.kind === 'review' || item.kind === 'answer' ? `${place}/review` : place,
    },
  ];
}
