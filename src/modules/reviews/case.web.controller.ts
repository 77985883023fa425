import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { PathId } from '../../platform/path-id.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { View } from '../../web/view.js';
import { TemplatesService } from '../templates/templates.service.js';
import { caseFacts } from './case-facts.js';
import { casePage } from './case-page.js';
import { FindingsPage } from './findings.page.js';
import { ReviewReadingService } from './review-reading.service.js';
import { RisksPage } from './risks.page.js';

@Controller('assessments/:assessmentId')
@AllowEveryRole()
export class CaseWebController {
  constructor(
    private readonly reading: ReviewReadingService,
    private readonly templates: TemplatesService,
  ) {}

  @Get('risks')
  async risks(@PathId('assessmentId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    const whole = await this.reading.whole(id, actor);
    const facts = caseFacts(whole, this.templates.citations);
    return new View(casePage(whole.assessment, 'Risks'), () => RisksPage({ facts }));
  }

  @Get('findings')
  async findings(@PathId('assessmentId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    const whole = await this.reading.whole(id, actor);
    const facts = caseFacts(whole, this.templates.citations);
    return new View(casePage(whole.assessment, 'Findings'), () => FindingsPage({ facts }));
  }
}
