import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError, NotFoundError, RefusedError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { errorsOf, typed } from '../../platform/posted-form.js';
import type { FormError } from '../../web/components/error-summary.js';
import { SeeOther, View } from '../../web/view.js';
import { cameraPath } from '../cameras/camera-paths.js';
import { CamerasService } from '../cameras/cameras.service.js';
import { PeopleService } from '../identity/people.service.js';
import { ProgrammesService, type RegisteredProgramme } from '../programmes/programmes.service.js';
import { JudgeSupplementDto } from './supplement.dto.js';
import { SupplementFormPage } from './supplement-form.page.js';
import { SupplementPage } from './supplement.page.js';
import { SupplementsPage } from './supplements.page.js';
import { SupplementsService } from './supplements.service.js';
import {
  placementErrors,
  placementOf,
  typedFromCamera,
  typedPlacement,
  type TypedPlacement,
} from './typed-placement.js';

const title = 'Supplements for re-deployable cameras';

interface Verdict {
  readonly verdict: string;
  readonly reason: string;
  readonly errors: readonly FormError[];
  readonly status: 200 | 409 | 422;
}

@Controller('programmes/:programmeId/supplements')
export class SupplementsWebController {
  constructor(
    private readonly supplements: SupplementsService,
    private readonly cameras: CamerasService,
    private readonly programmes: ProgrammesService,
    private readonly people: PeopleService,
  ) {}

  @Get()
  @AllowEveryRole()
  async list(@PathId('programmeId') programmeId: string, @CurrentActor() actor: Actor): Promise<View> {
    const of = await this.programmes.get(programmeId, actor);
    const supplements = await this.supplements.list(programmeId, actor);
    const movable = await this.supplements.movable(programmeId, actor);
    const canPropose = actor.roles.has('assessor');
    const props = { ...{ programmeId, name: of.facts.name, title }, supplements, movable, canPropose };
    return new View(pageOf(of), () => SupplementsPage(props));
  }

  @Get(':supplementId')
  @AllowEveryRole()
  show(
    @PathId('programmeId') programmeId: string,
    @PathId('supplementId') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    return this.draw({ programmeId, id }, { verdict: '', reason: '', errors: [], status: 200 }, actor);
  }

  @Post(':supplementId')
  @Allow('reviewer')
  async judge(
    @PathId('programmeId') programmeId: string,
    @PathId('supplementId') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const said = { verdict: typed(body, 'verdict'), reason: typed(body, 'reason') };
    const form = await readForm(JudgeSupplementDto, said);
    if ('problems' in form)
      return this.draw({ programmeId, id }, { ...said, errors: errorsOf(form.problems), status: 422 }, actor);
    try {
      await this.supplements.judge({ programmeId, id, ...form.dto }, actor);
      return new SeeOther(`/programmes/${programmeId}/supplements/${id}`, 'The verdict is given.');
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return this.draw({ programmeId, id }, { ...said, errors: [{ text: error.message }], status: 409 }, actor);
    }
  }

  private async draw(
    { programmeId, id }: { readonly programmeId: string; readonly id: string },
    { verdict, reason, errors, status }: Verdict,
    actor: Actor,
  ): Promise<View> {
    const of = await this.programmes.get(programmeId, actor);
    const supplement = await this.supplements.get(programmeId, id, actor);
    const { camera } = await this.cameras.get(programmeId, supplement.camera, actor);
    const people = new Map((await this.people.list(actor)).map(each => [each.id, each.name]));
    const nameOf = (person: string) => people.get(person) ?? 'somebody who has left';
    const mayJudge = actor.roles.has('reviewer') && supplement.proposedBy !== actor.id;
    const props = { ...{ programmeId, supplement, camera, nameOf, mayJudge }, typed: { verdict, reason }, errors };
    const page = pageOf(of, supplement.camera, errors.length > 0);
    return new View(page, csrfToken => SupplementPage({ ...props, csrfToken }), status);
  }
}

@Controller('programmes/:programmeId/camera/:cameraReference/supplement')
export class NewSupplementWebController {
  constructor(
    private readonly supplements: SupplementsService,
    private readonly cameras: CamerasService,
    private readonly programmes: ProgrammesService,
  ) {}

  @Get()
  @Allow('assessor')
  async form(
    @PathId('programmeId') programmeId: string,
    @Param('cameraReference') reference: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const of = await this.programmes.get(programmeId, actor);
    const { camera } = await this.cameras.get(programmeId, reference, actor);
    if (!camera) throw new NotFoundError('camera');
    return draw({ of, reference, form: typedFromCamera(camera) });
  }

  @Post()
  @Allow('assessor')
  async propose(
    @PathId('programmeId') programmeId: string,
    @Param('cameraReference') reference: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const of = await this.programmes.get(programmeId, actor);
    const form = typedPlacement(body);
    try {
      const id = await this.supplements.propose(programmeId, reference, placementOf(form), actor);
      return new SeeOther(`/programmes/${programmeId}/supplements/${id}`, 'The supplement waits for a reviewer.');
    } catch (error) {
      if (error instanceof InvalidInputError) return draw({ of, reference, form }, placementErrors(error.problems));
      if (!(error instanceof RefusedError)) throw error;
      return draw({ of, reference, form }, [{ text: error.message }], 409);
    }
  }
}

interface Sheet {
  readonly of: RegisteredProgramme;
  readonly reference: string;
  readonly form: TypedPlacement;
}

function draw({ of, reference, form }: Sheet, errors: readonly FormError[] = [], refused?: 409): View {
  const href = cameraPath(of.id, reference);
  const props = { reference, form, errors, action: `${href}/supplement`, cancel: href };
  const page = pageOf(of, reference, errors.length > 0);
  const status = refused ?? (errors.length > 0 ? 422 : 200);
  return new View(page, csrfToken => SupplementFormPage({ ...props, csrfToken }), status);
}

function pageOf(of: RegisteredProgramme, camera?: string, error = false) {
  const { id, facts } = of;
  const crumbs = [
    { text: 'Home', href: '/' },
    { text: 'Programmes', href: '/programmes' },
    { text: facts.name, href: `/programmes/${id}` },
  ];
  const own =
    camera === undefined
      ? [{ text: title }]
      : [{ text: title, href: `/programmes/${id}/supplements` }, { text: camera }];
  const named = camera === undefined ? title : `Supplement for ${camera}`;
  return { title: `${named} – ${facts.name}`, notice: facts.notice, error, breadcrumbs: [...crumbs, ...own] };
}
