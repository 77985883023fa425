import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, DataSourceOptions } from 'typeorm';

const migrationsDirectory = new URL('../../migrations/', import.meta.url);

/** Connects as the owner of the tables: for migrations only, then it is closed. */
export async function ownerDataSource(url: string): Promise<DataSource> {
  return new DataSource({ ...common(url), migrations: await loadMigrations(), migrationsTransactionMode: 'each' });
}

/**
 * How the application connects: as a role that owns no table. A server given by DATABASE_URL signs in with one account,
 * so the connection takes on the application's role when it opens; the embedded one has an account of its own for it.
 */
export function appDataSourceOptions(url: string, takeRole: boolean): DataSourceOptions {
  const extra = { max: 10, application_name: 'uvid', ...(takeRole ? { options: '-c role=uvid_app' } : {}) };
  return { ...common(url), extra };
}

/** Refuses to serve with an account that could reach past row-level security. */
@Injectable()
export class LeastPrivilege implements OnModuleInit {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async onModuleInit(): Promise<void> {
    const rows: { who: string; strong: boolean; owns: string }[] = await this.dataSource.query(`
      SELECT current_user AS who, rolsuper OR rolbypassrls AS strong,
        (SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user) AS owns
      FROM pg_roles WHERE rolname = current_user`);
    const role = rows[0];
    if (role && !role.strong && Number(role.owns) === 0) return;
    throw new Error(
      `The database role ${role?.who ?? '?'} is too powerful to serve with: it must own nothing and be bound by row-level security.`,
    );
  }
}

function common(url: string): { type: 'postgres'; url: string; logging: false; synchronize: false } {
  return { type: 'postgres', url, logging: false, synchronize: false };
}

type MigrationClass = new () => object;

async function loadMigrations(): Promise<MigrationClass[]> {
  const names = readdirSync(fileURLToPath(migrationsDirectory))
    .filter(name => /^\d+-.*\.(js|ts)$/.test(name) && !name.endsWith('.d.ts'))
    .sort();
  const modules = await Promise.all(
    names.map(name => import(pathToFileURL(fileURLToPath(new URL(name, migrationsDirectory))).href)),
  );
  return modules.flatMap((module: Record<string, MigrationClass>) => Object.values(module));
}

export interface OrganisationName {
  readonly id: string;
  readonly name: string;
}

/** For the operator's commands: the owner's account may see which organisations there are, requests may not. */
export async function listOrganisations(ownerUrl: string): Promise<readonly OrganisationName[]> {
  const owner = await new DataSource(common(ownerUrl)).initialize();
  try {
    return await owner.query('SELECT id, name FROM organisations ORDER BY created_at, id');
  } finally {
    await owner.destroy();
  }
}
