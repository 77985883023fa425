import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import { createApplication } from '../../src/application.js';
import type { OutgoingOptions } from '../../src/platform/platform.module.js';
import { type AnchoringSettings, usualAnchoring } from '../../src/platform/signing-settings.js';
import { createTestDatabase, TestDatabase } from './database.js';

export interface TestApplication {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

export interface TestApplicationOptions {
  /** As if browsers reached it over TLS. */
  readonly overTls?: boolean;
  /** Where e-mails go; nowhere unless it is given. */
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
  /** Where webhooks may go; only to the public unless it is given. */
  readonly targets?: 'public' | 'any';
  /** With which key reports are signed; they are not unless it is given. */
  readonly signing?: { readonly keyFile: string; readonly passwordFile: string };
  readonly timestampUrl?: string;
  /** How the audit trail is anchored by that authority. */
  readonly anchoring?: Partial<AnchoringSettings>;
  /** Pictures of the ground beneath maps; nobody is asked for any unless it is given. */
  readonly tiles?: { readonly url: string; readonly attribution: string };
  /** Where the public checks reports; nowhere unless it is given. */
  readonly verifyAt?: string;
  /** Called before any route is registered. */
  readonly beforeRoutes?: (app: NestFastifyApplication) => void;
  /** Takes every log line, down to the finest level. */
  readonly logTo?: DestinationStream;
}

function outgoingIn({ mail, targets, tiles, verifyAt }: TestApplicationOptions) {
  return { ...(mail && { mail }), ...(targets && { targets }), ...(tiles && { tiles }), ...(verifyAt && { verifyAt }) };
}

/** The whole service on a database of its own, answering in this process. */
export async function startTestApplication(options: TestApplicationOptions = {}): Promise<TestApplication> {
  const database = await createTestDatabase();
  const app = await createApplication({
    database: { url: database.appUrl, takeRole: false },
    outgoing: {
      ...{ mail: null, targets: 'public' as const, tiles: null, verifyAt: null },
      ...outgoingIn(options),
      ...signingOf(options),
      ...{ key: randomBytes(32), address: 'http://uvid.test' },
    },
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

function signingOf({
  signing,
  timestampUrl,
  anchoring,
}: TestApplicationOptions): Pick<OutgoingOptions, 'signing' | 'timestampUrl' | 'anchoring'> {
  const stamps = { ...usualAnchoring, ...anchoring };
  return { signing: signing ?? null, timestampUrl: timestampUrl ?? null, anchoring: stamps };
}
