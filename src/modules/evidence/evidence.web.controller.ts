import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { failedBecause, listView, withdrawView } from './evidence-views.js';
import { evidencePath } from './evidence-words.js';
import { EvidenceService } from './evidence.service.js';
import { readEvidence, sentEvidence } from './sent-evidence.js';

@Controller('assessments/:assessmentId/evidence')
export class EvidenceWebController {
  constructor(private readonly evidence: EvidenceService) {}

  /** With `?question`, the form begins with that question. */
  @Get()
  @AllowEveryRole()
  async list(@PathId('assessmentId') id: string, @Query() query: unknown, @CurrentActor() actor: Actor): Promise<View> {
    const chosen = { question: typed(query, 'question'), description: '' };
    return listView(await this.evidence.list(id, actor), actor, chosen);
  }

  @Post()
  @Allow('assessor')
  @RouteConfig({ upload: true })
  async add(
    @PathId('assessmentId') id: string,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    await this.evidence.list(id, actor);
    const sent = await sentEvidence(request);
    try {
      await this.evidence.add(await readEvidence(id, sent), actor);
      return new SeeOther(evidencePath(id), 'The file is added.');
    } catch (error) {
      const failed = failedBecause(error);
      const again = { question: typed(sent.fields, 'question'), description: typed(sent.fields, 'description') };
      return listView(await this.evidence.list(id, actor), actor, again, failed);
    }
  }

  @Get(':evidenceId/withdraw')
  @Allow('assessor')
  async form(
    @PathId('assessmentId') id: string,
    @PathId('evidenceId') evidenceId: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    return withdrawView(await this.evidence.list(id, actor), evidenceId, { reason: '', actor });
  }

  @Post(':evidenceId/withdraw')
  @Allow('assessor')
  async withdraw(
    @PathId('assessmentId') id: string,
    @PathId('evidenceId') evidenceId: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const reason = typed(body, 'reason');
    try {
      await this.evidence.withdraw({ assessmentId: id, evidenceId, reason }, actor);
      return new SeeOther(evidencePath(id), 'The file is withdrawn.');
    } catch (error) {
      const failed = failedBecause(error);
      return withdrawView(await this.evidence.list(id, actor), evidenceId, { reason, actor }, failed);
    }
  }
}
