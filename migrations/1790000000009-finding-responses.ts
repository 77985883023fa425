import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a team answers to a finding. It changes nothing about the finding, and stays for ever. */
export class FindingResponses1790000000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE finding_responses (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL,
        version int NOT NULL,
        finding_id text NOT NULL CHECK (finding_id ~ '^[A-Z]{2,4}-[0-9]{2,3}$'),
        says text NOT NULL,
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL,
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (written_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE INDEX finding_responses_assessment ON finding_responses (assessment_id, finding_id, written_at);
      CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON finding_responses
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON finding_responses
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE finding_responses ENABLE ROW LEVEL SECURITY;
      ALTER TABLE finding_responses FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON finding_responses
        USING (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid);
      GRANT SELECT, INSERT ON finding_responses TO uvid_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE finding_responses');
  }
}
