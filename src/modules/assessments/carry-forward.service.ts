import { Injectable } from '@nestjs/common';
import type { Answers } from '../../core/answers/answer.js';
import type { Template } from '../../core/template/template.js';
import { upgradePlan, type QuestionUpgrade } from '../../core/template/upgrade.js';
import { view } from '../../core/template/visible.js';
import { digestOf } from '../../core/version/canonical.js';
import { decide } from '../../core/workflow/decide.js';
import { noFacts } from '../../core/workflow/no-facts.js';
import { stepTransitions } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { RefusedError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AuditService } from '../audit/audit.service.js';
import { TemplatesService } from '../templates/templates.service.js';
import { AnswersRepository } from './answers.repository.js';
import { AssessmentsService, type AssessmentSummary, type NewAssessment } from './assessments.service.js';
import type { LoadedAssessment } from './loaded-assessment.js';
import { TransitionsService } from './transitions.service.js';

export interface CarryForwardPlan {
  readonly assessment: LoadedAssessment;
  readonly template: Template;
  readonly questions: readonly QuestionUpgrade[];
  /** Answers that would be copied. */
  readonly carried: number;
}

/** A new assessment that begins with the answers of an earlier one, under the questionnaire that is offered today. */
@Injectable()
export class CarryForwardService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswersRepository,
    private readonly transitions: TransitionsService,
    private readonly templates: TemplatesService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  plan(assessmentId: string, actor: Actor): Promise<CarryForwardPlan> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const { questions, carried, ...rest } = await this.planned(tx, assessmentId);
      return { ...rest, questions, carried: Object.keys(carried).length };
    });
  }

  /** Answers are copied as new revisions with their origin; no approval, comment or draft comes along. */
  start(assessmentId: string, input: NewAssessment, actor: Actor): Promise<AssessmentSummary> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const { assessment, template, carried } = await this.planned(tx, assessmentId);
      const started = await this.assessments.startIn(tx, assessment.programme.id, input, actor);
      for (const { id: stepId, questions } of template.sections.flatMap(each => each.steps)) {
        const own = questions.filter(each => Object.hasOwn(carried, each.id));
        if (own.length === 0) continue;
        await this.begin(tx, started, stepId, actor);
        for (const { id: questionId } of own)
          await this.copy(tx, { from: assessment, to: started.id, stepId, questionId, carried }, actor);
      }
      const data = { from: assessmentId, answers: Object.keys(carried).length, digest: digestOf(carried) };
      await this.audit.record(tx, {
        type: 'assessment.carried_forward',
        actor: actor.id,
        assessment: started.id,
        data,
      });
      return started;
    });
  }

  private async planned(tx: Tx, assessmentId: string) {
    const assessment = await this.assessments.load(tx, assessmentId);
    const template = this.templates.offered(this.clock.now().toISOString().slice(0, 10));
    const { questions, kept } = upgradePlan(assessment.template.content, template, assessment.view.answers);
    // Only what the new questionnaire shows is copied: what it hides would count for nobody.
    const carried: Answers = view(template, { programme: assessment.programme.facts, answers: kept }).answers;
    return { assessment, template, questions, carried };
  }

  private async begin(tx: Tx, { id, version }: AssessmentSummary, stepId: string, actor: Actor): Promise<void> {
    const facts = { ...noFacts, assessmentInPreparation: true };
    const decision = decide(stepTransitions, { state: 'not_started', action: 'begin', roles: actor.roles, facts });
    if (!decision.allowed) throw new RefusedError('Only assessors begin a step.');
    const { transition, as } = decision;
    const move = { assessment: { id, version }, stepId, transition, as, comment: '', digest: null };
    await this.transitions.moveStep(tx, move, actor);
  }

  private async copy(tx: Tx, { from, to, stepId, questionId, carried }: Copied, actor: Actor): Promise<void> {
    const written = from.written.get(questionId);
    const answer = carried[questionId] ?? null;
    if (!written || !answer) return;
    const place = { assessmentId: to, questionId, stepId, revision: 1 };
    await this.answers.write(tx, { ...place, answer, writtenBy: actor.id, writtenAt: this.clock.now() });
    const origin = { fromAssessment: from.id, fromRevision: written.revision, writtenBy: written.writtenBy };
    await this.answers.noteOrigin(tx, { ...place, ...origin });
    const data = { question: questionId, revision: 1, digest: digestOf(answer), version: 1 };
    await this.audit.record(tx, { type: 'answer.written', actor: actor.id, assessment: to, data });
  }
}

interface Copied {
  readonly from: LoadedAssessment;
  readonly to: string;
  readonly stepId: string;
  readonly questionId: string;
  readonly carried: Answers;
}
