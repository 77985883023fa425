import { DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock.js';
import { appDataSourceOptions, LeastPrivilege } from './data-source.js';
import { PermissionCheck } from './permission.check.js';
import { UnitOfWork } from './unit-of-work.js';

export interface DatabaseOptions {
  readonly url: string;
  /** The account of `url` is not the application's own: take on its role. */
  readonly takeRole: boolean;
}

/** What every feature stands on. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(database: DatabaseOptions): DynamicModule {
    const connection = appDataSourceOptions(database.url, database.takeRole);
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, TypeOrmModule.forRoot({ ...connection, autoLoadEntities: true, retryAttempts: 0 })],
      providers: [Clock, UnitOfWork, PermissionCheck, LeastPrivilege],
      exports: [Clock, UnitOfWork],
    };
  }
}
