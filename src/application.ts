import { INestApplicationContext, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import { AppModule } from './app.module.js';
import { DatabaseSessionStore } from './modules/identity/session-store.js';
import { assetsDirectory, PageFrame } from './page-frame.js';
import { PageInterceptor } from './page.interceptor.js';
import { Clock } from './platform/clock.js';
import { DomainErrorFilter } from './platform/domain-error.filter.js';
import { invalidInput } from './platform/form.js';
import { bodyLimit, equip, refuseAddress } from './platform/http.js';
import { PinoNestLogger } from './platform/logger.js';
import type { DatabaseOptions, OutgoingOptions } from './platform/platform.module.js';
import { OpenApiDocument } from './modules/openapi/openapi.document.js';

export interface ApplicationOptions {
  readonly database: DatabaseOptions;
  readonly outgoing: OutgoingOptions;
  readonly overTls: boolean;
  readonly logLevel: string;
  /** The standard output unless it is given. */
  readonly logTo?: DestinationStream;
}

/** The whole service, not yet listening. */
export async function createApplication(options: ApplicationOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: refuseAddress,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(options.database, options.outgoing),
    adapter,
    {
      logger: new PinoNestLogger(options.logLevel, options.logTo),
      abortOnError: false,
      // Fastify reads JSON, and `equip` adds forms with numbered rows.
      bodyParser: false,
    },
  );
  const frame = app.get(PageFrame);
  const clock = app.get(Clock);
  await equip(app, {
    store: app.get(DatabaseSessionStore),
    overTls: options.overTls,
    tiles: options.outgoing.tiles ?? null,
    assetsDirectory,
    now: () => clock.now(),
  });
  app.useGlobalPipes(
    new ValidationPipe({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      exceptionFactory: invalidInput,
    }),
  );
  app.useGlobalInterceptors(new PageInterceptor(frame));
  app.useGlobalFilters(new DomainErrorFilter((request, reply, problem) => frame.drawProblem(request, reply, problem)));
  app.get(OpenApiDocument).describe(app);
  return app;
}

/** The services alone, for the command line. */
export function createServices(options: ApplicationOptions): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(AppModule.forRoot(options.database, options.outgoing), {
    logger: new PinoNestLogger(options.logLevel),
    abortOnError: false,
  });
}
