import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../../src/application.js';
import { createTestDatabase, TestDatabase } from './database.js';

export interface TestApplication {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

/** The whole service on a database of its own, answering in this process. */
export async function startTestApplication(): Promise<TestApplication> {
  const database = await createTestDatabase();
  const app = await createApplication({
    database: { url: database.appUrl, takeRole: false },
    overTls: false,
    logLevel: process.env['UVID_LOG_LEVEL'] ?? 'fatal',
  });
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
