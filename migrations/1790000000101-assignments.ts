import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is to write a step, who is to review it, and until when. Each row takes the place of the one before it. */
export class Assignments1790000000101 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE step_assignments (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL,
        step_id text NOT NULL,
        sequence int NOT NULL CHECK (sequence >= 1),
        owner uuid,
        reviewers uuid[] NOT NULL CHECK (cardinality(reviewers) <= 20),
        due_on date,
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL,
        UNIQUE (assessment_id, step_id, sequence),
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (assessment_id, step_id) REFERENCES assessment_steps (assessment_id, step_id),
        FOREIGN KEY (owner, organisation_id) REFERENCES people (id, organisation_id),
        FOREIGN KEY (written_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      SELECT witness_history('step_assignments', 'id', '')`);
    await db.query(`
      CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON step_assignments FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON step_assignments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE step_assignments ENABLE ROW LEVEL SECURITY;
      ALTER TABLE step_assignments FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON step_assignments
        USING (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid);
      GRANT SELECT, INSERT ON step_assignments TO uvid_app`);

    // What an array points to has no foreign key; and whoever wrote in a step, or is to, does not review it.
    await db.query(`
      CREATE FUNCTION check_step_assignment() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM unnest(NEW.reviewers) AS each(id) WHERE NOT EXISTS
            (SELECT FROM people WHERE people.id = each.id AND people.organisation_id = NEW.organisation_id)) THEN
          RAISE EXCEPTION 'a reviewer is nobody of this organisation' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.owner = ANY (NEW.reviewers) OR EXISTS (SELECT FROM answer_revisions WHERE assessment_id = NEW.assessment_id
            AND step_id = NEW.step_id AND written_by = ANY (NEW.reviewers)) THEN
          RAISE EXCEPTION 'nobody reviews their own work' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_step_assignment BEFORE INSERT ON step_assignments
        FOR EACH ROW EXECUTE FUNCTION check_step_assignment();
      ALTER TABLE notices DROP CONSTRAINT notices_subject_check, ADD CONSTRAINT notices_subject_check
        CHECK (subject IN ('consultation', 'action', 'review', 'rescreening', 'change', 'step'));
      ALTER TABLE mail_wishes DROP CONSTRAINT mail_wishes_muted_check, ADD CONSTRAINT mail_wishes_muted_check
        CHECK (muted <@ ARRAY['consultation', 'action', 'review', 'rescreening', 'change', 'step'])`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE notices DROP CONSTRAINT notices_subject_check, ADD CONSTRAINT notices_subject_check
        CHECK (subject IN ('consultation', 'action', 'review', 'rescreening', 'change')) NOT VALID;
      ALTER TABLE mail_wishes DROP CONSTRAINT mail_wishes_muted_check, ADD CONSTRAINT mail_wishes_muted_check
        CHECK (muted <@ ARRAY['consultation', 'action', 'review', 'rescreening', 'change']) NOT VALID;
      DROP TABLE step_assignments;
      DROP FUNCTION check_step_assignment()`);
  }
}
