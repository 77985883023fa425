import { Controller, Get, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { PathNumber } from '../../platform/path-id.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { AnchorsService } from './anchors.service.js';

@Controller('audit/anchors')
@AllowEveryRole()
export class AnchorsController {
  constructor(private readonly anchors: AnchorsService) {}

  /** The page links to the same address as the API: a file is a file. */
  @Get(':sequence/token.tsr')
  async token(@PathNumber('sequence') sequence: number, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const bytes = await this.anchors.response(sequence, actor);
    return new StreamableFile(bytes, {
      type: 'application/timestamp-reply',
      disposition: `attachment; filename="audit-record-${sequence}.tsr"`,
      length: bytes.byteLength,
    });
  }
}
