import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError, StaleError } from '../../platform/domain-error.js';
import { PathId } from '../../platform/path-id.js';
import { Allow } from '../../platform/permission.js';
import { SeeOther, View } from '../../web/view.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { cameraPath } from './camera-paths.js';
import { addView } from './camera-views.js';
import { CamerasService } from './cameras.service.js';
import { cameraOf, typedCamera, untypedCamera } from './typed-camera.js';

@Controller('programmes/:programmeId/cameras')
export class CamerasWebController {
  constructor(
    private readonly cameras: CamerasService,
    private readonly programmes: ProgrammesService,
  ) {}

  @Get('new')
  @Allow('assessor')
  async form(@PathId('programmeId') programmeId: string, @CurrentActor() actor: Actor): Promise<View> {
    return addView(await this.programmes.get(programmeId, actor), untypedCamera);
  }

  @Post('new')
  @Allow('assessor')
  async add(
    @PathId('programmeId') programmeId: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const of = await this.programmes.get(programmeId, actor);
    const form = typedCamera(body);
    const reference = form.plain.reference.normalize('NFC').trim();
    try {
      await this.cameras.write({ programmeId, reference, seen: 0, reason: '' }, cameraOf(form), actor);
      return new SeeOther(cameraPath(programmeId, reference), 'The camera is in the register.');
    } catch (error) {
      if (error instanceof InvalidInputError) return addView(of, form, error.problems);
      if (!(error instanceof StaleError)) throw error;
      const message = 'Another camera has this reference. Choose another, or change that camera instead';
      return addView(of, form, [{ field: 'reference', message }]);
    }
  }
}
