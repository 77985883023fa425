import { Body, Controller, Get, HttpCode, HttpStatus, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { attachment } from '../../platform/attachment.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { evidenceBody } from './evidence-body.js';
import { WithdrawEvidenceDto } from './evidence.dto.js';
import { EvidenceService, type ListedEvidence } from './evidence.service.js';
import { readEvidence, sentEvidence } from './sent-evidence.js';

/** Whatever a file holds, nothing of it runs and nothing is loaded, even where somebody opens it in place. */
const policy =
  "sandbox; default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

@Controller('api/assessments/:assessmentId/evidence')
export class EvidenceApiController {
  constructor(private readonly evidence: EvidenceService) {}

  /** The files that support answers, in the order in which they were added, also those that were withdrawn. */
  @Get()
  @AllowEveryRole()
  async list(
    @PathId('assessmentId') assessmentId: string,
    @CurrentActor() actor: Actor,
  ): Promise<readonly ListedEvidence[]> {
    return (await this.evidence.list(assessmentId, actor)).files;
  }

  /** Adds a file to the answer of a question, while that answer may be written. */
  @Post()
  @Allow('assessor')
  @RouteConfig({ upload: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody(evidenceBody)
  async add(
    @PathId('assessmentId') assessmentId: string,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<{ id: string }> {
    await this.evidence.list(assessmentId, actor);
    return { id: await this.evidence.add(await readEvidence(assessmentId, await sentEvidence(request)), actor) };
  }

  /** The file as it was added, always to be saved. The page links to the same address. */
  @Get(':evidenceId/file')
  @AllowEveryRole()
  async file(
    @PathId('assessmentId') assessmentId: string,
    @PathId('evidenceId') evidenceId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { item, bytes } = await this.evidence.content(assessmentId, evidenceId, actor);
    reply.header('content-security-policy', policy);
    return new StreamableFile(bytes, {
      ...{ type: item.mediaType, length: bytes.length, disposition: attachment(item.name) },
    });
  }

  /** It no longer supports the answer; the file stays in the record with the reason. */
  @Post(':evidenceId/withdraw')
  @Allow('assessor')
  @HttpCode(HttpStatus.NO_CONTENT)
  async withdraw(
    @PathId('assessmentId') assessmentId: string,
    @PathId('evidenceId') evidenceId: string,
    @Body() { reason }: WithdrawEvidenceDto,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.evidence.withdraw({ assessmentId, evidenceId, reason }, actor);
  }
}
