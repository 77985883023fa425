import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import { createApplication } from '../../src/application.js';
import { createTestDatabase, TestDatabase } from './database.js';

export interface TestApplication {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

export interface TestApplicationOptions {
  /** As if browsers reached it over TLS. */
  readonly overTls?: boolean;
  /** Called before any route is registered. */
  readonly beforeRoutes?: (app: NestFastifyApplication) => void;
  /** Takes every log line, down to the finest level. */
  readonly logTo?: DestinationStream;
}

/** The whole service on a database of its own, answering in this process. */
export async function startTestApplication(options: TestApplicationOptions = {}): Promise<TestApplication> {
  const database = await createTestDatabase();
  const app = await createApplication({
    database: { url: database.appUrl, takeRole: false },
    overTls: options.overTls ?? false,
    logLevel: options.logTo ? 'trace' : (process.env['UVID_LOG_LEVEL'] ?? 'fatal'),
    ...(options.logTo ? { logTo: options.logTo } : {}),
  });
  options.beforeRoutes?.(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    database,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
