import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { View } from '../../web/view.js';
import { AssessmentId } from './address.js';
import { assessmentFacts } from './assessment-facts.js';
import { AssessmentPage } from './assessment.page.js';
import { LaunchBarsService } from './launch-bars.service.js';
import { ReadingService } from './reading.service.js';

@Controller('assessments/:assessmentId')
@AllowEveryRole()
export class AssessmentWebController {
  constructor(
    private readonly reading: ReadingService,
    private readonly launch: LaunchBarsService,
  ) {}

  @Get()
  async show(@AssessmentId() assessmentId: string, @CurrentActor() actor: Actor): Promise<View> {
    const reading = await this.reading.assessment(assessmentId, actor);
    const { assessment } = reading;
    const facts = assessmentFacts(reading, actor);
    const bars = await this.launch.of(assessment.programme.id, actor);
    const { notice, name } = assessment.programme.facts;
    const breadcrumbs = [
      { text: 'Home', href: '/' },
      { text: 'Programmes', href: '/programmes' },
      { text: name, href: `/programmes/${assessment.programme.id}` },
      { text: facts.reference },
    ];
    const page = { title: `${facts.reference} ${facts.title}`, wide: true, notice, breadcrumbs };
    return new View(page, csrfToken => AssessmentPage({ facts, bars, csrfToken }));
  }
}
