import { Injectable } from '@nestjs/common';
import type { Due } from '../../core/notices/notice.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { AssessmentsService, type AssessmentSummary } from '../assessments/assessments.service.js';
import { outdatedApprovals } from '../assessments/loaded-assessment.js';
import { isDecided } from '../../core/workflow/writing.js';
import { VoidedRepository } from './voided.repository.js';

interface Voided {
  readonly id: string;
  readonly assessmentId: string;
  readonly stepId: string;
  /** Approvals that came later are another matter. */
  readonly at: Date;
}

/**
 * Approvals that no longer hold: the step was opened again, or what was approved is no longer what it says, such as when a fact
 * of the programme brings up another question. Everyone concerned is told, once for each approval that was lost.
 */
@Injectable()
export class VoidedService {
  constructor(
    private readonly repository: VoidedRepository,
    private readonly assessments: AssessmentsService,
    private readonly clock: Clock,
  ) {}

  async dueIn(tx: Tx, assessments: readonly AssessmentSummary[]): Promise<readonly Due[]> {
    const references = new Map(assessments.map(each => [each.id, each.reference]));
    const due: Due[] = [];
    for (const { id, assessmentId, stepId, at } of await this.voided(tx, assessments)) {
      const persons = await this.repository.concerned(tx, assessmentId, stepId, at);
      const about = `The approval of step ${stepId} of ${references.get(assessmentId) ?? ''} is void`;
      const path = `/assessments/${assessmentId}/steps/${stepId}`;
      due.push({ ...{ subject: 'approval', id, dueOn: null, persons }, about, path });
    }
    return due;
  }

  private async voided(tx: Tx, assessments: readonly AssessmentSummary[]): Promise<readonly Voided[]> {
    const reopened = await this.repository.reopened(tx);
    const found: Voided[] = reopened.map(({ move, ...rest }) => ({ ...rest, id: move }));
    for (const { id: assessmentId, state } of assessments) {
      if (isDecided(state)) continue;
      const at = this.clock.now();
      for (const { stepId, digest } of outdatedApprovals(await this.assessments.load(tx, assessmentId)))
        found.push({ ...{ assessmentId, stepId, at }, id: `${assessmentId}:${stepId}:${digest}` });
    }
    return found;
  }
}
