import { Controller, Get } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../../platform/permission.js';
import { View } from '../../web/view.js';
import { ApiPage } from './api.page.js';
import { OpenApiDocument } from './openapi.document.js';

@Controller('api')
@Public()
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get('openapi.json')
  json(): OpenAPIObject {
    return this.document.get();
  }

  @Get()
  page(): View {
    const document = this.document.get();
    return new View({ title: 'The API' }, () => ApiPage({ document }));
  }
}
