import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { View } from '../../web/view.js';
import { AssessmentId } from './address.js';
import { assessmentFacts } from './assessment-facts.js';
import { AssessmentPage } from './assessment.page.js';
import { AssessmentsService } from './assessments.service.js';

@Controller('assessments/:assessmentId')
@AllowEveryRole()
export class AssessmentWebController {
  constructor(private readonly assessments: AssessmentsService) {}

  @Get()
  async show(@AssessmentId() assessmentId: string, @CurrentActor() actor: Actor): Promise<View> {
    const assessment = await this.assessments.get(assessmentId, actor);
    const facts = assessmentFacts(assessment, actor);
    const { notice, name } = assessment.programme.facts;
    const breadcrumbs = [
      { text: 'Home', href: '/' },
      { text: 'Programmes', href: '/programmes' },
      { text: name, href: `/programmes/${assessment.programme.id}` },
      { text: facts.reference },
    ];
    const page = { title: `${facts.reference} ${facts.title}`, wide: true, notice, breadcrumbs };
    return new View(page, csrfToken => AssessmentPage({ facts, csrfToken }));
  }
}
