import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { isDecided } from '../../core/workflow/writing.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { PathId } from '../../platform/path-id.js';
import { readForm } from '../../platform/form.js';
import { typed } from '../../platform/posted-form.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { SeeOther, View } from '../../web/view.js';
import { TemplatesService } from '../templates/templates.service.js';
import { caseFacts } from './case-facts.js';
import { casePage } from './case-page.js';
import { AnswerFindingDto } from './finding-response.dto.js';
import { FindingResponsesService } from './finding-responses.service.js';
import type { FindingAnswerForm } from './finding-view.js';
import { FindingsPage } from './findings.page.js';
import { ReviewReadingService } from './review-reading.service.js';
import { RisksPage } from './risks.page.js';

@Controller('assessments/:assessmentId')
@AllowEveryRole()
export class CaseWebController {
  constructor(
    private readonly reading: ReviewReadingService,
    private readonly templates: TemplatesService,
    private readonly responses: FindingResponsesService,
  ) {}

  @Get('risks')
  async risks(@PathId('assessmentId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    const whole = await this.reading.whole(id, actor);
    const facts = caseFacts(whole, this.templates.citations);
    return new View(casePage(whole.assessment, 'Risks'), () => RisksPage({ facts }));
  }

  @Get('findings')
  async findings(@PathId('assessmentId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    return this.findingsView(id, actor);
  }

  @Post('findings/:findingId/responses')
  @Allow('assessor')
  async answer(
    @PathId('assessmentId') id: string,
    @Param('findingId') finding: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const read = await readForm(AnswerFindingDto, body);
    if ('problems' in read)
      return this.findingsView(id, actor, {
        finding,
        body: typed(body, 'body'),
        error: read.problems[0]?.message ?? '',
      });
    await this.responses.answer(id, finding, read.dto.body, actor);
    return new SeeOther(`/assessments/${id}/findings#${finding}`, `Your answer to ${finding} is kept.`);
  }

  private async findingsView(id: string, actor: Actor, unsent?: FindingAnswerForm['typed']): Promise<View> {
    const whole = await this.reading.whole(id, actor);
    const facts = caseFacts(whole, this.templates.citations);
    const mayAnswer = actor.roles.has('assessor') && !isDecided(facts.state);
    const form = (csrfToken: string): FindingAnswerForm => (unsent ? { csrfToken, typed: unsent } : { csrfToken });
    const page = casePage(whole.assessment, 'Findings', unsent !== undefined);
    return new View(
      page,
      csrfToken => FindingsPage({ facts, answer: mayAnswer ? form(csrfToken) : null }),
      unsent ? 422 : 200,
    );
  }
}
