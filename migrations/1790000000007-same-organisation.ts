import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a row points to, and by which column it names its organisation, is the same organisation's. */
const references = [
  ['person_roles', 'person_id', 'people'],
  ['programmes', 'created_by', 'people'],
  ['programme_revisions', 'programme_id', 'programmes'],
  ['programme_revisions', 'written_by', 'people'],
  ['assessments', 'programme_id', 'programmes'],
  ['assessments', 'created_by', 'people'],
  ['assessment_steps', 'assessment_id', 'assessments'],
  ['answers', 'assessment_id', 'assessments'],
  ['answer_revisions', 'assessment_id', 'assessments'],
  ['answer_revisions', 'written_by', 'people'],
  ['drafts', 'assessment_id', 'assessments'],
  ['drafts', 'person_id', 'people'],
  ['comments', 'assessment_id', 'assessments'],
  ['comments', 'written_by', 'people'],
  ['transitions', 'assessment_id', 'assessments'],
  ['transitions', 'by_person', 'people'],
  ['advice', 'assessment_id', 'assessments'],
  ['advice', 'given_by', 'people'],
  ['decisions', 'assessment_id', 'assessments'],
  ['decisions', 'decided_by', 'people'],
  ['assessment_versions', 'assessment_id', 'assessments'],
  ['assessment_versions', 'sealed_by', 'people'],
  ['audit_events', 'assessment_id', 'assessments'],
] as const;

const referred = ['people', 'programmes', 'assessments'];

/**
 * Row-level security looks at the row that is written, not at the rows it points to: without these keys a connection of
 * one organisation could give a role to a person of another, or start an assessment of their programme. And a session
 * that was signed out stays so, whatever a slower request of it still wants to keep.
 */
export class SameOrganisation1790000000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of referred)
      await db.query('ALTER TABLE ' + table + ' ADD CONSTRAINT ' + table + '_whose UNIQUE (id, organisation_id)');
    for (const [table, column, to] of references)
      await db.query(
        ['ALTER TABLE', table, 'DROP CONSTRAINT', key(table, column) + ';'].join(' ') +
          [' ALTER TABLE', table, 'ADD CONSTRAINT', key(table, column), 'FOREIGN KEY', '(' + column].join(' ') +
          [', organisation_id) REFERENCES', to, '(id, organisation_id)'].join(' '),
      );

    await db.query(`
      DROP FUNCTION keep_session(text, uuid, jsonb, timestamptz);
      CREATE FUNCTION keep_session(hash text, person uuid, body jsonb, until timestamptz, known boolean) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE sessions SET person_id = person, content = body, expires_at = until WHERE id_hash = hash;
        INSERT INTO sessions SELECT hash, person, body, until WHERE NOT known ON CONFLICT DO NOTHING
      $$;
      REVOKE EXECUTE ON FUNCTION keep_session(text, uuid, jsonb, timestamptz, boolean) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION keep_session(text, uuid, jsonb, timestamptz, boolean) TO uvid_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION keep_session(text, uuid, jsonb, timestamptz, boolean);
      CREATE FUNCTION keep_session(hash text, person uuid, body jsonb, until timestamptz) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        INSERT INTO sessions VALUES (hash, person, body, until)
        ON CONFLICT (id_hash) DO UPDATE SET person_id = person, content = body, expires_at = until
      $$;
      REVOKE EXECUTE ON FUNCTION keep_session(text, uuid, jsonb, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION keep_session(text, uuid, jsonb, timestamptz) TO uvid_app`);
    for (const [table, column, to] of references)
      await db.query(
        ['ALTER TABLE', table, 'DROP CONSTRAINT', key(table, column) + ';'].join(' ') +
          [' ALTER TABLE', table, 'ADD CONSTRAINT', key(table, column), 'FOREIGN KEY', '(' + column].join(' ') +
          [') REFERENCES', to].join(' '),
      );
    for (const table of referred) await db.query('ALTER TABLE ' + table + ' DROP CONSTRAINT ' + table + '_whose');
  }
}

/** The name that PostgreSQL gave to the key of one column. */
function key(table: string, column: string): string {
  return [table, column, 'fkey'].join('_');
}
