import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What changed after an approval, recorded by somebody on purpose, with the steps that it opened again. Insert-only; the same change
 * (by its fingerprint) is recorded once for each version in force.
 */
export class ChangeEvents1790000000082 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE change_events (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        base_version int NOT NULL,
        version int NOT NULL,
        act uuid NOT NULL,
        register_revision int NOT NULL CHECK (register_revision >= 0),
        kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
        materiality text NOT NULL CHECK (materiality IN ('note', 'step', 'full')),
        count int NOT NULL CHECK (count > 0),
        first text[] NOT NULL CHECK (cardinality(first) BETWEEN 1 AND 5),
        steps text[] NOT NULL,
        fingerprint text NOT NULL CHECK (length(fingerprint) = 64),
        comment text NOT NULL CHECK (length(comment) <= 4000),
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT change_events_once UNIQUE (assessment_id, base_version, kind, fingerprint),
        CONSTRAINT change_events_steps CHECK (materiality <> 'note' OR cardinality(steps) = 0),
        FOREIGN KEY (assessment_id, base_version) REFERENCES assessment_versions (assessment_id, version),
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (programme_id, organisation_id) REFERENCES programmes (id, organisation_id),
        FOREIGN KEY (recorded_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE INDEX change_events_programme ON change_events (programme_id, recorded_at);

      CREATE FUNCTION write_change_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        held assessments;
      BEGIN
        SELECT * INTO held FROM assessments WHERE id = NEW.assessment_id FOR UPDATE;
        IF held.id IS NULL OR held.organisation_id <> NEW.organisation_id OR held.programme_id <> NEW.programme_id THEN
          RAISE EXCEPTION 'no such assessment' USING ERRCODE = 'UV005';
        END IF;
        IF held.version <> NEW.version THEN
          RAISE EXCEPTION 'version % is not current', NEW.version USING ERRCODE = 'UV002';
        END IF;
        IF NOT EXISTS (SELECT FROM decisions WHERE assessment_id = NEW.assessment_id AND version = NEW.base_version
                       AND outcome IN ('approved', 'conditionally_approved')) THEN
          PERFORM refuse_transition('what changed was not approved');
        END IF;
        IF NOT EXISTS (SELECT FROM person_roles WHERE person_id = NEW.recorded_by AND role = 'assessor'
                       AND organisation_id = NEW.organisation_id) THEN
          PERFORM refuse_transition('wrong role');
        END IF;
        -- A change that touches steps is recorded where they are open, never beside an approval that it questions.
        IF NEW.materiality <> 'note' AND (held.state <> 'in_preparation' OR EXISTS (SELECT FROM assessment_steps
            WHERE assessment_id = NEW.assessment_id AND step_id = ANY (NEW.steps) AND state = 'approved')) THEN
          PERFORM refuse_transition('a step that the change touches is not open');
        END IF;
        RETURN NEW;
      END $$;
      REVOKE EXECUTE ON FUNCTION write_change_event() FROM PUBLIC;
      CREATE TRIGGER write_change_event BEFORE INSERT ON change_events FOR EACH ROW EXECUTE FUNCTION write_change_event();
      CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON change_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON change_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE change_events ENABLE ROW LEVEL SECURITY;
      ALTER TABLE change_events FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON change_events
        USING (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid);
      GRANT SELECT, INSERT ON change_events TO uvid_app`);

    await db.query(`
      ALTER TABLE notices DROP CONSTRAINT notices_subject_check, ADD CONSTRAINT notices_subject_check
        CHECK (subject IN ('consultation', 'action', 'review', 'rescreening', 'change'));
      ALTER TABLE mail_wishes DROP CONSTRAINT mail_wishes_muted_check, ADD CONSTRAINT mail_wishes_muted_check
        CHECK (muted <@ ARRAY['consultation', 'action', 'review', 'rescreening', 'change'])`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE notices DROP CONSTRAINT notices_subject_check, ADD CONSTRAINT notices_subject_check
        CHECK (subject IN ('consultation', 'action', 'review', 'rescreening')) NOT VALID;
      ALTER TABLE mail_wishes DROP CONSTRAINT mail_wishes_muted_check, ADD CONSTRAINT mail_wishes_muted_check
        CHECK (muted <@ ARRAY['consultation', 'action', 'review', 'rescreening']) NOT VALID;
      DROP TABLE change_events;
      DROP FUNCTION write_change_event()`);
  }
}
