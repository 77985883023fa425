import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Camera } from '../../core/cameras/camera.js';
import { checkCamera } from '../../core/cameras/check-camera.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError, NotFoundError, StaleError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { PeopleService } from '../identity/people.service.js';
import { ProgrammesService, type RegisteredProgramme } from '../programmes/programmes.service.js';
import { WithdrawCameraDto, WriteCameraDto } from './camera.dto.js';
import { CameraPage } from './camera.page.js';
import { cameraDifferences, chosenSides, settledCamera } from './camera-differences.js';
import { cameraPath, registerPath } from './camera-paths.js';
import { cameraConflictView, cameraPage, changeView, withdrawView } from './camera-views.js';
import { CamerasService } from './cameras.service.js';
import { cameraOf, typedCamera, typedFromCamera } from './typed-camera.js';

/** What somebody wants to save, of the camera as they saw it. */
interface Mine {
  readonly of: RegisteredProgramme;
  readonly camera: Camera;
  readonly seen: number;
  readonly reason: string;
}

@Controller('programmes/:programmeId/camera/:cameraReference')
export class CameraWebController {
  constructor(
    private readonly cameras: CamerasService,
    private readonly programmes: ProgrammesService,
    private readonly people: PeopleService,
  ) {}

  @Get()
  @AllowEveryRole()
  async show(
    @PathId('programmeId') programmeId: string,
    @Param('cameraReference') reference: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const of = await this.programmes.get(programmeId, actor);
    const registered = await this.cameras.get(programmeId, reference, actor);
    const people = new Map((await this.people.list(actor)).map(each => [each.id, each.name]));
    const canWrite = actor.roles.has('assessor');
    const { breadcrumbs = [], ...page } = cameraPage(of, 'Camera', { reference });
    const shown = { ...page, breadcrumbs: [...breadcrumbs.slice(0, -2), { text: reference }] };
    return new View(shown, () => CameraPage({ programmeId, reference, registered, people, canWrite }));
  }

  @Get('edit')
  @Allow('assessor')
  async form(
    @PathId('programmeId') programmeId: string,
    @Param('cameraReference') reference: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const of = await this.programmes.get(programmeId, actor);
    const { camera, revision } = await this.current(programmeId, reference, actor);
    return changeView(of, { reference, revision }, typedFromCamera(camera));
  }

  @Post('edit')
  @Allow('assessor')
  async change(
    @PathId('programmeId') programmeId: string,
    @Param('cameraReference') reference: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const of = await this.programmes.get(programmeId, actor);
    const form = typedCamera(body);
    const seen = Number(typed(body, 'revision'));
    const facts = { ...cameraOf(form), reference };
    const checked = checkCamera(facts);
    const read = await readForm(WriteCameraDto, { revision: seen, camera: facts, reason: form.reason });
    const problems = 'problems' in read ? read.problems : [];
    if ('problems' in checked || problems.length > 0)
      return changeView(of, { reference, revision: seen }, form, [
        ...('problems' in checked ? checked.problems : []),
        ...problems,
      ]);
    const mine = { of, camera: checked.camera, seen, reason: form.reason };
    return typed(body, 'action') === 'settle' ? this.settle(mine, body, actor) : this.save(mine, actor);
  }

  @Get('withdraw')
  @Allow('assessor')
  async withdrawal(
    @PathId('programmeId') programmeId: string,
    @Param('cameraReference') reference: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const of = await this.programmes.get(programmeId, actor);
    const { revision } = await this.current(programmeId, reference, actor);
    return withdrawView(of, { reference, revision, reason: '' });
  }

  @Post('withdraw')
  @Allow('assessor')
  async withdraw(
    @PathId('programmeId') programmeId: string,
    @Param('cameraReference') reference: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const of = await this.programmes.get(programmeId, actor);
    const [revision, reason] = [Number(typed(body, 'revision')), typed(body, 'reason')];
    const read = await readForm(WithdrawCameraDto, { revision, reason });
    if ('problems' in read) return withdrawView(of, { reference, revision, reason }, read.problems);
    try {
      await this.cameras.withdraw({ programmeId, reference, seen: revision, reason }, actor);
      return new SeeOther(registerPath(programmeId), `${reference} is withdrawn. Its history stays.`);
    } catch (error) {
      if (error instanceof InvalidInputError) return withdrawView(of, { reference, revision, reason }, error.problems);
      if (!(error instanceof StaleError)) throw error;
      const now = await this.current(programmeId, reference, actor);
      const message = 'Somebody else changed this camera meanwhile. Look at it, and withdraw it if that is still right';
      return withdrawView(of, { reference, revision: now.revision, reason }, [{ field: 'reason', message }]);
    }
  }

  private async save({ of, camera, seen, reason }: Mine, actor: Actor): Promise<View | SeeOther> {
    const { reference } = camera;
    try {
      await this.cameras.write({ programmeId: of.id, reference, seen, reason }, camera, actor);
      return new SeeOther(cameraPath(of.id, reference), 'The changes are saved.');
    } catch (error) {
      if (!(error instanceof StaleError)) throw error;
      return this.conflict({ of, camera, seen, reason }, actor);
    }
  }

  /** The choices count only for the values that were shown: whoever saved since then is shown too. */
  private async settle(mine: Mine, body: unknown, actor: Actor): Promise<View | SeeOther> {
    const { of, camera, reason } = mine;
    const saved = await this.current(of.id, camera.reference, actor);
    if (mine.seen !== saved.revision) return this.conflict(mine, actor);
    const fields = cameraDifferences(camera, saved.camera).map(each => each.field);
    const chosen = chosenSides(body, fields);
    const both = { mine: camera, reason, theirs: saved.camera, revision: saved.revision };
    if (fields.some(field => !chosen[field])) return cameraConflictView(of, both, chosen);
    const settled = settledCamera(camera, saved.camera, chosen);
    const checked = checkCamera(settled);
    if ('camera' in checked) return this.save({ ...mine, camera: checked.camera }, actor);
    // Two halves that are good by themselves may contradict each other: the form says where, with what was chosen in it.
    const at = { reference: camera.reference, revision: saved.revision };
    return changeView(of, at, typedFromCamera(settled as unknown as Camera, reason), checked.problems);
  }

  /** Nothing to choose when both wrote the same. */
  private async conflict({ of, camera, reason }: Mine, actor: Actor): Promise<View | SeeOther> {
    const { camera: theirs, revision } = await this.current(of.id, camera.reference, actor);
    if (cameraDifferences(camera, theirs).length > 0)
      return cameraConflictView(of, { mine: camera, reason, theirs, revision });
    return new SeeOther(cameraPath(of.id, camera.reference), 'Somebody else had saved the same already.');
  }

  private async current(
    programmeId: string,
    reference: string,
    actor: Actor,
  ): Promise<{ readonly camera: Camera; readonly revision: number }> {
    const { camera, revision } = await this.cameras.get(programmeId, reference, actor);
    if (!camera) throw new NotFoundError('camera');
    return { camera, revision };
  }
}
