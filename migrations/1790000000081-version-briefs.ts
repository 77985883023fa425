import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A sealed version without its cameras, which can be a hundred megabytes: what pages ask of it at every look. Derived from the
 * document as it is sealed; nobody else writes it. `register_revision` names the frozen register in `camera_revisions`.
 */
export class VersionBriefs1790000000081 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE version_briefs (
        assessment_id uuid NOT NULL,
        version int NOT NULL,
        organisation_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        sealed_at timestamptz NOT NULL,
        register_revision int,
        covers jsonb NOT NULL,
        brief jsonb NOT NULL,
        PRIMARY KEY (assessment_id, version),
        FOREIGN KEY (assessment_id, version) REFERENCES assessment_versions (assessment_id, version),
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (programme_id, organisation_id) REFERENCES programmes (id, organisation_id)
      );
      CREATE INDEX version_briefs_programme ON version_briefs (programme_id, sealed_at);

      CREATE FUNCTION covered_by(register jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
        WITH camera AS (SELECT value FROM jsonb_array_elements(register) WHERE value ->> 'status' <> 'removed'),
          able AS (SELECT key, value ->> 'state' AS state, count(*)::int AS cameras
            FROM (SELECT value -> 'capabilities' AS can FROM camera) c, jsonb_each(c.can)
            WHERE value ->> 'state' <> 'absent' GROUP BY 1, 2),
          purpose AS (SELECT row_no, count(*)::int AS cameras
            FROM (SELECT value -> 'purposes' AS served FROM camera) c, jsonb_array_elements_text(c.served) AS p (row_no)
            GROUP BY 1)
        SELECT jsonb_build_object('cameras', (SELECT count(*)::int FROM camera),
          'active', coalesce((SELECT jsonb_object_agg(key, cameras) FROM able WHERE state = 'active'), '{}'),
          'disabled', coalesce((SELECT jsonb_object_agg(key, cameras) FROM able WHERE state = 'present_disabled'), '{}'),
          'purposes', coalesce((SELECT jsonb_object_agg(row_no, cameras) FROM purpose), '{}'))
      $$;
      CREATE FUNCTION write_version_brief() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        content jsonb := NEW.document::jsonb;
      BEGIN
        INSERT INTO version_briefs (assessment_id, version, organisation_id, programme_id, sealed_at, register_revision, covers, brief)
          SELECT NEW.assessment_id, NEW.version, NEW.organisation_id, a.programme_id, NEW.sealed_at,
            (content #>> '{cameras,revision}')::int, covered_by(coalesce(content #> '{cameras,cameras}', '[]')), content - 'cameras'
          FROM assessments a WHERE a.id = NEW.assessment_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER write_version_brief AFTER INSERT ON assessment_versions
        FOR EACH ROW EXECUTE FUNCTION write_version_brief();

      -- Whoever runs this may not be able to look past row-level security while it is forced.
      ALTER TABLE assessment_versions NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE assessments NO FORCE ROW LEVEL SECURITY;
      INSERT INTO version_briefs (assessment_id, version, organisation_id, programme_id, sealed_at, register_revision, covers, brief)
        SELECT v.assessment_id, v.version, v.organisation_id, a.programme_id, v.sealed_at,
          (v.document::jsonb #>> '{cameras,revision}')::int,
          covered_by(coalesce(v.document::jsonb #> '{cameras,cameras}', '[]')), v.document::jsonb - 'cameras'
        FROM assessment_versions v JOIN assessments a ON a.id = v.assessment_id;
      ALTER TABLE assessment_versions FORCE ROW LEVEL SECURITY;
      ALTER TABLE assessments FORCE ROW LEVEL SECURITY;

      CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON version_briefs FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON version_briefs
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE version_briefs ENABLE ROW LEVEL SECURITY;
      ALTER TABLE version_briefs FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON version_briefs
        USING (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid);
      GRANT SELECT ON version_briefs TO uvid_app;
      REVOKE EXECUTE ON FUNCTION write_version_brief(), covered_by(jsonb) FROM PUBLIC`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER write_version_brief ON assessment_versions;
      DROP TABLE version_briefs;
      DROP FUNCTION write_version_brief(), covered_by(jsonb)`);
  }
}
