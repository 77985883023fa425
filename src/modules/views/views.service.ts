import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { normalised } from '../../core/text.js';
import { digestOf } from '../../core/version/canonical.js';
import {
  problemsOfView,
  standingViews,
  viewsOpen,
  type RecordedView,
  type SubjectView,
} from '../../core/views/subject-view.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, NotFoundError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleService } from '../identity/people.service.js';
import type { SubjectViewEntity } from './view.entity.js';
import { ViewsRepository } from './views.repository.js';

/** Every record, also one that was corrected. */
export interface ListedView extends RecordedView {
  /** Id of the record that it stands in place of. */
  readonly corrects: string | null;
  /** No later record corrects it. */
  readonly stands: boolean;
}

export interface ViewsReading {
  readonly assessment: LoadedAssessment;
  /** In the order of recording. */
  readonly views: readonly ListedView[];
  /** Names by id. */
  readonly people: ReadonlyMap<string, string>;
}

export interface NewView extends SubjectView {
  readonly assessmentId: string;
  readonly corrects: string | null;
}

/** The views of the people concerned, recorded one by one. */
@Injectable()
export class ViewsService {
  constructor(
    private readonly repository: ViewsRepository,
    private readonly assessments: AssessmentsService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(assessmentId: string, actor: Actor): Promise<ViewsReading> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const rows = await this.repository.of(tx, assessmentId);
      const standing = new Set(standingViews(rows).map(each => each.id));
      const views = rows.map(row => ({ ...recorded(row), corrects: row.corrects, stands: standing.has(row.id) }));
      return { assessment, views, people: new Map((await this.people.listIn(tx)).map(each => [each.id, each.name])) };
    });
  }

  /** As they stand: what findings look at, and what a version seals. */
  async standingIn(tx: Tx, assessmentId: string): Promise<readonly RecordedView[]> {
    return standingViews(await this.repository.of(tx, assessmentId)).map(recorded);
  }

  hasRecorded(tx: Tx, assessmentId: string, person: string): Promise<boolean> {
    return this.repository.hasRecorded(tx, assessmentId, person);
  }

  record({ assessmentId, corrects, ...said }: NewView, actor: Actor): Promise<string> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const { state } = await this.assessments.load(tx, assessmentId);
      if (!viewsOpen(state)) throw new RefusedError(waits);
      const view = cleaned(said);
      const problems = problemsOfView(view, this.clock.now().toISOString().slice(0, 10));
      if (problems.length > 0) throw new InvalidInputError(problems);
      if (corrects !== null) await this.assertStands(tx, assessmentId, corrects);

      const id = randomUUID();
      const by = { recordedBy: actor.id, recordedAt: this.clock.now() };
      const row = { id, assessmentId, corrects, ...view, groups: [...view.groups], ...by };
      await this.repository.add(tx, row).catch(rethrow);
      const data = { view: id, kind: view.kind, corrects, digest: digestOf(view) };
      await this.audit.record(tx, { type: 'view.recorded', actor: actor.id, assessment: assessmentId, data });
      return id;
    });
  }

  private async assertStands(tx: Tx, assessmentId: string, id: string): Promise<void> {
    const all = await this.repository.of(tx, assessmentId);
    if (!all.some(each => each.id === id)) throw new NotFoundError('record');
    if (!standingViews(all).some(each => each.id === id)) throw new StaleError('record');
  }
}

const waits =
  'The assessment waits for advice or a decision. Return it to its authors first; then the record is part of what is read.';

function cleaned(view: SubjectView): SubjectView {
  const { kind, groups, from, until, signatures, ground } = view;
  const [how, said, changed, reason] = [view.how, view.said, view.changed, view.reason].map(normalised);
  return {
    ...{ kind, from, until, signatures, ground },
    groups: groups.map(normalised).filter(each => each !== ''),
    ...{ how: how ?? '', said: said ?? '', changed: changed ?? '', reason: reason ?? '' },
  };
}

function recorded(row: SubjectViewEntity): RecordedView {
  const { id, kind, groups, how, from, until, said, changed, signatures, ground, reason, recordedBy, recordedAt } = row;
  const view = { kind, groups, how, from, until, said, changed, signatures, ground, reason };
  return { ...view, id, by: recordedBy, at: recordedAt.toISOString() };
}

function rethrow(error: unknown): never {
  const refusal = databaseRefusal(error);
  if (refusal === 'taken') throw new StaleError('record');
  if (refusal === 'transition') throw new RefusedError(waits);
  throw error;
}
