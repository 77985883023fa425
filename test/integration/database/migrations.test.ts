import { afterAll, beforeAll, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import { ownerDataSource } from '../../../src/platform/data-source.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { asked } from '../../support/owner.js';

let running: TestApplication;

beforeAll(async () => {
  running = await startTestApplication();
});
afterAll(() => running.close());

// What `pg_dump` would say, in the catalogue's own words.
const schema = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS line
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
  UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 'migrations'::regclass
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
  UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'function ' || pg_get_functiondef(oid) || coalesce(proacl::text, '') FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'policy ' || tablename || ' ' || policyname || ' ' || roles::text || ' ' || cmd || ' ' || coalesce(qual, '') || coalesce(with_check, '')
    FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT 'table ' || relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity || ' ' || coalesce(array_to_string(ARRAY(SELECT unnest(relacl)::text ORDER BY 1), ','), '')
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'
  ORDER BY 1`;

function describeSchema(): Promise<string[]> {
  return asked(running.database.superuserUrl, async client =>
    (await client.query<{ line: string }>(schema)).rows.map(row => row.line),
  );
}

it('are undone one by one to nothing, and done again to the same', async () => {
  const before = await describeSchema();
  const owner = await (await ownerDataSource(running.database.ownerUrl)).initialize();
  for (const _ of owner.migrations) await owner.undoLastMigration({ transaction: 'each' });
  expect(await describeSchema()).toEqual([]);
  await owner.runMigrations();
  await owner.destroy();
  expect(await describeSchema()).toEqual(before);
});

it('leave nothing to do', async () => {
  const owner = await (await ownerDataSource(running.database.ownerUrl)).initialize();
  expect(await owner.showMigrations()).toBe(false);
  await owner.destroy();
});

it('make the tables that the entities describe', async () => {
  const { upQueries } = await running.app.get(DataSource).driver.createSchemaBuilder().log();
  // Constraints and indexes are the business of the migrations; columns must agree.
  const columns = upQueries
    .map(each => each.query)
    .filter(sql => !/(ADD|DROP) CONSTRAINT|(CREATE|DROP) (UNIQUE )?INDEX/.test(sql));
  expect(columns).toEqual([]);
});
