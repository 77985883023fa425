import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { InvalidInputError } from '../../platform/domain-error.js';
import { Public } from '../../platform/permission.js';
import { errorsOf } from '../../platform/posted-form.js';
import { incomingFile } from '../../platform/upload.js';
import { View } from '../../web/view.js';
import { type CheckedFile, FileCheckService } from './file-check.service.js';
import { FilePage } from './file.page.js';
import { verdictInWords } from './proof-words.js';
import { AskPage } from './verification.page.js';

/** A file costs more than a digest. Nothing is changed, so no token of a session is asked for. */
const taken = { upload: true, capability: true, rateLimit: { max: 30, timeWindow: '5 minutes' } };

const fileBody = {
  schema: { type: 'object' as const, required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

/** What a file proves, for anybody who holds one; nothing of it is kept. */
@Controller()
@Public()
export class FilesController {
  constructor(private readonly files: FileCheckService) {}

  @Post('verify')
  @HttpCode(200)
  @RouteConfig(taken)
  async show(@Req() request: FastifyRequest): Promise<View> {
    try {
      const checked = await this.files.check(await incomingFile(request));
      return new View({ title: verdictInWords[checked.proofs.verdict] }, () => FilePage(checked));
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      const errors = errorsOf(error.problems);
      return new View({ title: 'Check a report', error: true }, () => AskPage({ errors }), 422);
    }
  }

  /** `said` is what the file claims, `proofs` what of it holds, `verified` what the register knows of its version. */
  @Post('api/verify')
  @HttpCode(200)
  @RouteConfig(taken)
  @ApiConsumes('multipart/form-data')
  @ApiBody(fileBody)
  async check(@Req() request: FastifyRequest): Promise<CheckedFile> {
    return this.files.check(await incomingFile(request));
  }
}
