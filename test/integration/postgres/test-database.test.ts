import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('lets the application in as a role without any privilege over others', async () => {
    const sql = `SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user`;
    expect(await query(database.appUrl, sql)).toEqual([
      { rolname: 'uvid_app', rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false },
    ]);
  });

  it('belongs to the owner, who is no superuser', async () => {
    const sql = `SELECT pg_get_userbyid(datdba) AS owner, rolsuper FROM pg_database JOIN pg_roles ON pg_roles.oid = datdba
                 WHERE datname = current_database()`;
    expect(await query(database.ownerUrl, sql)).toEqual([{ owner: 'uvid_owner', rolsuper: false }]);
  });

  it('is migrated', async () => {
    const [row] = await query<{ tables: number }>(
      database.ownerUrl,
      `SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(row?.tables).toBeGreaterThan(1);
  });

  it('is separate from the next one', async () => {
    const other = await createTestDatabase();
    await query(other.ownerUrl, 'CREATE TABLE only_here (id int)');
    await expect(query(database.ownerUrl, 'SELECT * FROM only_here')).rejects.toThrow('does not exist');
    await other.drop();
  });

  it('refuses the application role the making of tables', async () => {
    await expect(query(database.appUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
  });
});
