import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The current answer and the current facts are derived from their revisions, in the same statement. A writer names the
 * revision they saw plus one: whoever comes second finds it taken (UV002). Nothing is written into a step that is in
 * somebody else's hands (UV003).
 */
export class Writing1790000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION write_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        held assessments;
        step_state text;
        current_revision int;
      BEGIN
        SELECT * INTO held FROM assessments WHERE id = NEW.assessment_id FOR SHARE;
        SELECT state INTO step_state FROM assessment_steps
          WHERE assessment_id = NEW.assessment_id AND step_id = NEW.step_id FOR SHARE;
        IF held.id IS NULL OR step_state IS NULL OR held.organisation_id <> NEW.organisation_id THEN
          RAISE EXCEPTION 'no such assessment or step' USING ERRCODE = 'UV005';
        END IF;
        IF held.state <> 'in_preparation' OR step_state NOT IN ('not_started', 'in_progress', 'changes_requested') THEN
          RAISE EXCEPTION 'the step is %, the assessment %', step_state, held.state USING ERRCODE = 'UV003';
        END IF;
        SELECT revision INTO current_revision FROM answers
          WHERE assessment_id = NEW.assessment_id AND question_id = NEW.question_id FOR UPDATE;
        IF NEW.revision <> coalesce(current_revision, 0) + 1 THEN
          RAISE EXCEPTION 'revision % is not next', NEW.revision USING ERRCODE = 'UV002';
        END IF;
        NEW.version := held.version;
        INSERT INTO answers (assessment_id, question_id, step_id, organisation_id, revision, answer, written_by, written_at)
          VALUES (NEW.assessment_id, NEW.question_id, NEW.step_id, NEW.organisation_id, NEW.revision, NEW.answer,
                  NEW.written_by, NEW.written_at)
          ON CONFLICT (assessment_id, question_id) DO UPDATE
          SET revision = EXCLUDED.revision, answer = EXCLUDED.answer, step_id = EXCLUDED.step_id,
              written_by = EXCLUDED.written_by, written_at = EXCLUDED.written_at;
        RETURN NEW;
      END $$;
      CREATE TRIGGER write_answer BEFORE INSERT ON answer_revisions FOR EACH ROW EXECUTE FUNCTION write_answer()`);

    await db.query(`
      CREATE FUNCTION write_programme() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        held programmes;
      BEGIN
        SELECT * INTO held FROM programmes WHERE id = NEW.programme_id FOR UPDATE;
        IF held.id IS NULL OR held.organisation_id <> NEW.organisation_id THEN
          RAISE EXCEPTION 'no such programme' USING ERRCODE = 'UV005';
        END IF;
        IF NEW.revision <> held.revision + 1 THEN
          RAISE EXCEPTION 'revision % is not next', NEW.revision USING ERRCODE = 'UV002';
        END IF;
        UPDATE programmes SET revision = NEW.revision, facts = NEW.facts WHERE id = held.id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER write_programme BEFORE INSERT ON programme_revisions FOR EACH ROW EXECUTE FUNCTION write_programme()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION write_answer() CASCADE; DROP FUNCTION write_programme() CASCADE');
  }
}
