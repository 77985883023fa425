import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { JointOfficer } from '../../core/workflow/joint.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { NameOfficersDto } from './joint-officer.dto.js';
import { JointOfficersService, type KeptSignature } from './joint-officers.service.js';

interface JointDecision {
  /** What a new list has to name as `seen`. */
  readonly sequence: number;
  /** Empty: one officer decides. */
  readonly officers: readonly JointOfficer[];
  /** Under the present version, oldest first. */
  readonly signatures: readonly KeptSignature[];
}

@Controller('api/assessments/:assessmentId/deciding-officers')
export class JointOfficersApiController {
  constructor(private readonly joint: JointOfficersService) {}

  /** The officers who sign for joint controllers, and what each has signed. */
  @Get()
  @AllowEveryRole()
  async read(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<JointDecision> {
    const { naming, signatures } = await this.joint.read(assessmentId, actor);
    return { sequence: naming.sequence, officers: naming.officers, signatures };
  }

  /** Names them all; an empty list leaves the decision to one officer. */
  @Put()
  @HttpCode(204)
  @Allow('assessor', 'administrator')
  name(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Body() { officers, seen }: NameOfficersDto,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.joint.name(assessmentId, officers, seen, actor);
  }
}
