import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { PathId } from '../../platform/path-id.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { View } from '../../web/view.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { CoveragePage } from './coverage.page.js';
import { CoverageService } from './coverage.service.js';

const size = 50;

@Controller('programmes/:programmeId/coverage')
export class CoverageWebController {
  constructor(
    private readonly coverage: CoverageService,
    private readonly programmes: ProgrammesService,
  ) {}

  @Get()
  @AllowEveryRole()
  async show(
    @PathId('programmeId') programmeId: string,
    @Query('page') asked: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const { facts } = await this.programmes.get(programmeId, actor);
    const page = typeof asked === 'string' && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
    const coverage = await this.coverage.get(programmeId, { skip: (page - 1) * size, take: size }, actor);
    const pages = Math.max(1, Math.ceil(coverage.running / size));
    const title = 'Which cameras are approved';
    const view = {
      title: `${title} – ${facts.name}`,
      notice: facts.notice,
      breadcrumbs: [
        { text: 'Home', href: '/' },
        { text: 'Programmes', href: '/programmes' },
        { text: facts.name, href: `/programmes/${programmeId}` },
        { text: title },
      ],
    };
    return new View(view, () => CoveragePage({ programmeId, name: facts.name, title, coverage, page, pages }));
  }
}
