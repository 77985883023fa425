import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { AssessmentsService } from '../../../src/modules/assessments/assessments.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { asked, refusalOf } from '../../support/owner.js';
import { foundTwoOrganisations, TwoOrganisations } from '../../support/two-organisations.js';

let running: TestApplication;
let about: TwoOrganisations;
let tables: readonly string[];

beforeAll(async () => {
  running = await startTestApplication();
  about = await foundTwoOrganisations(running);
  tables = (await ask<{ name: string }>(withOrganisation)).map(row => row.name);
});
afterAll(() => running.close());

const withOrganisation = `SELECT table_name AS name FROM information_schema.columns
  WHERE table_schema = 'public' AND column_name = 'organisation_id' ORDER BY 1`;

const ask = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  asked(running.database.superuserUrl, async client => (await client.query(sql, values)).rows as T[]);

/** As the application's role, for one organisation or for none; nothing is kept. */
function asApp<T>(organisation: string | null, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return asked(running.database.appUrl, async client => {
    await client.query('BEGIN');
    if (organisation) await client.query("SELECT set_config('app.org_id', $1, true)", [organisation]);
    try {
      return await work(client);
    } finally {
      await client.query('ROLLBACK');
    }
  });
}

const select = (what: string, table: string): string => ['SELECT', what, 'FROM', table].join(' ');

