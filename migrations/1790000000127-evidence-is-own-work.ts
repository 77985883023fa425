import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever added evidence to a step has written of it: they neither review nor approve that step, in stages or without. */
export class EvidenceIsOwnWork1790000000127 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION refuse_evidence_adder() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM workflow_rules WHERE machine = CASE WHEN NEW.step_id IS NULL THEN 'assessment' ELSE 'step' END
              AND from_state = NEW.from_state AND action = NEW.action AND (not_own_work OR seals))
           AND EXISTS (SELECT FROM evidence WHERE assessment_id = NEW.assessment_id AND added_by = NEW.by_person
                       AND (NEW.step_id IS NULL OR step_id = NEW.step_id)) THEN
          PERFORM refuse_transition('who wrote neither reviews nor decides');
        END IF;
        RETURN NEW;
      END $$;
      CREATE FUNCTION refuse_evidence_reviewer() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE said jsonb := to_jsonb(NEW);
      BEGIN
        IF EXISTS (SELECT FROM evidence WHERE assessment_id = NEW.assessment_id AND step_id = NEW.step_id
                   AND added_by::text IN (said ->> 'sent_by', said ->> 'approved_by', said ->> 'on_behalf_of')) THEN
          PERFORM refuse_transition('nobody reviews their own work');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_evidence_reviewer BEFORE INSERT ON step_approvals
        FOR EACH ROW EXECUTE FUNCTION refuse_evidence_reviewer();
      CREATE TRIGGER refuse_evidence_reviewer BEFORE INSERT ON step_reviews
        FOR EACH ROW EXECUTE FUNCTION refuse_evidence_reviewer();
      REVOKE EXECUTE ON FUNCTION refuse_evidence_reviewer() FROM PUBLIC`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION refuse_evidence_reviewer() CASCADE;
      CREATE OR REPLACE FUNCTION refuse_evidence_adder() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM workflow_rules WHERE machine = 'assessment' AND NEW.step_id IS NULL
              AND from_state = NEW.from_state AND action = NEW.action AND seals)
           AND EXISTS (SELECT FROM evidence WHERE assessment_id = NEW.assessment_id AND added_by = NEW.by_person) THEN
          PERFORM refuse_transition('who wrote neither reviews nor decides');
        END IF;
        RETURN NEW;
      END $$`);
  }
}
