import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import type { JsonSchema } from '../../core/assess/json-schema.js';
import { exportFormats, type ExportFormat } from '../../core/export/formats.js';
import { sealedVersionSchema } from '../../core/export/sealed-schema.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { AllowEveryRole, Public } from '../../platform/permission.js';
import { ExportPathDto, ExportQueryDto } from './export-query.dto.js';
import { ExportsService } from './exports.service.js';

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  jsonld: 'application/ld+json',
};

@Controller()
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  /** The page links to the same address as the API: a file is a file. */
  @Get('api/assessments/:assessmentId/versions/:version/export.:format')
  @AllowEveryRole()
  async export(
    @Param() { assessmentId, version, format: asked }: ExportPathDto,
    @Query() wanted: ExportQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const format = exportFormats.find(each => each === asked);
    if (!format) throw new NotFoundError('format');
    const { bytes, fileName } = await this.exports.export({ assessmentId, version }, { ...wanted, format }, actor);
    return new StreamableFile(bytes, {
      type: mediaTypes[format],
      disposition: `attachment; filename="${fileName}"`,
      length: bytes.byteLength,
    });
  }

  /** For ever at this address: a later format gets a number of its own. */
  @Get('schemas/sealed-version-1.json')
  @Public()
  @Header('content-type', 'application/schema+json; charset=utf-8')
  schema(): JsonSchema {
    return sealedVersionSchema;
  }
}
