import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The short path of a re-deployable camera: a supplement says where it stands for how long, and somebody else judges it. Both
 * are insert-only. An approval binds the digest of what was proposed, and the revision of the register that it made of it.
 */
export class CameraSupplements1790000000112 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE supplements (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        programme_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        base_version int NOT NULL,
        camera text COLLATE "C" NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        document text NOT NULL CHECK (length(document) <= 200000),
        digest text NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        CONSTRAINT supplements_days CHECK (starts_on <= ends_on),
        CONSTRAINT supplements_digest CHECK (digest = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
        CONSTRAINT supplements_of_organisation UNIQUE (id, organisation_id),
        FOREIGN KEY (programme_id, organisation_id) REFERENCES programmes (id, organisation_id),
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (assessment_id, base_version) REFERENCES assessment_versions (assessment_id, version),
        FOREIGN KEY (proposed_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE INDEX supplements_camera ON supplements (programme_id, camera, proposed_at);
      CREATE TABLE supplement_verdicts (
        supplement_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        verdict text NOT NULL CHECK (verdict IN ('approved', 'sent_back')),
        reason text NOT NULL CHECK (length(reason) <= 4000),
        digest text NOT NULL,
        register_revision int,
        given_by uuid NOT NULL,
        given_at timestamptz NOT NULL,
        CONSTRAINT verdicts_applied CHECK ((verdict = 'approved') = (register_revision IS NOT NULL)),
        CONSTRAINT verdicts_reason CHECK (verdict = 'approved' OR btrim(reason) <> ''),
        FOREIGN KEY (supplement_id, organisation_id) REFERENCES supplements (id, organisation_id),
        FOREIGN KEY (given_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      SELECT witness_history('supplements', 'id', '');
      SELECT witness_history('supplement_verdicts', 'supplement_id', '')`);
    await db.query(`
      DO $$
      DECLARE name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['supplements', 'supplement_verdicts'] LOOP
          EXECUTE format('CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
          EXECUTE format('CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY own_organisation ON %I
            USING (organisation_id = (SELECT nullif(current_setting(''app.org_id'', true), '''')::uuid))
            WITH CHECK (organisation_id = (SELECT nullif(current_setting(''app.org_id'', true), '''')::uuid))', name);
          EXECUTE format('GRANT SELECT, INSERT ON %I TO uvid_app', name);
        END LOOP;
      END $$`);

    await db.query(`
      CREATE FUNCTION check_supplement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM person_roles WHERE person_id = NEW.proposed_by AND role = 'assessor'
                       AND organisation_id = NEW.organisation_id) THEN
          PERFORM refuse_transition('wrong role');
        END IF;
        IF NOT EXISTS (SELECT FROM assessments a JOIN decisions d ON d.assessment_id = a.id AND d.version = NEW.base_version
            WHERE a.id = NEW.assessment_id AND a.programme_id = NEW.programme_id
              AND d.outcome IN ('approved', 'conditionally_approved')) THEN
          PERFORM refuse_transition('nothing is approved that it could supplement');
        END IF;
        IF NOT EXISTS (SELECT FROM cameras WHERE programme_id = NEW.programme_id AND reference = NEW.camera
                       AND kind = 'redeployable' AND status <> 'removed') THEN
          PERFORM refuse_transition('only a re-deployable camera of the register is moved by a supplement');
        END IF;
        RETURN NEW;
      END $$;
      REVOKE EXECUTE ON FUNCTION check_supplement() FROM PUBLIC;
      CREATE TRIGGER check_supplement BEFORE INSERT ON supplements FOR EACH ROW EXECUTE FUNCTION check_supplement();

      CREATE FUNCTION check_supplement_verdict() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE judged supplements;
      BEGIN
        SELECT * INTO judged FROM supplements WHERE id = NEW.supplement_id;
        IF judged.proposed_by = NEW.given_by THEN
          PERFORM refuse_transition('nobody reviews their own work');
        END IF;
        IF NOT EXISTS (SELECT FROM person_roles WHERE person_id = NEW.given_by AND role = 'reviewer'
                       AND organisation_id = NEW.organisation_id) THEN
          PERFORM refuse_transition('wrong role');
        END IF;
        IF judged.digest IS DISTINCT FROM NEW.digest THEN
          PERFORM refuse_transition('the verdict is about another supplement');
        END IF;
        IF NEW.verdict = 'approved' AND NOT EXISTS (SELECT FROM camera_revisions r
            WHERE r.programme_id = judged.programme_id AND r.revision = NEW.register_revision AND r.reference = judged.camera
              AND r.facts -> 'site' = judged.document::jsonb #> '{placement,site}'
              AND r.facts -> 'position' = judged.document::jsonb #> '{placement,position}'
              AND r.facts -> 'direction' = judged.document::jsonb #> '{placement,direction}'
              AND r.facts -> 'fieldOfView' = judged.document::jsonb #> '{placement,fieldOfView}') THEN
          PERFORM refuse_transition('the register does not say what was approved');
        END IF;
        RETURN NEW;
      END $$;
      REVOKE EXECUTE ON FUNCTION check_supplement_verdict() FROM PUBLIC;
      CREATE TRIGGER check_supplement_verdict BEFORE INSERT ON supplement_verdicts
        FOR EACH ROW EXECUTE FUNCTION check_supplement_verdict()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE supplement_verdicts;
      DROP TABLE supplements;
      DROP FUNCTION check_supplement_verdict();
      DROP FUNCTION check_supplement()`);
  }
}
