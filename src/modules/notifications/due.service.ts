import { Injectable } from '@nestjs/common';
import { isPending } from '../../core/actions/action.js';
import type { Due } from '../../core/notices/notice.js';
import { validUntil } from '../../core/version/brief.js';
import { isDecided } from '../../core/workflow/writing.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { ActionsService } from '../actions/actions.service.js';
import { AssessmentsService, type AssessmentSummary } from '../assessments/assessments.service.js';
import { QueueService } from '../assignments/queue.service.js';
import { ChangesService } from '../changes/changes.service.js';
import { ConsultationsService } from '../consultations/consultations.service.js';
import { ScreeningsService } from '../screenings/screenings.service.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { VersionsService } from '../versions/versions.service.js';
import { VoidedService } from './voided.service.js';

/** Everything of an organisation that has a date, and what moved away from the facts it was concluded on. */
@Injectable()
export class DueService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly programmes: ProgrammesService,
    private readonly consultations: ConsultationsService,
    private readonly versions: VersionsService,
    private readonly changes: ChangesService,
    private readonly actions: ActionsService,
    private readonly screenings: ScreeningsService,
    private readonly queue: QueueService,
    private readonly voided: VoidedService,
  ) {}

  async allIn(tx: Tx): Promise<readonly Due[]> {
    const assessments = await this.assessments.listIn(tx);
    return [
      ...(await this.consultationsDue(tx, assessments)),
      ...(await this.actionsDue(tx)),
      ...(await this.reviewsDue(tx, assessments)),
      ...(await this.rescreeningsDue(tx)),
      ...(await this.changesDue(tx)),
      ...(await this.stepsDue(tx, assessments)),
      ...(await this.voided.dueIn(tx, assessments)),
    ];
  }

  private async consultationsDue(tx: Tx, assessments: readonly AssessmentSummary[]): Promise<Due[]> {
    const references = new Map(assessments.map(each => [each.id, each.reference]));
    const all = await this.consultations.listIn(tx, [...references.keys()]);
    return all
      .filter(({ clock }) => clock.standing === 'running' || clock.standing === 'overdue')
      .map(({ id, assessmentId, clock }) => ({
        ...{ subject: 'consultation', id, dueOn: clock.dueOn },
        about: `Answer of the authority on ${references.get(assessmentId) ?? ''}`,
        path: `/assessments/${assessmentId}/consultations/${id}`,
      }));
  }

  private async actionsDue(tx: Tx): Promise<Due[]> {
    return (await this.actions.listIn(tx))
      .filter(action => isPending(action) && action.dueOn !== null)
      .map(({ assessmentId, key, reference, dueOn }) => ({
        ...{ subject: 'action', id: `${assessmentId}:${key}`, dueOn },
        about: `Action ${key} of ${reference}`,
        path: `/actions/${assessmentId}/${key}`,
      }));
  }

  /** The date that the assessment names, or what practice suggests where it names none. */
  private async reviewsDue(tx: Tx, assessments: readonly AssessmentSummary[]): Promise<Due[]> {
    const due: Due[] = [];
    for (const { id, reference, version, state } of assessments) {
      if (!isDecided(state) || state === 'rejected') continue;
      const dueOn = validUntil((await this.versions.briefIn(tx, id, version)).brief);
      due.push({ subject: 'review', id, dueOn, about: `Review of ${reference}`, path: `/assessments/${id}` });
    }
    return due;
  }

  /** To whoever has the step in hand now: its reviewers once it is submitted, its owner before; everybody in the role where nobody is named. */
  private async stepsDue(tx: Tx, assessments: readonly AssessmentSummary[]): Promise<Due[]> {
    const references = new Map(assessments.map(each => [each.id, each.reference]));
    return (await this.queue.openSteps(tx)).flatMap(({ assessmentId, stepId, state, dueOn, owner, reviewers }) => {
      if (dueOn === null) return [];
      const persons = state === 'submitted' ? reviewers : owner === null ? [] : [owner];
      const about = `Step ${stepId} of ${references.get(assessmentId) ?? ''}`;
      const path = `/assessments/${assessmentId}/steps/${stepId}`;
      const due = { subject: 'step', id: `${assessmentId}:${stepId}`, dueOn, about, path } as const;
      return [persons.length > 0 ? { ...due, persons } : due];
    });
  }

  /** To whoever wrote in a step that a change opened again. */
  private async changesDue(tx: Tx): Promise<Due[]> {
    return (await this.changes.openedIn(tx)).map(({ act, assessmentId, reference, owners }) => ({
      ...{ subject: 'change', id: act, dueOn: null, persons: owners },
      ...{ about: `A change has opened steps of ${reference} again`, path: `/assessments/${assessmentId}` },
    }));
  }

  private async rescreeningsDue(tx: Tx): Promise<Due[]> {
    const due: Due[] = [];
    for (const { id, reference, revision } of await this.programmes.listIn(tx)) {
      const { conclusions } = await this.screenings.getIn(tx, id);
      const last = conclusions.at(-1);
      if (!last || last.changes.length === 0) continue;
      const about = `Screening of ${reference}: its facts have changed`;
      due.push({ ...{ subject: 'rescreening', id: `${id}:${revision}`, dueOn: null }, about, path: `/programmes/${id}/screening` }); // prettier-ignore
    }
    return due;
  }
}
