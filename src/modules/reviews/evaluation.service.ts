import { Injectable } from '@nestjs/common';
import { assess, type Assessed } from '../../core/assess/assess.js';
import type { Actor } from '../../platform/actor.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { RegisterSummaryService } from '../cameras/register-summary.service.js';
import { ViewsService } from '../views/views.service.js';

/** Screening, completeness, findings and risks as they stand: the same for pages, API and the seal. */
@Injectable()
export class EvaluationService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly register: RegisterSummaryService,
    private readonly views: ViewsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  get(assessmentId: string, actor: Actor): Promise<Assessed> {
    return this.unitOfWork.run(actor.organisationId, async tx =>
      this.of(tx, await this.assessments.load(tx, assessmentId)),
    );
  }

  async of(tx: Tx, { id, template, programme, answers, judgedOn }: LoadedAssessment): Promise<Assessed> {
    const register = await this.register.ofIn(tx, programme.id);
    const views = await this.views.standingIn(tx, id);
    return assess(template.content, programme.facts, answers, { today: judgedOn, register, views });
  }
}
