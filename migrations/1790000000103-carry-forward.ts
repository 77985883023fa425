import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where answers of an assessment came from that were carried forward into it. Whoever wrote them there wrote them here too. */
export class CarryForward1790000000103 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE answer_origins (
        assessment_id uuid NOT NULL,
        question_id text NOT NULL,
        revision int NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisations,
        step_id text NOT NULL,
        from_assessment uuid NOT NULL CHECK (from_assessment <> assessment_id),
        from_revision int NOT NULL,
        written_by uuid NOT NULL,
        PRIMARY KEY (assessment_id, question_id, revision),
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (from_assessment, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (written_by, organisation_id) REFERENCES people (id, organisation_id),
        FOREIGN KEY (assessment_id, question_id, revision) REFERENCES answer_revisions,
        FOREIGN KEY (from_assessment, question_id, from_revision) REFERENCES answer_revisions
      );
      SELECT witness_history('answer_origins', 'assessment_id,question_id,revision', '');
      CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON answer_origins FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON answer_origins FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE answer_origins ENABLE ROW LEVEL SECURITY;
      ALTER TABLE answer_origins FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON answer_origins
        USING (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid);
      GRANT SELECT, INSERT ON answer_origins TO uvid_app`);

    await db.query(`
      CREATE FUNCTION refuse_first_writer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF TG_TABLE_NAME = 'step_approvals' THEN
          IF EXISTS (SELECT FROM answer_origins WHERE assessment_id = NEW.assessment_id AND step_id = NEW.step_id
                     AND written_by IN (NEW.approved_by, NEW.on_behalf_of)) THEN
            PERFORM refuse_transition('nobody reviews their own work');
          END IF;
        ELSIF EXISTS (SELECT FROM workflow_rules WHERE machine = CASE WHEN NEW.step_id IS NULL THEN 'assessment' ELSE 'step' END
            AND from_state = NEW.from_state AND action = NEW.action AND (not_own_work OR seals))
          AND EXISTS (SELECT FROM answer_origins WHERE assessment_id = NEW.assessment_id AND written_by = NEW.by_person
                      AND (NEW.step_id IS NULL OR step_id = NEW.step_id)) THEN
          PERFORM refuse_transition('who wrote neither reviews nor decides');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_first_writer BEFORE INSERT ON transitions FOR EACH ROW EXECUTE FUNCTION refuse_first_writer();
      CREATE TRIGGER refuse_first_writer BEFORE INSERT ON step_approvals FOR EACH ROW EXECUTE FUNCTION refuse_first_writer()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION refuse_first_writer() CASCADE; DROP TABLE answer_origins');
  }
}
