import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A state is what the last transition made of it, and transitions obey the table once more here: right state, right role,
 * nobody approves their own work, nobody who wrote, reviewed or advises decides (UV004). A test compares this table with
 * the one in the core.
 */
export class Workflow1790000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE workflow_rules (
        machine text NOT NULL CHECK (machine IN ('step', 'assessment')),
        from_state text NOT NULL,
        action text NOT NULL,
        to_state text NOT NULL,
        by_roles text[] NOT NULL,
        not_own_work boolean NOT NULL DEFAULT false,
        seals boolean NOT NULL DEFAULT false,
        opens_version boolean NOT NULL DEFAULT false,
        PRIMARY KEY (machine, from_state, action)
      );
      INSERT INTO workflow_rules (machine, from_state, action, to_state, by_roles, not_own_work) VALUES
        ('step', 'not_started', 'begin', 'in_progress', '{assessor}', false),
        ('step', 'in_progress', 'submit', 'submitted', '{assessor}', false),
        ('step', 'changes_requested', 'submit', 'submitted', '{assessor}', false),
        ('step', 'submitted', 'withdraw', 'in_progress', '{assessor}', false),
        ('step', 'submitted', 'request_changes', 'changes_requested', '{reviewer}', true),
        ('step', 'submitted', 'approve', 'approved', '{reviewer}', true),
        ('step', 'approved', 'reopen', 'in_progress', '{assessor,reviewer}', false);
      INSERT INTO workflow_rules (machine, from_state, action, to_state, by_roles, seals, opens_version) VALUES
        ('assessment', 'in_preparation', 'ask_advice', 'awaiting_advice', '{assessor}', false, false),
        ('assessment', 'awaiting_advice', 'record_advice', 'awaiting_decision', '{dpo}', false, false),
        ('assessment', 'awaiting_advice', 'return', 'in_preparation', '{dpo,assessor}', false, false),
        ('assessment', 'awaiting_decision', 'return', 'in_preparation', '{officer,dpo}', false, false),
        ('assessment', 'awaiting_decision', 'reject', 'rejected', '{officer}', true, false),
        ('assessment', 'awaiting_decision', 'consult', 'consultation', '{officer}', true, false),
        ('assessment', 'awaiting_decision', 'approve', 'approved', '{officer}', true, false),
        ('assessment', 'awaiting_decision', 'approve_conditionally', 'conditionally_approved', '{officer}', true, false),
        ('assessment', 'rejected', 'reopen', 'in_preparation', '{assessor,officer}', false, true),
        ('assessment', 'consultation', 'reopen', 'in_preparation', '{assessor,officer}', false, true),
        ('assessment', 'approved', 'reopen', 'in_preparation', '{assessor,officer}', false, true),
        ('assessment', 'conditionally_approved', 'reopen', 'in_preparation', '{assessor,officer}', false, true)`);

    await db.query(`
      CREATE FUNCTION refuse_transition(problem text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'transition refused: %', problem USING ERRCODE = 'UV004';
      END $$`);

    // Everyone who ever wrote, reviewed or advised on the assessment, in any version, is kept from deciding it.
    await db.query(`
      CREATE FUNCTION refuse_interested_decider(decided assessments, person uuid) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM answer_revisions WHERE assessment_id = decided.id AND written_by = person)
           OR EXISTS (SELECT FROM programme_revisions WHERE programme_id = decided.programme_id AND written_by = person) THEN
          PERFORM refuse_transition('who wrote does not decide');
        END IF;
        IF EXISTS (SELECT FROM transitions WHERE assessment_id = decided.id AND by_person = person
                   AND step_id IS NOT NULL AND action IN ('approve', 'request_changes')) THEN
          PERFORM refuse_transition('who reviewed does not decide');
        END IF;
        IF EXISTS (SELECT FROM advice WHERE assessment_id = decided.id AND given_by = person)
           OR EXISTS (SELECT FROM person_roles WHERE person_id = person AND role = 'dpo') THEN
          PERFORM refuse_transition('the data protection officer does not decide');
        END IF;
        -- A step whose questions all stay hidden is never begun; only the application knows which those are.
        IF EXISTS (SELECT FROM assessment_steps s WHERE s.assessment_id = decided.id AND s.state <> 'approved'
                   AND (s.state <> 'not_started' OR EXISTS (SELECT FROM answers a
                        WHERE a.assessment_id = s.assessment_id AND a.step_id = s.step_id AND a.answer IS NOT NULL))) THEN
          PERFORM refuse_transition('a step is not approved');
        END IF;
        IF NOT EXISTS (SELECT FROM advice WHERE assessment_id = decided.id AND version = decided.version) THEN
          PERFORM refuse_transition('the advice is missing');
        END IF;
      END $$`);

    await db.query(`
      CREATE FUNCTION apply_transition() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        held assessments;
        rule workflow_rules;
        current_state text;
      BEGIN
        SELECT * INTO held FROM assessments WHERE id = NEW.assessment_id FOR UPDATE;
        IF held.id IS NULL OR held.organisation_id <> NEW.organisation_id OR held.version <> NEW.version THEN
          PERFORM refuse_transition('no such assessment or version');
        END IF;
        IF NEW.step_id IS NULL THEN
          current_state := held.state;
        ELSE
          SELECT state INTO current_state FROM assessment_steps
            WHERE assessment_id = NEW.assessment_id AND step_id = NEW.step_id FOR UPDATE;
          IF held.state <> 'in_preparation' THEN
            PERFORM refuse_transition('the assessment is not in preparation');
          END IF;
        END IF;
        IF current_state IS DISTINCT FROM NEW.from_state THEN
          RAISE EXCEPTION 'the state is no longer %', NEW.from_state USING ERRCODE = 'UV002';
        END IF;

        SELECT * INTO rule FROM workflow_rules
          WHERE machine = CASE WHEN NEW.step_id IS NULL THEN 'assessment' ELSE 'step' END
            AND from_state = NEW.from_state AND action = NEW.action AND to_state = NEW.to_state;
        IF rule.action IS NULL THEN
          PERFORM refuse_transition('not in the table');
        END IF;
        IF NOT (NEW.as_role = ANY (rule.by_roles))
           OR NOT EXISTS (SELECT FROM person_roles WHERE person_id = NEW.by_person AND role = NEW.as_role
                          AND organisation_id = NEW.organisation_id) THEN
          PERFORM refuse_transition('wrong role');
        END IF;
        IF rule.not_own_work AND EXISTS (SELECT FROM answer_revisions
            WHERE assessment_id = NEW.assessment_id AND step_id = NEW.step_id AND written_by = NEW.by_person) THEN
          PERFORM refuse_transition('nobody reviews their own work');
        END IF;
        IF rule.seals THEN
          PERFORM refuse_interested_decider(held, NEW.by_person);
        END IF;

        IF NEW.step_id IS NULL THEN
          UPDATE assessments
            SET state = NEW.to_state, version = version + CASE WHEN rule.opens_version THEN 1 ELSE 0 END
            WHERE id = NEW.assessment_id;
        ELSE
          UPDATE assessment_steps
            SET state = NEW.to_state, approved_digest = CASE WHEN NEW.to_state = 'approved' THEN NEW.digest END
            WHERE assessment_id = NEW.assessment_id AND step_id = NEW.step_id;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER apply_transition BEFORE INSERT ON transitions FOR EACH ROW EXECUTE FUNCTION apply_transition()`);

    // At commit nothing is half done: a transition has its audit row, a decision its sealed version, an advice its record.
    await db.query(`
      CREATE FUNCTION check_whole_transition() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM audit_events WHERE transition_id = NEW.id) THEN
          PERFORM refuse_transition('it has no audit row');
        END IF;
        IF EXISTS (SELECT FROM workflow_rules WHERE machine = 'assessment' AND NEW.step_id IS NULL
                   AND from_state = NEW.from_state AND action = NEW.action AND seals) THEN
          IF NOT EXISTS (SELECT FROM decisions WHERE assessment_id = NEW.assessment_id AND version = NEW.version
                         AND outcome = NEW.to_state AND decided_by = NEW.by_person) THEN
            PERFORM refuse_transition('it has no decision');
          END IF;
          IF NOT EXISTS (SELECT FROM assessment_versions WHERE assessment_id = NEW.assessment_id AND version = NEW.version) THEN
            PERFORM refuse_transition('it seals no version');
          END IF;
        END IF;
        IF NEW.action = 'record_advice' AND NOT EXISTS (SELECT FROM advice WHERE assessment_id = NEW.assessment_id
            AND version = NEW.version AND given_by = NEW.by_person) THEN
          PERFORM refuse_transition('it has no advice');
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER whole_transition AFTER INSERT ON transitions DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION check_whole_transition()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION check_whole_transition() CASCADE;
      DROP FUNCTION apply_transition() CASCADE;
      DROP FUNCTION refuse_interested_decider(assessments, uuid);
      DROP FUNCTION refuse_transition(text);
      DROP TABLE workflow_rules`);
  }
}
