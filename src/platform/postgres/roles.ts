import pg from 'pg';
import type { Credentials } from './credentials.js';
import { applicationRole, databaseName, ownerRole } from './names.js';

/**
 * Makes the two roles and the database where they are missing, so that a first start that was interrupted is completed
 * by the next. Neither role is a superuser or can bypass row-level security.
 */
export async function ensureRolesAndDatabase(superuserUrl: string, credentials: Credentials): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const role of [ownerRole, applicationRole] as const) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (rowCount === 0) await client.query(createRole(role, client.escapeLiteral(credentials[role])));
    }
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (rowCount === 0) await createDatabase(client, databaseName);
  } finally {
    await client.end();
  }
}

const createRole = (role: string, password: string): string =>
  `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${password}`;

/** An empty database that only our two roles may enter. The name must need no quotes. */
export async function createDatabase(client: pg.Client, name: string, template = 'template1'): Promise<void> {
  await client.query(['CREATE DATABASE', name, 'OWNER', ownerRole, 'TEMPLATE', template].join(' '));
  await client.query(['REVOKE ALL ON DATABASE', name, 'FROM PUBLIC'].join(' '));
  await client.query(['GRANT CONNECT ON DATABASE', name, 'TO', applicationRole].join(' '));
}

/** Whether the server takes this account into this database. */
export async function canEnter(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}
