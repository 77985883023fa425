import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { CameraFilter } from '../../core/cameras/camera-filter.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { PathId } from '../../platform/path-id.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { tileServer, type TileServer } from '../../platform/tile-server.js';
import { View, type ViewPage } from '../../web/view.js';
import { RegisterViewService, type RegisterQuestion } from '../cameras/register-view.service.js';
import { CoverageService } from '../coverage/coverage.service.js';
import { ProgrammesService, type RegisteredProgramme } from '../programmes/programmes.service.js';
import { ListCamerasDto, MapCamerasDto } from './list-cameras.dto.js';
import { boxOf } from './map-box.js';
import { mapSize } from './map-links.js';
import { RegisterListPage } from './register-list.page.js';
import { RegisterMapPage, type RegisterMapProps } from './register-map.page.js';
import { filterOf, registerPath } from './register-query.js';

@Controller('programmes/:programmeId')
export class RegisterWebController {
  constructor(
    private readonly registers: RegisterViewService,
    private readonly programmes: ProgrammesService,
    private readonly coverage: CoverageService,
    @Inject(tileServer) private readonly tiles: TileServer | null,
  ) {}

  @Get('cameras')
  @AllowEveryRole()
  async list(
    @PathId('programmeId') programmeId: string,
    @Query() query: ListCamerasDto,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const of = await this.programmes.get(programmeId, actor);
    const { page, size, sort } = query;
    const filter = filterOf(query);
    const at = { skip: (page - 1) * size, take: size, sort };
    const question = await this.question(programmeId, filter, actor);
    const { register, total, tally, cameras } = await this.registers.list(question, at, actor);
    const props = {
      ...{ programmeId, name: of.facts.name, registered: register.cameras, total, byStatus: tally.byStatus },
      ...{ filter, sort, page, pages: Math.max(1, Math.ceil(total / size)), cameras },
      canWrite: actor.roles.has('assessor'),
    };
    return new View(registerPage(of, 'Camera register', []), () => RegisterListPage(props));
  }

  @Get('cameras/map')
  @AllowEveryRole()
  async map(
    @PathId('programmeId') programmeId: string,
    @Query() query: MapCamerasDto,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const of = await this.programmes.get(programmeId, actor);
    const props = await this.drawn(of, query, null, actor);
    const page = registerPage(of, 'Map of the cameras', [{ text: 'Map' }]);
    return new View(page, () => RegisterMapPage({ ...props, cameras: [] }));
  }

  /** The same view on one site, with the first of its cameras. */
  @Get('sites/:site')
  @AllowEveryRole()
  async site(
    @PathId('programmeId') programmeId: string,
    @Param('site') site: string,
    @Query() query: MapCamerasDto,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const of = await this.programmes.get(programmeId, actor);
    const props = await this.drawn(of, { ...query, site }, site, actor);
    const question = await this.question(programmeId, props.filter, actor);
    const { total, cameras } = await this.registers.list(question, { skip: 0, take: pageSize }, actor);
    if (total === 0 && !(await this.registers.hasSite(programmeId, site, actor))) throw new NotFoundError('site');
    const page = registerPage(of, site, [{ text: site }]);
    return new View(page, () => RegisterMapPage({ ...props, cameras }));
  }

  private async drawn(
    of: RegisteredProgramme,
    query: MapCamerasDto,
    site: string | null,
    actor: Actor,
  ): Promise<Omit<RegisterMapProps, 'cameras'>> {
    const filter = filterOf(query);
    const box = boxOf(query);
    const question = await this.question(of.id, filter, actor);
    const { register, tally, model } = await this.registers.map(question, mapSize, box, actor);
    return {
      ...{ programmeId: of.id, name: of.facts.name, site, filter, box, model, tiles: this.tiles },
      ...{ registered: register.cameras, total: tally.total, placed: tally.placed, byStatus: tally.byStatus },
    };
  }

  /** What the approval in force covers is looked up only where somebody asks for it. */
  private async question(programmeId: string, filter: CameraFilter, actor: Actor): Promise<RegisterQuestion> {
    if (filter.covered === '') return { programmeId, filter };
    return { programmeId, filter, cut: await this.coverage.cut(programmeId, actor) };
  }
}

const pageSize = 50;

function registerPage(
  { id, facts }: RegisteredProgramme,
  title: string,
  below: readonly { readonly text: string; readonly href?: string }[],
): ViewPage {
  const cameras = below.length === 0 ? { text: 'Cameras' } : { text: 'Cameras', href: registerPath(id) };
  return {
    title: `${title} – ${facts.name}`,
    notice: facts.notice,
    wide: true,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: 'Programmes', href: '/programmes' },
      { text: facts.name, href: `/programmes/${id}` },
      cameras,
      ...below,
    ],
  };
}
