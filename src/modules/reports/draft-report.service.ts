import { Injectable } from '@nestjs/common';
import type { Language } from '../../core/language/languages.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { SealingService } from '../reviews/sealing.service.js';
import { TemplatesService } from '../templates/templates.service.js';
import { ReportWorkerService } from './report-worker.service.js';
import type { DrawnReport } from './reports.service.js';

/** A report of the working copy: marked on every page, without a digest, and another one the next day. */
@Injectable()
export class DraftReportService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly sealing: SealingService,
    private readonly templates: TemplatesService,
    private readonly worker: ReportWorkerService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async draw(assessmentId: string, lang: Language, actor: Actor): Promise<DrawnReport> {
    const draft = await this.unitOfWork.run(actor.organisationId, async tx =>
      this.sealing.draft(tx, await this.assessments.load(tx, assessmentId), this.clock.now()),
    );
    const words = this.templates.reportWords(lang);
    const pdf = await this.worker.draw({ source: { kind: 'draft', draft }, words });
    return { pdf, fileName: `${draft.assessment.reference}-draft-v${draft.version}.pdf` };
  }
}