describe('the catalogue says', () => {
  it('that row-level security is enabled and forced on every table with an organisation', async () => {
    const open = await ask(
      `SELECT relname FROM pg_class WHERE relname = ANY ($1) AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)`,
      [[...tables, 'organisations']],
    );
    expect(open).toEqual([]);
    expect(tables.length).toBeGreaterThan(10);
  });

  it('that each of them has a policy for reading and writing by the organisation of the connection', async () => {
    const policies = await ask<{ tablename: string; qual: string; with_check: string }>(
      `SELECT tablename, qual, with_check FROM pg_policies WHERE policyname = 'own_organisation'`,
    );
    for (const table of tables) {
      const policy = policies.find(each => each.tablename === table);
      // Asked for each row, or once for a query.
      expect(policy?.qual, table).toMatch(
        /^\(organisation_id = \(\s*(SELECT \()?\(?NULLIF\(current_setting\('app\.org_id'::text, true\), ''::text\)\)::uuid/,
      );
      expect(policy?.with_check, table).toBe(policy?.qual);
    }
  });

  it('that no other policy opens a table to the application', async () => {
    const others = await ask<{ roles: string[] }>(
      `SELECT roles::text[] AS roles FROM pg_policies WHERE policyname <> 'own_organisation'`,
    );
    expect(others.filter(({ roles }) => roles.includes('uvid_app') || roles.includes('public'))).toEqual([]);
  });

  it('that a table without an organisation is closed to the application, or holds only the rules', async () => {
    const readable = await ask<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm') AND NOT (relname = ANY ($1))
         AND has_any_column_privilege('uvid_app', oid, 'SELECT, INSERT, UPDATE')`,
      [[...tables, 'organisations']],
    );
    expect(readable.map(row => row.name)).toEqual(['workflow_rules']);
  });

  it('that the role of the application owns nothing, bypasses nothing and creates nothing', async () => {
    const [role] = await ask(
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, has_schema_privilege('uvid_app', 'public', 'CREATE') AS creates,
         (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owns
       FROM pg_roles WHERE rolname = 'uvid_app'`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      creates: false,
      owns: 0,
    });
  });

  it('that every function that runs as its owner fixes where it looks for tables', async () => {
    const loose = await ask(
      `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
       AND NOT (coalesce(proconfig, '{}') @> '{"search_path=public, pg_temp"}')`,
    );
    expect(loose).toEqual([]);
  });

  it('that what a row points to by its organisation is of the same organisation', async () => {
    const crossing = await ask<{ name: string }>(
      `SELECT c.conname AS name FROM pg_constraint c
       WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND cardinality(c.conkey) = 1
         AND c.confrelid IN (SELECT attrelid FROM pg_attribute WHERE attname = 'organisation_id')
         AND c.conrelid IN (SELECT attrelid FROM pg_attribute WHERE attname = 'organisation_id') ORDER BY 1`,
    );
    // The answer that stands is written by a trigger from its revision, and the audit's transition by a rule of its own.
    expect(crossing.map(row => row.name)).toEqual(['answers_written_by_fkey', 'audit_events_transition_id_fkey']);
  });
});

describe('a connection that names no organisation', () => {
  it('sees no row of any table with an organisation', async () => {
    const seen = await asApp(null, async client => {
      const found: string[] = [];
      for (const table of [...tables, 'organisations'])
        if (((await client.query(select('1', table))).rowCount ?? 0) > 0) found.push(table);
      return found;
    });
    expect(seen).toEqual([]);
  });

  it.each(['', 'not a uuid', randomUUID()])('sees nothing either when it names %j', async organisation => {
    const seen = await asApp(organisation || null, async client => {
      const { rowCount } = await client.query(select('1', 'programmes')).catch(() => ({ rowCount: 0 }));
      return rowCount;
    });
    expect(seen).toBe(0);
  });
});

describe('a connection of one organisation', () => {
  const other = (): string => about.own.reader.organisationId;
  const mine = (): string => about.others.reader.organisationId;

  it('sees no row of another in any table', async () => {
    const seen = await asApp(mine(), async client => {
      const found: string[] = [];
      for (const table of tables) {
        const { rowCount } = await client.query(select('1', table) + ' WHERE organisation_id = $1', [other()]);
        if ((rowCount ?? 0) > 0) found.push(table);
      }
      return found;
    });
    expect(seen).toEqual([]);
  });

  it('changes and removes no row of another', async () => {
    const changed = await asApp(mine(), async client => {
      const found: string[] = [];
      for (const table of tables)
        for (const verb of ['UPDATE $ SET organisation_id = organisation_id', 'DELETE FROM $']) {
          await client.query('SAVEPOINT attempt');
          const sql = `${verb.replace('$', table)} WHERE organisation_id = $1`;
          const result = await client.query(sql, [other()]).catch(() => ({ rowCount: 0 }));
          if ((result.rowCount ?? 0) > 0) found.push(sql);
          await client.query('ROLLBACK TO SAVEPOINT attempt');
        }
      return found;
    });
    expect(changed).toEqual([]);
  });

  it('inserts no copy of a row into another', async () => {
    for (const table of tables) {
      const [row] = await ask<{ row: string }>(
        `${select('to_jsonb(t)::text AS row', `${table} t`)} WHERE organisation_id = $1 LIMIT 1`,
        [mine()],
      );
      if (!row) continue;
      const moved = JSON.stringify({ ...(JSON.parse(row.row) as object), organisation_id: other() });
      const code = await asApp(mine(), client =>
        refusalOf(client, `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(null::${table}, $1)`, [moved]),
      );
      expect(['42501', 'UV002', 'UV004', 'UV005'], `${table}: ${code}`).toContain(code);
    }
  });

  it.each([
    [
      'gives a person of another no role',
      'INSERT INTO person_roles (organisation_id, person_id, role) VALUES ($1, $2, $3)',
      (): unknown[] => [mine(), about.own.reader.id, 'administrator'],
    ],
    [
      'starts no assessment of the programme of another',
      `INSERT INTO assessments (id, organisation_id, programme_id, reference, title, template_id, template_version, created_by, created_at)
       VALUES (gen_random_uuid(), $1, $2, 'X-1', 'X', 'camera-dpia', 1, $3, now())`,
      (): unknown[] => [mine(), about.programme, about.others.assessor.id],
    ],
    [
      'comments on no assessment of another',
      `INSERT INTO comments VALUES (gen_random_uuid(), $1, $2, 1, 'responsible', null, 'X', $3, now())`,
      (): unknown[] => [mine(), about.assessment, about.others.assessor.id],
    ],
    [
      'keeps no draft in an assessment of another',
      `INSERT INTO drafts VALUES ($2, 'q', $3, $1, '{}', now())`,
      (): unknown[] => [mine(), about.assessment, about.others.assessor.id],
    ],
  ])('%s', async (_, sql, values) => {
    expect(await asApp(mine(), client => refusalOf(client, sql, values()))).toBe('23503');
  });

  it('answers for nobody of another', async () => {
    const code = await asApp(mine(), client =>
      refusalOf(
        client,
        `INSERT INTO answer_revisions (assessment_id, question_id, revision, step_id, organisation_id, answer, written_by, written_at)
         VALUES ($1, 'responsible.unit', 1, 'responsible', $2, '{}', $3, now())`,
        [about.assessment, mine(), about.others.assessor.id],
      ),
    );
    expect(code).toBe('UV005');
  });
});

describe('200 requests of two organisations at once', () => {
  it('mix up nothing', async () => {
    const programmes = running.app.get(ProgrammesService);
    const assessments = running.app.get(AssessmentsService);
    const work = Array.from({ length: 200 }, async (_, at) => {
      const [cast, own, foreign] =
        at % 2 === 0
          ? ([about.own, about.programme, about.assessmentOfOthers] as const)
          : ([about.others, about.programmeOfOthers, about.assessment] as const);
      const [listed, crossed] = await Promise.all([
        programmes.list(cast.reader),
        assessments.get(foreign, cast.reader).then(
          () => 'seen',
          (error: Error) => error.name,
        ),
      ]);
      const ids = new Set(listed.map(each => each.id));
      const wrong = at % 2 === 0 ? about.programmeOfOthers : about.programme;
      return [ids.has(own), ids.has(wrong), crossed];
    });
    const outcomes = new Set((await Promise.all(work)).map(each => JSON.stringify(each)));
    expect([...outcomes]).toEqual(['[true,false,"NotFoundError"]']);
  });
});
