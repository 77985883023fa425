import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The views of the people concerned, one record each. A record is never changed: another may stand in its place. Nothing is
 * recorded while the assessment waits for advice or a decision, and whoever recorded does not decide.
 */
export class SubjectViews1790000000118 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE subject_views (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('consultation', 'petition', 'refusal')),
        asked text[] NOT NULL CHECK (cardinality(asked) BETWEEN 1 AND 50),
        how text NOT NULL CHECK (length(how) <= 10000),
        happened_from date,
        happened_until date,
        said text NOT NULL CHECK (length(said) <= 10000),
        changed text NOT NULL CHECK (length(changed) <= 10000),
        signatures int CHECK (signatures BETWEEN 1 AND 1000000000),
        ground text CHECK (ground IN ('commercial_interests', 'public_interests', 'security', 'other')),
        reason text NOT NULL CHECK (length(reason) <= 10000),
        corrects uuid,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT subject_views_whose UNIQUE (id, assessment_id),
        CONSTRAINT subject_views_corrected_once UNIQUE (corrects),
        CONSTRAINT subject_views_petition CHECK ((kind = 'petition') = (signatures IS NOT NULL)),
        CONSTRAINT subject_views_refusal CHECK ((kind = 'refusal') = (ground IS NOT NULL) AND (kind = 'refusal') = (reason <> '')),
        CONSTRAINT subject_views_said CHECK ((kind = 'refusal') = (how = '' AND said = '' AND changed = '')
          AND (kind = 'refusal' OR (how <> '' AND said <> '' AND changed <> ''))),
        CONSTRAINT subject_views_days CHECK ((kind = 'refusal') = (happened_from IS NULL) AND (kind = 'refusal') = (happened_until IS NULL)
          AND happened_until >= happened_from),
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (corrects, assessment_id) REFERENCES subject_views (id, assessment_id),
        FOREIGN KEY (recorded_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE INDEX subject_views_assessment ON subject_views (assessment_id, recorded_at);
      SELECT witness_history('subject_views', 'id', '');
      CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON subject_views FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON subject_views FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE subject_views ENABLE ROW LEVEL SECURITY;
      ALTER TABLE subject_views FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON subject_views
        USING (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid);
      GRANT SELECT, INSERT ON subject_views TO uvid_app`);

    // The definer may lock the assessment, so that nothing slips in while it is handed on; row-level security binds it too.
    await db.query(`
      CREATE FUNCTION check_subject_view() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE held assessments;
      BEGIN
        SELECT * INTO held FROM assessments WHERE id = NEW.assessment_id FOR SHARE;
        IF held.id IS NULL OR held.organisation_id <> NEW.organisation_id THEN
          RAISE EXCEPTION 'no such assessment' USING ERRCODE = 'UV005';
        END IF;
        IF held.state IN ('awaiting_advice', 'awaiting_decision') THEN
          RAISE EXCEPTION 'nothing is recorded while the assessment waits' USING ERRCODE = 'UV004';
        END IF;
        IF NOT EXISTS (SELECT FROM person_roles WHERE person_id = NEW.recorded_by AND role = 'assessor') THEN
          RAISE EXCEPTION 'an assessor records what people said' USING ERRCODE = 'UV004';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_subject_view BEFORE INSERT ON subject_views FOR EACH ROW EXECUTE FUNCTION check_subject_view();

      CREATE FUNCTION check_audited_view() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM (SELECT record::jsonb AS record FROM audit_events
            WHERE assessment_id = NEW.assessment_id ORDER BY sequence DESC LIMIT 50) AS latest
            WHERE record ->> 'type' = 'view.recorded' AND record -> 'data' ->> 'view' = NEW.id::text) THEN
          PERFORM refuse_transition('it has no audit row');
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER audited_view AFTER INSERT ON subject_views DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION check_audited_view();

      CREATE FUNCTION refuse_view_recorder() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM workflow_rules WHERE machine = 'assessment' AND NEW.step_id IS NULL
              AND from_state = NEW.from_state AND action = NEW.action AND seals)
           AND EXISTS (SELECT FROM subject_views WHERE assessment_id = NEW.assessment_id AND recorded_by = NEW.by_person) THEN
          PERFORM refuse_transition('who wrote neither reviews nor decides');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_view_recorder BEFORE INSERT ON transitions FOR EACH ROW EXECUTE FUNCTION refuse_view_recorder();
      REVOKE EXECUTE ON FUNCTION check_subject_view(), check_audited_view(), refuse_view_recorder() FROM PUBLIC`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION refuse_view_recorder() CASCADE;
      DROP TABLE subject_views;
      DROP FUNCTION check_audited_view();
      DROP FUNCTION check_subject_view()`);
  }
}
