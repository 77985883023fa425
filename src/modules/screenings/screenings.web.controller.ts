import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { FieldProblem, InvalidInputError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { TemplatesService } from '../templates/templates.service.js';
import { ConcludeNotRequiredDto } from './screening.dto.js';
import { screeningView } from './screening-views.js';
import { ScreeningsService } from './screenings.service.js';

@Controller('programmes/:programmeId/screening')
export class ScreeningsWebController {
  constructor(
    private readonly screenings: ScreeningsService,
    private readonly templates: TemplatesService,
  ) {}

  @Get()
  @AllowEveryRole()
  async show(@PathId('programmeId') id: string, @CurrentActor() actor: Actor): Promise<View> {
    return screeningView(await this.screenings.get(id, actor), this.templates.citations, { actor });
  }

  @Post()
  @Allow('assessor')
  async conclude(
    @PathId('programmeId') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const problems = await this.problemsOf(id, body, actor);
    if (problems.length === 0) return new SeeOther(`/programmes/${id}/screening`, 'Your conclusion is recorded.');
    const unsent = { reasons: typed(body, 'reasons'), dpoView: typed(body, 'dpoView'), problems };
    return screeningView(await this.screenings.get(id, actor), this.templates.citations, { actor, unsent });
  }

  private async problemsOf(id: string, body: unknown, actor: Actor): Promise<readonly FieldProblem[]> {
    const read = await readForm(ConcludeNotRequiredDto, body);
    if ('problems' in read) return read.problems;
    try {
      await this.screenings.concludeNotRequired(id, read.dto, actor);
      return [];
    } catch (error) {
      if (error instanceof InvalidInputError) return error.problems;
      throw error;
    }
  }
}
