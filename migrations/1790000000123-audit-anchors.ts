import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tokens of a timestamp authority over the chain of the audit trail. An anchor is of a record that stands in the chain with that
 * hash; what the token says of it is checked by whoever stores it, and again by every verification.
 */
export class AuditAnchors1790000000123 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_anchors (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        sequence bigint NOT NULL CHECK (sequence > 0),
        hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
        token bytea NOT NULL CHECK (length(token) BETWEEN 1 AND 65536),
        authority text NOT NULL CHECK (length(authority) BETWEEN 1 AND 1000),
        stamped_at timestamptz NOT NULL,
        stored_at timestamptz NOT NULL,
        CONSTRAINT audit_anchors_once UNIQUE (organisation_id, sequence),
        FOREIGN KEY (organisation_id, sequence) REFERENCES audit_events (organisation_id, sequence)
      );
      SELECT witness_history('audit_anchors', 'id', '');
      CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON audit_anchors FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON audit_anchors FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE audit_anchors ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit_anchors FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON audit_anchors
        USING (organisation_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid))
        WITH CHECK (organisation_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid));
      GRANT SELECT, INSERT ON audit_anchors TO uvid_app`);
    await db.query(`
      CREATE FUNCTION check_anchor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM audit_events e WHERE e.organisation_id = NEW.organisation_id
                       AND e.sequence = NEW.sequence AND e.hash = NEW.hash) THEN
          PERFORM refuse_transition('an anchor is of a record of the chain');
        END IF;
        RETURN NEW;
      END $$;
      REVOKE EXECUTE ON FUNCTION check_anchor() FROM PUBLIC;
      CREATE TRIGGER check_anchor BEFORE INSERT ON audit_anchors FOR EACH ROW EXECUTE FUNCTION check_anchor()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE audit_anchors;
      DROP FUNCTION check_anchor()`);
  }
}
