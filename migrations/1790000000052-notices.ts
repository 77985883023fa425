import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody was told, once each: whoever works a notice out again finds its key taken. Insert-only. */
export class Notices1790000000052 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE notices (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        person_id uuid NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 300),
        subject text NOT NULL CHECK (subject IN ('consultation', 'action', 'review', 'rescreening')),
        level text NOT NULL CHECK (level IN ('remind', 'escalate')),
        due_on text CHECK (due_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
        about text NOT NULL CHECK (length(about) <= 300),
        path text NOT NULL CHECK (length(path) <= 300),
        told_at timestamptz NOT NULL,
        UNIQUE (person_id, key),
        CONSTRAINT notices_whose UNIQUE (id, organisation_id),
        FOREIGN KEY (person_id, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE INDEX notices_person ON notices (person_id, told_at);
      CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON notices FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON notices FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
      ALTER TABLE notices FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON notices
        USING (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid);
      GRANT SELECT, INSERT ON notices TO uvid_app;

      -- The sweep looks at one organisation after the other; it is told their ids and nothing else.
      CREATE FUNCTION organisations_to_sweep() RETURNS TABLE (id uuid)
      LANGUAGE sql SECURITY DEFINER STABLE SET search_path = public, pg_temp AS $$
        SELECT organisations.id FROM organisations ORDER BY organisations.id
      $$;
      REVOKE EXECUTE ON FUNCTION organisations_to_sweep() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION organisations_to_sweep() TO uvid_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION organisations_to_sweep(); DROP TABLE notices');
  }
}
