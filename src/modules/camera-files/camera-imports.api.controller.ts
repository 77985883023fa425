import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Post, Put, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { adjustPlan } from '../../core/cameras/import/adjust-plan.js';
import type { PlanProblem } from '../../core/cameras/import/plan.js';
import { letterOf } from '../../core/cameras/import/recognise.js';
import { isDate } from '../../core/text.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { PathId } from '../../platform/path-id.js';
import { Allow } from '../../platform/permission.js';
import { incomingFile } from '../../platform/upload.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { ApplyImportDto, ImportPlanDto, ListLinesDto, ReadingDto } from './camera-import.dto.js';
import { ImportRunsService } from './import-runs.service.js';
import { stateOf } from './import-state.js';
import { importView } from './import-view.js';
import { UploadsService } from './uploads.service.js';

const fileBody = {
  schema: { type: 'object' as const, required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

/** A file is sent, its columns are confirmed, what it would change is looked at, and then it is applied: whole or not at all. */
@Controller('api/programmes/:programmeId/camera-imports')
@Allow('assessor')
export class CameraImportsApiController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly runs: ImportRunsService,
    private readonly programmes: ProgrammesService,
  ) {}

  @Post()
  @RouteConfig({ upload: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody(fileBody)
  async upload(
    @PathId('programmeId') programmeId: string,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<Record<string, unknown>> {
    await this.programmes.get(programmeId, actor);
    const file = await incomingFile(request);
    if (!file) throw new InvalidInputError([{ field: 'file', message: 'Choose a CSV, XLSX or GeoJSON file' }]);
    const { id } = await this.uploads.upload(programmeId, file, actor);
    return importView(await this.runs.get(programmeId, id, actor));
  }

  @Get()
  async list(
    @PathId('programmeId') programmeId: string,
    @CurrentActor() actor: Actor,
  ): Promise<readonly Record<string, unknown>[]> {
    const all = await this.runs.list(programmeId, actor);
    return all.map(({ run, ...file }) => ({ ...file, state: stateOf(run) }));
  }

  @Get(':importId')
  async get(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Record<string, unknown>> {
    return importView(await this.runs.get(programmeId, id, actor));
  }

  @Put(':importId/reading')
  async reread(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @Body() { header, ...options }: ReadingDto,
    @CurrentActor() actor: Actor,
  ): Promise<Record<string, unknown>> {
    await this.runs.reread(await this.runs.get(programmeId, id, actor), { options, header: header ?? null }, actor);
    return importView(await this.runs.get(programmeId, id, actor));
  }

  /** Says what the columns are, and begins the preview. Ask for the import until its state is `previewed`. */
  @Put(':importId/plan')
  @HttpCode(HttpStatus.ACCEPTED)
  async plan(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @Body() adjustments: ImportPlanDto,
    @CurrentActor() actor: Actor,
  ): Promise<Record<string, unknown>> {
    const inHand = await this.runs.get(programmeId, id, actor);
    const { plan, problems } = adjustPlan(inHand.file.recognised, adjustments);
    refuseUndecided(problems);
    refuseUndecided(await this.runs.preview(inHand, plan, actor));
    return importView(await this.runs.get(programmeId, id, actor));
  }

  @Get(':importId/lines')
  async lines(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @Query() { kind, page, size }: ListLinesDto,
    @CurrentActor() actor: Actor,
  ): Promise<Record<string, unknown>> {
    const { run } = await this.runs.get(programmeId, id, actor);
    const at = { skip: (page - 1) * size, take: size };
    const lines = run ? await this.runs.lines(run.id, kind, at, actor) : [];
    const named = ({ column }: { column?: number | null }): string | null => (column == null ? null : letterOf(column));
    return { kind, page, lines: kind === 'problem' ? lines.map(each => ({ ...each, column: named(each) })) : lines };
  }

  /** Ask for the import until its state is `applied`; `refused` and `conflict` say that nothing was written. */
  @Post(':importId/application')
  @HttpCode(HttpStatus.ACCEPTED)
  async apply(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @Body() { preview, missing, removedOn }: ApplyImportDto,
    @CurrentActor() actor: Actor,
  ): Promise<Record<string, unknown>> {
    if (missing === 'removed' && !isDate(removedOn))
      throw new InvalidInputError([
        { field: 'removedOn', message: 'Say on which day they were removed, such as 2026-03-31' },
      ]);
    const application = { previewId: preview, missingRemovedOn: missing === 'removed' ? (removedOn ?? null) : null };
    await this.runs.apply(await this.runs.get(programmeId, id, actor), application, actor);
    return importView(await this.runs.get(programmeId, id, actor));
  }

  @Delete(':importId')
  @HttpCode(HttpStatus.NO_CONTENT)
  async discard(
    @PathId('programmeId') programmeId: string,
    @PathId('importId') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.runs.discard(await this.runs.get(programmeId, id, actor), actor);
  }
}

function refuseUndecided(problems: readonly PlanProblem[]): void {
  if (problems.length === 0) return;
  throw new InvalidInputError(
    problems.map(({ column, message }) => ({
      field: column === null ? 'columns' : `columns.${letterOf(column)}`,
      message,
    })),
  );
}
