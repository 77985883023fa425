import type { MigrationInterface, QueryRunner } from 'typeorm';

const tenant = [
  'people',
  'person_roles',
  'programmes',
  'programme_revisions',
  'assessments',
  'assessment_steps',
  'answers',
  'answer_revisions',
  'drafts',
  'comments',
  'transitions',
  'advice',
  'decisions',
  'assessment_versions',
  'audit_events',
  'audit_heads',
];

/**
 * Who may touch what. Every table of an organisation forces row-level security, also on its owner; a connection that has
 * not named an organisation sees nothing. The application may insert, hardly ever update: a state, a current answer, a
 * chain head move only through the triggers. Sessions and invitations are reached only by functions, by the hash of a secret.
 */
export class Access1790000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const mine = "nullif(current_setting('app.org_id', true), '')::uuid";
    const policy = (table: string, column: string): string =>
      ['ENABLE', 'FORCE'].map(verb => 'ALTER TABLE ' + table + ' ' + verb + ' ROW LEVEL SECURITY; ').join('') +
      [
        'CREATE POLICY own_organisation ON',
        table,
        'USING (',
        column,
        '=',
        mine,
        ') WITH CHECK (',
        column,
        '=',
        mine,
        ');',
      ].join(' ') +
      ' GRANT SELECT ON ' +
      table +
      ' TO uvid_app';
    await db.query(policy('organisations', 'id'));
    for (const table of tenant) await db.query(policy(table, 'organisation_id'));

    await db.query(`
      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO uvid_app;
      GRANT SELECT ON workflow_rules TO uvid_app;
      GRANT INSERT ON organisations, people, programme_revisions, answer_revisions, comments, transitions, advice, decisions,
        assessment_versions, audit_events TO uvid_app;
      GRANT INSERT (id, organisation_id, reference, created_by, created_at) ON programmes TO uvid_app;
      GRANT INSERT (id, organisation_id, programme_id, reference, title, template_id, template_version, created_by, created_at)
        ON assessments TO uvid_app;
      GRANT INSERT (assessment_id, step_id, organisation_id) ON assessment_steps TO uvid_app;
      GRANT INSERT, UPDATE, DELETE ON drafts TO uvid_app;
      GRANT INSERT, DELETE ON person_roles TO uvid_app;
      GRANT UPDATE (name, password_hash, disabled_at) ON people TO uvid_app`);

    // Sign-in happens before an organisation is known: these functions, run as the owner, are the only way around.
    await db.query(`
      DO $$ BEGIN
        EXECUTE format('CREATE POLICY sign_in ON people FOR SELECT TO %I USING (true)', current_user);
        EXECUTE format('CREATE POLICY sign_in ON person_roles FOR SELECT TO %I USING (true)', current_user);
        EXECUTE format('CREATE POLICY sign_in ON organisations FOR SELECT TO %I USING (true)', current_user);
      END $$;
      CREATE FUNCTION find_sign_in(wanted text) RETURNS TABLE (person_id uuid, organisation_id uuid, password_hash text)
      LANGUAGE sql SECURITY DEFINER STABLE SET search_path = public, pg_temp AS $$
        SELECT id, people.organisation_id, people.password_hash FROM people
        WHERE lower(email) = lower(wanted) AND disabled_at IS NULL AND people.password_hash IS NOT NULL
      $$;
      CREATE FUNCTION is_set_up() RETURNS boolean
      LANGUAGE sql SECURITY DEFINER STABLE SET search_path = public, pg_temp AS $$
        SELECT EXISTS (SELECT FROM organisations)
      $$;

      CREATE FUNCTION read_session(hash text) RETURNS TABLE (content jsonb)
      LANGUAGE sql SECURITY DEFINER STABLE SET search_path = public, pg_temp AS $$
        SELECT s.content || jsonb_build_object('actor', CASE WHEN p.id IS NOT NULL THEN jsonb_build_object(
            'id', p.id, 'name', p.name, 'organisationId', o.id, 'organisation', o.name,
            'roles', coalesce((SELECT jsonb_agg(role ORDER BY role) FROM person_roles WHERE person_id = p.id), '[]')) END)
        FROM sessions s LEFT JOIN people p ON p.id = s.person_id LEFT JOIN organisations o ON o.id = p.organisation_id
        WHERE s.id_hash = hash AND s.expires_at > now() AND p.disabled_at IS NULL
      $$;
      CREATE FUNCTION keep_session(hash text, person uuid, body jsonb, until timestamptz) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        INSERT INTO sessions VALUES (hash, person, body, until)
        ON CONFLICT (id_hash) DO UPDATE SET person_id = person, content = body, expires_at = until
      $$;
      CREATE FUNCTION end_session(hash text) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM sessions WHERE id_hash = hash OR expires_at < now()
      $$;
      CREATE FUNCTION end_sessions_of(person uuid) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM sessions WHERE person_id = person
          AND person IN (SELECT id FROM people WHERE organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)
      $$;

      CREATE FUNCTION invite(hash text, person uuid, until timestamptz) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM invitations WHERE used_at IS NULL AND person_id IS NOT DISTINCT FROM person;
        INSERT INTO invitations VALUES (hash, person, until, NULL, now())
      $$;
      CREATE FUNCTION read_invitation(hash text) RETURNS TABLE (person_id uuid, organisation_id uuid, name text, email text)
      LANGUAGE sql SECURITY DEFINER STABLE SET search_path = public, pg_temp AS $$
        SELECT i.person_id, p.organisation_id, p.name, p.email FROM invitations i LEFT JOIN people p ON p.id = i.person_id
        WHERE i.token_hash = hash AND i.used_at IS NULL AND i.expires_at > now() AND p.disabled_at IS NULL
      $$;
      CREATE FUNCTION use_invitation(hash text) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE invitations SET used_at = now() WHERE token_hash = hash AND used_at IS NULL AND expires_at > now();
        RETURN FOUND;
      END $$;
      CREATE FUNCTION open_setup() RETURNS timestamptz
      LANGUAGE sql SECURITY DEFINER STABLE SET search_path = public, pg_temp AS $$
        SELECT max(expires_at) FROM invitations WHERE person_id IS NULL AND used_at IS NULL AND expires_at > now()
      $$`);
    await db.query(`
      REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION lock_audit_head(uuid), find_sign_in(text), is_set_up(), read_session(text),
        keep_session(text, uuid, jsonb, timestamptz), end_session(text), end_sessions_of(uuid),
        invite(text, uuid, timestamptz), read_invitation(text), use_invitation(text), open_setup() TO uvid_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['organisations', ...tenant]) {
      await db.query('DROP POLICY own_organisation ON ' + table);
      await db.query('ALTER TABLE ' + table + ' NO FORCE ROW LEVEL SECURITY');
      await db.query('ALTER TABLE ' + table + ' DISABLE ROW LEVEL SECURITY');
    }
    await db.query(`
      DROP POLICY sign_in ON people;
      DROP POLICY sign_in ON person_roles;
      DROP POLICY sign_in ON organisations;
      DROP FUNCTION find_sign_in(text), is_set_up(), read_session(text), keep_session(text, uuid, jsonb, timestamptz),
        end_session(text), end_sessions_of(uuid), invite(text, uuid, timestamptz), read_invitation(text),
        use_invitation(text), open_setup();
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM uvid_app;
      REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM uvid_app;
      REVOKE USAGE ON SCHEMA public FROM uvid_app`);
  }
}
