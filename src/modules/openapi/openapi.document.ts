import { INestApplication, Injectable } from '@nestjs/common';
import { DocumentBuilder, OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { defaultMetadataStorage } from './class-transformer-storage.js';

/** The API's description, made from the routes and the DTOs' own rules when it is first asked for. */
@Injectable()
export class OpenApiDocument {
  private app: INestApplication | undefined;
  private document: OpenAPIObject | undefined;

  describe(app: INestApplication): void {
    this.app = app;
  }

  get(): OpenAPIObject {
    if (!this.app) throw new Error('Only the HTTP application describes itself');
    return (this.document ??= build(this.app));
  }
}

function build(app: INestApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Uvid')
    .setDescription(
      'Everything the pages do. Sign in with POST /api/session; send the token it gives as the header x-csrf-token with every request that changes something.',
    )
    .setVersion('1')
    .addCookieAuth('uvid')
    .build();
  const document = SwaggerModule.createDocument(app, info, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const schemas = validationMetadatasToSchemas({ classTransformerMetadataStorage: defaultMetadataStorage });
  return {
    ...document,
    paths: Object.fromEntries(Object.entries(document.paths).filter(([path]) => /^\/(api|health)\//.test(path))),
    components: { ...document.components, schemas: { ...document.components?.schemas, ...(schemas as object) } },
  };
}
