import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who decides for joint controllers, what they signed and what a timestamp authority stamped are in the audit trail, or they are not
 * kept: the database looks for the audit row when the transaction ends, as it does for the views of the people concerned.
 */
export class AuditedOfficersAndAnchors1790000000125 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION check_audited_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM audit_events e WHERE e.organisation_id = NEW.organisation_id
            AND e.assessment_id = NEW.assessment_id AND e.type = TG_ARGV[0]
            AND e.record::jsonb -> 'data' ->> TG_ARGV[1] = NEW.id::text) THEN
          PERFORM refuse_transition('it has no audit row');
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER audited_officers AFTER INSERT ON decision_officers DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION check_audited_row('officers.named', 'naming');
      CREATE CONSTRAINT TRIGGER audited_signature AFTER INSERT ON decision_signatures DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION check_audited_row('decision.signed', 'signature');

      -- The audit row of an anchor comes after the record that is anchored: only what came since has to be read.
      CREATE FUNCTION check_audited_anchor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM audit_events e WHERE e.organisation_id = NEW.organisation_id
            AND e.sequence > NEW.sequence AND e.type = 'audit.anchored'
            AND e.record::jsonb -> 'data' ->> 'anchor' = NEW.id::text) THEN
          PERFORM refuse_transition('it has no audit row');
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER audited_anchor AFTER INSERT ON audit_anchors DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION check_audited_anchor();
      REVOKE EXECUTE ON FUNCTION check_audited_row(), check_audited_anchor() FROM PUBLIC`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER audited_officers ON decision_officers;
      DROP TRIGGER audited_signature ON decision_signatures;
      DROP TRIGGER audited_anchor ON audit_anchors;
      DROP FUNCTION check_audited_row();
      DROP FUNCTION check_audited_anchor()`);
  }
}
