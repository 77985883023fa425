import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { AuditService, WrittenEvent } from '../audit/audit.service.js';

@Injectable()
export class HistoryService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Everything that ever happened to an assessment, oldest first. */
  trail(assessmentId: string, actor: Actor): Promise<readonly WrittenEvent[]> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.assessments.load(tx, assessmentId);
      return this.audit.trail(tx, assessmentId);
    });
  }
}
