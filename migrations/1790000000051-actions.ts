import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of the measures and conditions of an action plan. Insert-only, numbered: of two who write at once the second is told. */
export class Actions1790000000051 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE action_updates (
        assessment_id uuid NOT NULL,
        action_key text NOT NULL CHECK (action_key ~ '^(M[0-9]{1,9}|V[0-9]{1,9}-C[0-9]{1,9})$'),
        sequence int NOT NULL CHECK (sequence > 0),
        organisation_id uuid NOT NULL REFERENCES organisations,
        status text NOT NULL CHECK (status IN ('open', 'in_progress', 'done', 'dropped')),
        owner text NOT NULL CHECK (length(owner) <= 300),
        due_on text CHECK (due_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
        evidence text NOT NULL CHECK (length(evidence) <= 4000),
        note text NOT NULL CHECK (length(note) <= 4000),
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL,
        PRIMARY KEY (assessment_id, action_key, sequence),
        CONSTRAINT action_updates_evidence CHECK (status <> 'done' OR evidence <> ''),
        CONSTRAINT action_updates_reason CHECK (status <> 'dropped' OR note <> ''),
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (written_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE FUNCTION write_action_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        last int;
      BEGIN
        PERFORM FROM assessments WHERE id = NEW.assessment_id FOR UPDATE;
        SELECT max(sequence) INTO last FROM action_updates
          WHERE assessment_id = NEW.assessment_id AND action_key = NEW.action_key;
        IF NEW.sequence <> coalesce(last, 0) + 1 THEN
          RAISE EXCEPTION 'update % is not next', NEW.sequence USING ERRCODE = 'UV002';
        END IF;
        IF NOT EXISTS (SELECT FROM person_roles WHERE person_id = NEW.written_by AND role IN ('assessor', 'officer')
                       AND organisation_id = NEW.organisation_id) THEN
          PERFORM refuse_transition('wrong role');
        END IF;
        RETURN NEW;
      END $$;
      REVOKE EXECUTE ON FUNCTION write_action_update() FROM PUBLIC;
      CREATE TRIGGER write_action_update BEFORE INSERT ON action_updates FOR EACH ROW EXECUTE FUNCTION write_action_update();
      CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON action_updates FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON action_updates
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE action_updates ENABLE ROW LEVEL SECURITY;
      ALTER TABLE action_updates FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON action_updates
        USING (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid);
      GRANT SELECT, INSERT ON action_updates TO uvid_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE action_updates; DROP FUNCTION write_action_update()');
  }
}
