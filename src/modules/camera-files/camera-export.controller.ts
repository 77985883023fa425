import { Readable } from 'node:stream';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { PathId } from '../../platform/path-id.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { tableFormats } from '../../tables/table.js';
import { mediaTypes } from '../../tables/write-table.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { CameraExportService } from './camera-export.service.js';

/** The page links to the same address as the API: a file is a file. Whole positions: it is for those who are signed in. */
@Controller('api/programmes/:programmeId/camera-files')
export class CameraExportController {
  constructor(
    private readonly exports: CameraExportService,
    private readonly programmes: ProgrammesService,
  ) {}

  @Get('cameras.:format')
  @AllowEveryRole()
  async download(
    @PathId('programmeId') programmeId: string,
    @Param('format') asked: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { reference } = await this.programmes.get(programmeId, actor);
    const format = tableFormats.find(each => each === asked);
    if (!format) throw new NotFoundError('format');
    return new StreamableFile(Readable.from(this.exports.export(format, programmeId, actor.organisationId)), {
      type: mediaTypes[format],
      disposition: `attachment; filename="${reference}-cameras.${format}"`,
    });
  }
}
