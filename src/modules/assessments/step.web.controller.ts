import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { SeeOther, View, type ViewPage } from '../../web/view.js';
import { AssessmentId } from './address.js';
import { CheckPage } from './check.page.js';
import { assessmentPath, checkPath, questionPath } from './paths.js';
import { ReadingService, type AssessmentReading } from './reading.service.js';
import { stepFacts, type StepFacts } from './step-facts.js';
import { StepPage } from './step.page.js';

@Controller('assessments/:assessmentId/steps/:stepId')
@AllowEveryRole()
export class StepWebController {
  constructor(private readonly reading: ReadingService) {}

  /** With `?start`, straight to the first question that lacks an answer. */
  @Get()
  async show(
    @AssessmentId() assessmentId: string,
    @Param('stepId') stepId: string,
    @Query('start') start: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const reading = await this.reading.assessment(assessmentId, actor);
    const facts = stepFacts(reading, stepId, actor, false);
    if (start !== undefined && facts.writable)
      return new SeeOther(
        facts.start === null ? checkPath(assessmentId, stepId) : questionPath(assessmentId, facts.start),
      );
    return new View(pageOf(reading, facts, 'Step'), () => StepPage({ facts }));
  }

  @Get('check')
  async check(
    @AssessmentId() assessmentId: string,
    @Param('stepId') stepId: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const reading = await this.reading.assessment(assessmentId, actor);
    const facts = stepFacts(reading, stepId, actor, true);
    return new View(pageOf(reading, facts, 'Check'), csrfToken => CheckPage({ facts, csrfToken }));
  }
}

function pageOf({ assessment }: AssessmentReading, { step, reference }: StepFacts, what: string): ViewPage {
  return {
    title: `${what} ${step.number} ${step.title} – ${reference}`,
    wide: true,
    back: { href: assessmentPath(assessment.id), text: `Back to ${reference}` },
    notice: assessment.programme.facts.notice,
  };
}
