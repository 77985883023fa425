import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sealed version says what the tables say; the audit chain grows only at its end. */
export class SealAndChain1790000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION check_seal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        sealed jsonb := NEW.document::jsonb;
        decided decisions;
        levels jsonb := sealed #> '{risks,method,levels}';
        high_from int;
      BEGIN
        SELECT * INTO decided FROM decisions WHERE assessment_id = NEW.assessment_id AND version = NEW.version;
        IF decided.outcome IS NULL OR decided.decided_by <> NEW.sealed_by
           OR sealed #>> '{decision,outcome}' IS DISTINCT FROM decided.outcome
           OR sealed #>> '{assessment,id}' IS DISTINCT FROM NEW.assessment_id::text
           OR sealed ->> 'version' IS DISTINCT FROM NEW.version::text THEN
          RAISE EXCEPTION 'the document does not say what was decided' USING ERRCODE = 'UV004';
        END IF;
        IF decided.outcome IN ('approved', 'conditionally_approved') THEN
          SELECT ord INTO high_from FROM jsonb_array_elements(levels) WITH ORDINALITY AS level(it, ord)
            WHERE it ->> 'id' = sealed #>> '{risks,method,highFrom}';
          IF high_from IS NULL OR EXISTS (
            SELECT FROM jsonb_array_elements(sealed #> '{risks,register}') AS risk(it)
            LEFT JOIN jsonb_array_elements(levels) WITH ORDINALITY AS level(it, ord)
              ON level.it ->> 'id' = risk.it #>> '{residual,level}'
            WHERE level.ord IS NULL OR level.ord >= high_from) THEN
            RAISE EXCEPTION 'a high residual risk is not approved' USING ERRCODE = 'UV004';
          END IF;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_seal BEFORE INSERT ON assessment_versions FOR EACH ROW EXECUTE FUNCTION check_seal()`);

    await db.query(`
      CREATE FUNCTION lock_audit_head(organisation uuid) RETURNS TABLE (sequence bigint, hash text)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO audit_heads VALUES (organisation, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
        RETURN QUERY SELECT h.sequence, h.hash FROM audit_heads h WHERE h.organisation_id = organisation FOR UPDATE;
      END $$;

      CREATE FUNCTION extend_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        head audit_heads;
        inside jsonb := NEW.record::jsonb;
      BEGIN
        SELECT * INTO head FROM audit_heads WHERE organisation_id = NEW.organisation_id FOR UPDATE;
        IF head.organisation_id IS NULL OR NEW.sequence <> head.sequence + 1 OR NEW.previous <> head.hash
           OR inside ->> 'previous' IS DISTINCT FROM NEW.previous
           OR inside ->> 'sequence' IS DISTINCT FROM NEW.sequence::text
           OR inside ->> 'organisation' IS DISTINCT FROM NEW.organisation_id::text
           OR inside ->> 'type' IS DISTINCT FROM NEW.type
           OR inside ->> 'assessment' IS DISTINCT FROM NEW.assessment_id::text
           OR inside #>> '{data,transition}' IS DISTINCT FROM NEW.transition_id::text THEN
          RAISE EXCEPTION 'the record does not continue the chain' USING ERRCODE = 'UV002';
        END IF;
        UPDATE audit_heads SET sequence = NEW.sequence, hash = NEW.hash WHERE organisation_id = NEW.organisation_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER extend_chain BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION extend_chain()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION check_seal() CASCADE;
      DROP FUNCTION extend_chain() CASCADE;
      DROP FUNCTION lock_audit_head(uuid)`);
  }
}
