import { Controller, Get, HttpStatus, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { View } from '../../web/view.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { GoLiveService } from '../consultations/go-live.service.js';
import { CoverageService } from '../coverage/coverage.service.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { camerasNamed, ProgrammePage } from './programme.page.js';

/** Here and not with the programmes: those know nothing of the assessments that stand on them. */
@Controller('programmes/:programmeId')
export class ProgrammeWebController {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly assessments: AssessmentsService,
    private readonly goLive: GoLiveService,
    private readonly coverage: CoverageService,
  ) {}

  @Get()
  @AllowEveryRole()
  async programme(
    @Param('programmeId', new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND })) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const { reference, facts } = await this.programmes.get(id, actor);
    const assessments = await this.assessments.list(actor, id);
    const bars = await this.goLive.bars(id, actor);
    const coverage = await this.coverage.get(id, { skip: 0, take: camerasNamed }, actor);
    const page = {
      title: facts.name,
      notice: facts.notice,
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Programmes', href: '/programmes' }, { text: facts.name }],
    };
    const canWrite = actor.roles.has('assessor');
    return new View(page, () => ProgrammePage({ id, reference, facts, assessments, bars, coverage, canWrite }));
  }
}
