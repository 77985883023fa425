import { DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock.js';
import { appDataSourceOptions, LeastPrivilege } from './data-source.js';
import { JobConnection, jobConnection, JobQueue } from './jobs/job-queue.js';
import { mailSettings, publicAddress, type MailSettings } from './mail/mail-settings.js';
import { MailTransport } from './mail/mail-transport.js';
import { Outbound, outboundTargets, type OutboundTargets } from './outbound/outbound.js';
import { PermissionCheck } from './permission.check.js';
import { SecretKey, secretKey } from './secret-key.js';
import { TimestampAuthority } from './outbound/timestamp-authority.js';
import {
  anchoring,
  type AnchoringSettings,
  type SigningSettings,
  signingSettings,
  timestampAuthority,
  usualAnchoring,
  verificationAddress,
} from './signing-settings.js';
import { tileServer, type TileServer } from './tile-server.js';
import { UnitOfWork } from './unit-of-work.js';

export interface DatabaseOptions {
  readonly url: string;
  /** The account of `url` is not the application's own: take on its role. */
  readonly takeRole: boolean;
}

export interface OutgoingOptions {
  /** Secrets of links and webhooks are derived from it. */
  readonly key: Buffer;
  /** Null: no e-mail is sent. */
  readonly mail: MailSettings | null;
  /** The origin under which people reach the service. */
  readonly address: string;
  /** Where webhooks may go. */
  readonly targets: OutboundTargets;
  /** Reports are not signed unless it is given. */
  readonly signing?: SigningSettings | null;
  /** An RFC 3161 timestamp authority; times are not stamped unless it is given. */
  readonly timestampUrl?: string | null;
  /** How the audit trail is anchored by that authority; once a day unless it is given. */
  readonly anchoring?: AnchoringSettings;
  /** No tile server is called unless it is given. */
  readonly tiles?: TileServer | null;
  /** The origin at which the public can check a report; without it reports carry no address. */
  readonly verifyAt?: string | null;
}

/** What every feature stands on. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(database: DatabaseOptions, outgoing: OutgoingOptions): DynamicModule {
    const connection = appDataSourceOptions(database.url, database.takeRole);
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, TypeOrmModule.forRoot({ ...connection, autoLoadEntities: true, retryAttempts: 0 })],
      providers: [
        ...[Clock, UnitOfWork, PermissionCheck, LeastPrivilege, JobQueue],
        ...[MailTransport, SecretKey, Outbound, TimestampAuthority],
        { provide: outboundTargets, useValue: outgoing.targets },
        { provide: jobConnection, useValue: jobConnectionOf(database) },
        { provide: mailSettings, useValue: outgoing.mail },
        { provide: publicAddress, useValue: outgoing.address },
        { provide: secretKey, useValue: outgoing.key },
        { provide: signingSettings, useValue: outgoing.signing ?? null },
        { provide: timestampAuthority, useValue: outgoing.timestampUrl ?? null },
        { provide: anchoring, useValue: outgoing.anchoring ?? usualAnchoring },
        { provide: tileServer, useValue: outgoing.tiles ?? null },
        { provide: verificationAddress, useValue: outgoing.verifyAt ?? null },
      ],
      exports: [
        ...[Clock, UnitOfWork, JobQueue, MailTransport, SecretKey, Outbound, TimestampAuthority],
        ...[publicAddress, signingSettings, timestampAuthority, anchoring, verificationAddress, tileServer],
      ],
    };
  }
}

function jobConnectionOf({ url, takeRole }: DatabaseOptions): JobConnection {
  return { connectionString: url, ...(takeRole ? { options: '-c role=uvid_app' } : {}) };
}
