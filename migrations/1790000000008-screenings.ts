import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That no assessment is required is a decision too: who made it, when, with which reasons, on which facts. Insert-only. */
export class Screenings1790000000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE screening_conclusions (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        programme_id uuid NOT NULL,
        programme_revision int NOT NULL,
        screening jsonb NOT NULL,
        reasons text NOT NULL CHECK (length(reasons) BETWEEN 1 AND 20000),
        dpo_view text NOT NULL CHECK (length(dpo_view) <= 20000),
        concluded_by uuid NOT NULL,
        concluded_at timestamptz NOT NULL,
        FOREIGN KEY (programme_id, organisation_id) REFERENCES programmes (id, organisation_id),
        FOREIGN KEY (concluded_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE INDEX screening_conclusions_programme ON screening_conclusions (programme_id, concluded_at);
      CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON screening_conclusions
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON screening_conclusions
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE screening_conclusions ENABLE ROW LEVEL SECURITY;
      ALTER TABLE screening_conclusions FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON screening_conclusions
        USING (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid);
      GRANT SELECT, INSERT ON screening_conclusions TO uvid_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE screening_conclusions');
  }
}
