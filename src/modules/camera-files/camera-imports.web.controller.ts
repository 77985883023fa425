import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { PathId } from '../../platform/path-id.js';
import { Allow } from '../../platform/permission.js';
import { incomingFile } from '../../platform/upload.js';
import { SeeOther, View } from '../../web/view.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { importPath } from './import-paths.js';
import { ImportRunsService } from './import-runs.service.js';
import { columnsView, uploadView } from './import-views.js';
import { typedPlan, typedReading } from './typed-import.js';
import { fileProblems, UploadsService } from './uploads.service.js';

/** From a file to the confirmed meaning of its columns. */
@Controller('programmes/:programmeId/cameras/import')
@Allow('assessor')
export class CameraImportsWebController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly runs: ImportRunsService,
    private readonly programmes: ProgrammesService,
  ) {}

  @Get()
  async form(@PathId('programmeId') programmeId: string, @CurrentActor() actor: Actor): Promise<View> {
    return uploadView(await this.programmes.get(programmeId, actor), await this.runs.list(programmeId, actor));
  }

  @Post()
  @RouteConfig({ upload: true })
  async upload(
    @PathId('programmeId') programmeId: string,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const of = await this.programmes.get(programmeId, actor);
    try {
      const file = await incomingFile(request);
      if (file) {
        const { id } = await this.uploads.upload(programmeId, file, actor);
        return new SeeOther(`${importPath(programmeId, id)}/columns`);
      }
      const problems = [{ field: 'file', message: 'Choose a CSV, XLSX or GeoJSON file' }];
      return uploadView(of, await this.runs.list(programmeId, actor), problems);
    } catch (error) {
      const problems = fileProblems(error);
      return uploadView(of, await this.runs.list(programmeId, actor), problems);
    }
  }

  @Get(':importId/columns')
  async columns(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    const of = await this.programmes.get(programmeId, actor);
    const { file } = await this.runs.get(programmeId, id, actor);
    return columnsView(of, file, file.plan ?? file.recognised.plan);
  }

  @Post(':importId/columns')
  async confirm(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const of = await this.programmes.get(programmeId, actor);
    const inHand = await this.runs.get(programmeId, id, actor);
    const plan = typedPlan(body, inHand.file.recognised.plan);
    const problems = await this.runs.preview(inHand, plan, actor);
    if (problems.length > 0) return columnsView(of, inHand.file, plan, problems);
    return new SeeOther(importPath(programmeId, id));
  }

  @Post(':importId/reading')
  async reread(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<SeeOther> {
    await this.runs.reread(await this.runs.get(programmeId, id, actor), typedReading(body), actor);
    return new SeeOther(`${importPath(programmeId, id)}/columns`, 'The file was read again.');
  }
}
