import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A condition of an approval has an owner and a date, and may have to be met before the approval is in force. Its owner proposes
 * with evidence that it is closed; somebody else, a reviewer or an officer, finds it met or not.
 */
export class Conditions1790000000104 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The words of a condition stay in the decision, which is what was signed. Null in decisions that were taken before.
    await db.query(`
      ALTER TABLE decisions ADD COLUMN valid_until date;
      ALTER TABLE decisions ADD CONSTRAINT decisions_valid_until
        CHECK (valid_until IS NULL OR (outcome IN ('approved', 'conditionally_approved') AND valid_until >= (decided_at AT TIME ZONE 'UTC')::date));
      ALTER TABLE decisions ADD CONSTRAINT decisions_of_organisation UNIQUE (assessment_id, version, organisation_id);
      CREATE TABLE decision_conditions (
        assessment_id uuid NOT NULL,
        version int NOT NULL,
        no int NOT NULL CHECK (no BETWEEN 1 AND 50),
        organisation_id uuid NOT NULL REFERENCES organisations,
        owner_id uuid NOT NULL,
        due_on date NOT NULL,
        prior boolean NOT NULL,
        PRIMARY KEY (assessment_id, version, no),
        CONSTRAINT decision_conditions_of_organisation UNIQUE (assessment_id, version, no, organisation_id),
        FOREIGN KEY (assessment_id, version, organisation_id) REFERENCES decisions (assessment_id, version, organisation_id),
        FOREIGN KEY (owner_id, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE TABLE condition_closings (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL,
        version int NOT NULL,
        condition_no int NOT NULL,
        evidence text NOT NULL CHECK (length(evidence) BETWEEN 1 AND 4000),
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        CONSTRAINT condition_closings_of_organisation UNIQUE (id, organisation_id),
        FOREIGN KEY (assessment_id, version, condition_no, organisation_id)
          REFERENCES decision_conditions (assessment_id, version, no, organisation_id),
        FOREIGN KEY (proposed_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE INDEX condition_closings_condition ON condition_closings (assessment_id, version, condition_no, proposed_at);
      CREATE TABLE condition_reviews (
        closing_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        verdict text NOT NULL CHECK (verdict IN ('met', 'not_met')),
        reasons text NOT NULL CHECK (length(reasons) <= 4000),
        reviewed_by uuid NOT NULL,
        reviewed_at timestamptz NOT NULL,
        CONSTRAINT condition_reviews_reasons CHECK (verdict = 'met' OR btrim(reasons) <> ''),
        FOREIGN KEY (closing_id, organisation_id) REFERENCES condition_closings (id, organisation_id),
        FOREIGN KEY (reviewed_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      SELECT witness_history('decision_conditions', 'assessment_id,version,no', '');
      SELECT witness_history('condition_closings', 'id', '');
      SELECT witness_history('condition_reviews', 'closing_id', '')`);
    await db.query(`
      DO $$
      DECLARE name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['decision_conditions', 'condition_closings', 'condition_reviews'] LOOP
          EXECUTE format('CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
          EXECUTE format('CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY own_organisation ON %I
            USING (organisation_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)
            WITH CHECK (organisation_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)', name);
          EXECUTE format('GRANT SELECT, INSERT ON %I TO uvid_app', name);
        END LOOP;
      END $$`);

    await db.query(`
      CREATE FUNCTION check_condition() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM assessment_versions WHERE assessment_id = NEW.assessment_id AND version = NEW.version) THEN
          RAISE EXCEPTION 'a sealed decision takes no further condition' USING ERRCODE = 'UV004';
        END IF;
        IF NOT EXISTS (SELECT FROM decisions WHERE assessment_id = NEW.assessment_id AND version = NEW.version
            AND NEW.no <= cardinality(conditions)) THEN
          RAISE EXCEPTION 'the decision has no such condition' USING ERRCODE = 'UV004';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_condition BEFORE INSERT ON decision_conditions FOR EACH ROW EXECUTE FUNCTION check_condition();

      CREATE FUNCTION check_seal_conditions() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        owed int;
        until date;
        said jsonb;
      BEGIN
        SELECT cardinality(conditions), valid_until INTO owed, until FROM decisions
          WHERE assessment_id = NEW.assessment_id AND version = NEW.version;
        SELECT coalesce(jsonb_agg(jsonb_build_object('no', no, 'owner', owner_id, 'dueOn', due_on, 'prior', prior) ORDER BY no), '[]')
          INTO said FROM decision_conditions WHERE assessment_id = NEW.assessment_id AND version = NEW.version;
        IF jsonb_array_length(said) <> owed
           OR said <> coalesce(NEW.document::jsonb #> '{decision,terms}', '[]')
           OR NEW.document::jsonb #>> '{decision,validUntil}' IS DISTINCT FROM until::text THEN
          RAISE EXCEPTION 'every condition has an owner and a date, and the document says what was decided' USING ERRCODE = 'UV004';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_seal_conditions BEFORE INSERT ON assessment_versions
        FOR EACH ROW EXECUTE FUNCTION check_seal_conditions()`);

    // The definer may lock the condition, so that two people cannot propose or find at once; row-level security binds them too.
    await db.query(`
      CREATE FUNCTION check_closing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE owned decision_conditions;
      BEGIN
        SELECT * INTO owned FROM decision_conditions
          WHERE assessment_id = NEW.assessment_id AND version = NEW.version AND no = NEW.condition_no FOR UPDATE;
        IF NOT FOUND OR owned.owner_id <> NEW.proposed_by THEN
          RAISE EXCEPTION 'the owner of a condition proposes that it is closed' USING ERRCODE = 'UV004';
        END IF;
        IF EXISTS (SELECT FROM condition_closings c LEFT JOIN condition_reviews r ON r.closing_id = c.id
            WHERE c.assessment_id = NEW.assessment_id AND c.version = NEW.version AND c.condition_no = NEW.condition_no
              AND r.verdict IS DISTINCT FROM 'not_met') THEN
          RAISE EXCEPTION 'the condition is closed, or its closing is being reviewed' USING ERRCODE = 'UV002';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_closing BEFORE INSERT ON condition_closings FOR EACH ROW EXECUTE FUNCTION check_closing();

      CREATE FUNCTION check_closing_review() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM condition_closings WHERE id = NEW.closing_id
            AND (proposed_by = NEW.reviewed_by OR proposed_at > NEW.reviewed_at)) THEN
          RAISE EXCEPTION 'nobody confirms a closing that they proposed' USING ERRCODE = 'UV004';
        END IF;
        IF NOT EXISTS (SELECT FROM person_roles WHERE person_id = NEW.reviewed_by AND role IN ('reviewer', 'officer')) THEN
          RAISE EXCEPTION 'a reviewer or an officer confirms that a condition is met' USING ERRCODE = 'UV004';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_closing_review BEFORE INSERT ON condition_reviews
        FOR EACH ROW EXECUTE FUNCTION check_closing_review()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER check_seal_conditions ON assessment_versions;
      DROP FUNCTION check_seal_conditions();
      DROP TABLE condition_reviews, condition_closings, decision_conditions;
      DROP FUNCTION check_closing_review();
      DROP FUNCTION check_closing();
      DROP FUNCTION check_condition();
      ALTER TABLE decisions DROP CONSTRAINT decisions_of_organisation;
      ALTER TABLE decisions DROP COLUMN valid_until`);
  }
}
