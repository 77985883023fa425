import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { GoLiveBar } from '../../core/consultation/go-live.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { ConsultationEventsService } from './consultation-events.service.js';
import type { ConsultationReading, WholeConsultation } from './consultation-reading.js';
import { OpenConsultationDto, RecordEventDto } from './consultation.dto.js';
import { ConsultationsService } from './consultations.service.js';
import { GoLiveService } from './go-live.service.js';

@Controller('api')
export class ConsultationsApiController {
  constructor(
    private readonly consultations: ConsultationsService,
    private readonly events: ConsultationEventsService,
    private readonly goLive: GoLiveService,
  ) {}

  /** What bars the launch of the programme as far as the authorities are concerned; empty when nothing does. */
  @Get('programmes/:programmeId/go-live')
  @AllowEveryRole()
  async bars(
    @Param('programmeId', ParseUUIDPipe) programmeId: string,
    @CurrentActor() actor: Actor,
  ): Promise<{ bars: readonly GoLiveBar[] }> {
    return { bars: await this.goLive.bars(programmeId, actor) };
  }

  @Get('assessments/:assessmentId/consultations')
  @AllowEveryRole()
  async list(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<readonly ConsultationReading[]> {
    return (await this.consultations.list(assessmentId, actor)).consultations;
  }

  /** Asks an authority about a sealed version, under one law. */
  @Post('assessments/:assessmentId/consultations')
  @Allow('assessor', 'dpo', 'officer')
  async open(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Body() body: OpenConsultationDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string }> {
    const { version, regime, authority } = body;
    return { id: await this.consultations.open({ assessmentId, version, regime, authority }, actor) };
  }

  @Get('assessments/:assessmentId/consultations/:consultationId')
  @AllowEveryRole()
  async get(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('consultationId', ParseUUIDPipe) consultationId: string,
    @CurrentActor() actor: Actor,
  ): Promise<WholeConsultation> {
    return (await this.consultations.get(assessmentId, consultationId, actor)).consultation;
  }

  /** Records what happened. A negative opinion opens the next version. */
  @Post('assessments/:assessmentId/consultations/:consultationId/events')
  @Allow('assessor', 'dpo', 'officer')
  record(
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Param('consultationId', ParseUUIDPipe) consultationId: string,
    @Body() body: RecordEventDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ sequence: number; opensVersion: boolean }> {
    return this.events.record({ ...body, assessmentId, consultationId }, actor);
  }
}
