import { Injectable } from '@nestjs/common';
import {
  actionsFromConditions,
  actionsFromMeasures,
  isOverdue,
  isPending,
  standingActions,
  type Action,
  type ActionUpdate,
} from '../../core/actions/action.js';
import { problemsOfUpdate } from '../../core/actions/check-update.js';
import type { Answers } from '../../core/answers/answer.js';
import { normalised } from '../../core/text.js';
import { digestOf } from '../../core/version/canonical.js';
import type { SealedVersion } from '../../core/version/sealed.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, NotFoundError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService, type AssessmentSummary } from '../assessments/assessments.service.js';
import { AuditService } from '../audit/audit.service.js';
import { ConditionsService } from '../conditions/conditions.service.js';
import { PeopleService } from '../identity/people.service.js';
import { VersionsService } from '../versions/versions.service.js';
import type { ActionUpdateEntity } from './action.entity.js';
import { ActionsRepository } from './actions.repository.js';

export interface ListedAction extends Action {
  readonly assessmentId: string;
  readonly reference: string;
  readonly programmeId: string;
  readonly programme: string;
  /** The sealed version that the plan is of; null while nothing is decided. */
  readonly version: number | null;
  readonly overdue: boolean;
}

export interface ActionFilter {
  readonly show: 'pending' | 'overdue' | 'done' | 'all';
  /** Null: of every programme. */
  readonly programmeId: string | null;
}

export interface RecordedUpdate extends ActionUpdate {
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

export interface ActionReading {
  readonly action: ListedAction;
  readonly updates: readonly RecordedUpdate[];
}

export interface UpdateAction extends Omit<ActionUpdate, 'key'> {
  readonly assessmentId: string;
  readonly key: string;
  readonly note: string;
  /** How many updates the writer has seen. */
  readonly seen: number;
}

/** The action plans of all assessments as one living list. */
@Injectable()
export class ActionsService {
  constructor(
    private readonly actions: ActionsRepository,
    private readonly assessments: AssessmentsService,
    private readonly versions: VersionsService,
    private readonly conditions: ConditionsService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(filter: ActionFilter, actor: Actor): Promise<readonly ListedAction[]> {
    return this.unitOfWork.run(actor.organisationId, async tx => (await this.listIn(tx)).filter(wanted(filter)));
  }

  /** What is due first comes first; what has no date, last. */
  async listIn(tx: Tx): Promise<readonly ListedAction[]> {
    const updates = await this.actions.all(tx);
    const listed: ListedAction[] = [];
    for (const assessment of await this.assessments.listIn(tx))
      listed.push(...(await this.ofAssessment(tx, assessment, updates)));
    return listed.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
  }

  get(assessmentId: string, key: string, actor: Actor): Promise<ActionReading> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const action = await this.find(tx, assessmentId, key);
      const people = new Map((await this.people.listIn(tx)).map(each => [each.id, each.name]));
      const rows = (await this.actions.of(tx, assessmentId)).filter(each => each.key === key);
      const updates = rows.map(({ writtenBy, writtenAt, ...row }) => ({
        ...{ key, owner: row.owner, dueOn: row.dueOn, status: row.status, evidence: row.evidence, note: row.note },
        ...{ by: people.get(writtenBy) ?? 'Somebody who has left', at: writtenAt.toISOString() },
      }));
      return { action, updates };
    });
  }

  update(command: UpdateAction, actor: Actor): Promise<number> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const { assessmentId, key, seen } = command;
      const { reviewed } = await this.find(tx, assessmentId, key);
      if (reviewed)
        throw new RefusedError('A condition is closed on its own page, by somebody else than its owner.', ['reviewed']);
      const update = cleaned(command);
      const problems = problemsOfUpdate({ ...update, key });
      if (problems.length > 0) throw new InvalidInputError(problems);
      const sequence = seen + 1;
      const by = { writtenBy: actor.id, writtenAt: this.clock.now() };
      await this.actions.add(tx, { assessmentId, key, sequence, ...update, ...by }).catch(rethrow);
      const data = { action: key, sequence, status: update.status, digest: digestOf(update) };
      await this.audit.record(tx, { type: 'action.updated', actor: actor.id, assessment: assessmentId, data });
      return sequence;
    });
  }

  private async find(tx: Tx, assessmentId: string, key: string): Promise<ListedAction> {
    const assessment = (await this.assessments.listIn(tx)).find(each => each.id === assessmentId);
    const updates = assessment ? await this.actions.of(tx, assessmentId) : [];
    const all = assessment ? await this.ofAssessment(tx, assessment, updates) : [];
    const found = all.find(each => each.key === key);
    if (!found) throw new NotFoundError('action');
    return found;
  }

  private async ofAssessment(
    tx: Tx,
    { id, reference, programmeId }: AssessmentSummary,
    updates: readonly ActionUpdateEntity[],
  ): Promise<readonly ListedAction[]> {
    const { planned, programme, version } = await this.plan(tx, id);
    const today = this.clock.now().toISOString().slice(0, 10);
    const own = updates.filter(each => each.assessmentId === id);
    return standingActions(planned, own).map(action => ({
      ...action,
      ...{ assessmentId: id, reference, programmeId, programme, version, overdue: isOverdue(action, today) },
    }));
  }

  /** Of the latest sealed version, or of the work in progress while there is none. */
  private async plan(tx: Tx, assessmentId: string) {
    const sealedVersions = (await this.versions.listIn(tx, assessmentId)).map(each => each.version);
    if (sealedVersions.length === 0) {
      const { template, view, programme } = await this.assessments.load(tx, assessmentId);
      const planned = actionsFromMeasures(view.answers, template.content.risk.questions.measures);
      return { planned, programme: programme.facts.name, version: null };
    }
    const version = Math.max(...sealedVersions);
    const sealed = JSON.parse((await this.versions.getIn(tx, assessmentId, version)).document) as SealedVersion;
    const measures = actionsFromMeasures(answersOf(sealed), sealed.risks.method.questions.measures);
    const conditions = await this.conditions.standingIn(tx, { assessmentId, version }, sealed.decision);
    const nameOf = (id: string): string => sealed.people.find(each => each.id === id)?.name ?? '';
    const planned = [...measures, ...actionsFromConditions(version, conditions, nameOf)];
    return { planned, programme: sealed.programme.facts.name, version };
  }
}

function answersOf(sealed: SealedVersion): Answers {
  const questions = sealed.sections.flatMap(section => section.steps).flatMap(step => step.questions);
  return Object.fromEntries(questions.flatMap(({ id, answer }) => (answer ? [[id, answer]] : [])));
}

function wanted({ show, programmeId }: ActionFilter): (action: ListedAction) => boolean {
  const shown: Readonly<Record<ActionFilter['show'], (action: ListedAction) => boolean>> = {
    pending: isPending,
    overdue: action => action.overdue,
    done: action => !isPending(action),
    all: () => true,
  };
  return action => shown[show](action) && (programmeId === null || action.programmeId === programmeId);
}

function cleaned({ owner, dueOn, status, evidence, note }: UpdateAction) {
  return { owner: normalised(owner), dueOn, status, evidence: normalised(evidence), note: normalised(note) };
}

function rethrow(error: unknown): never {
  const refusal = databaseRefusal(error);
  if (refusal === 'stale' || refusal === 'taken') throw new StaleError('action');
  throw error;
}
