import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Joint controllers decide together: an assessment names an officer for each, and an approval is sealed only when every one of them has
 * signed the same digest. The rules of `core/workflow/joint.ts`, kept once more.
 */
export class JointDecisions1790000000120 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Each naming takes the place of the one before it; an empty one gives the decision back to one officer.
    await db.query(`
      CREATE TABLE decision_officers (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL,
        sequence int NOT NULL CHECK (sequence >= 1),
        controllers text[] NOT NULL,
        officers uuid[] NOT NULL,
        named_by uuid NOT NULL,
        named_at timestamptz NOT NULL,
        UNIQUE (assessment_id, sequence),
        CONSTRAINT decision_officers_of UNIQUE (id, assessment_id),
        CONSTRAINT decision_officers_each CHECK (cardinality(controllers) = cardinality(officers)),
        CONSTRAINT decision_officers_several CHECK (cardinality(officers) = 0 OR cardinality(officers) BETWEEN 2 AND 20),
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (named_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE TABLE decision_signatures (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL,
        version int NOT NULL,
        naming_id uuid NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('approved', 'conditionally_approved')),
        proposal jsonb NOT NULL,
        digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        signed_by uuid NOT NULL,
        signed_at timestamptz NOT NULL,
        CONSTRAINT decision_signatures_once UNIQUE (assessment_id, version, naming_id, digest, signed_by),
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (naming_id, assessment_id) REFERENCES decision_officers (id, assessment_id),
        FOREIGN KEY (signed_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      SELECT witness_history('decision_officers', 'id', '');
      SELECT witness_history('decision_signatures', 'id', '')`);
    await db.query(`
      DO $$
      DECLARE name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['decision_officers', 'decision_signatures'] LOOP
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
      CREATE FUNCTION check_decision_officers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE held assessments;
      BEGIN
        SELECT * INTO held FROM assessments WHERE id = NEW.assessment_id FOR UPDATE;
        IF held.id IS NULL OR held.organisation_id <> NEW.organisation_id THEN
          RAISE EXCEPTION 'no such assessment' USING ERRCODE = 'UV005';
        END IF;
        IF held.state IN ('awaiting_advice', 'awaiting_decision') THEN
          PERFORM refuse_transition('the officers are named before the assessment waits');
        END IF;
        IF NOT EXISTS (SELECT FROM person_roles WHERE person_id = NEW.named_by AND role IN ('assessor', 'administrator')) THEN
          PERFORM refuse_transition('wrong role');
        END IF;
        IF (SELECT count(DISTINCT o.id) FROM unnest(NEW.officers) AS o(id)
            JOIN person_roles r ON r.person_id = o.id AND r.role = 'officer' AND r.organisation_id = NEW.organisation_id)
           <> cardinality(NEW.officers)
           OR (SELECT count(DISTINCT c.name) FROM unnest(NEW.controllers) AS c(name)) <> cardinality(NEW.controllers) THEN
          PERFORM refuse_transition('each controller has an officer of its own');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_decision_officers BEFORE INSERT ON decision_officers
        FOR EACH ROW EXECUTE FUNCTION check_decision_officers();

      CREATE FUNCTION check_decision_signature() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        held assessments;
        named decision_officers;
      BEGIN
        SELECT * INTO held FROM assessments WHERE id = NEW.assessment_id FOR UPDATE;
        SELECT * INTO named FROM decision_officers WHERE assessment_id = NEW.assessment_id ORDER BY sequence DESC LIMIT 1;
        IF held.id IS NULL OR held.version <> NEW.version OR held.state <> 'awaiting_decision' THEN
          PERFORM refuse_transition('no decision is due');
        END IF;
        IF named.id IS DISTINCT FROM NEW.naming_id OR NOT (NEW.signed_by = ANY (named.officers))
           OR NOT EXISTS (SELECT FROM person_roles WHERE person_id = NEW.signed_by AND role = 'officer') THEN
          PERFORM refuse_transition('who is not named does not sign');
        END IF;
        PERFORM refuse_interested_decider(held, NEW.signed_by);
        IF EXISTS (SELECT FROM answer_origins WHERE assessment_id = NEW.assessment_id AND written_by = NEW.signed_by)
           OR EXISTS (SELECT FROM subject_views WHERE assessment_id = NEW.assessment_id AND recorded_by = NEW.signed_by) THEN
          PERFORM refuse_transition('who wrote neither reviews nor decides');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_decision_signature BEFORE INSERT ON decision_signatures
        FOR EACH ROW EXECUTE FUNCTION check_decision_signature();

      CREATE FUNCTION check_joint_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        named decision_officers;
        final decision_signatures;
        said jsonb;
      BEGIN
        SELECT * INTO named FROM decision_officers WHERE assessment_id = NEW.assessment_id ORDER BY sequence DESC LIMIT 1;
        IF named.id IS NULL OR cardinality(named.officers) = 0 THEN
          RETURN NEW;
        END IF;
        IF NOT (NEW.decided_by = ANY (named.officers)) THEN
          PERFORM refuse_transition('who is not named does not decide');
        END IF;
        IF NEW.outcome NOT IN ('approved', 'conditionally_approved') THEN
          RETURN NEW;
        END IF;
        -- The one who decides signs last; all others signed the very same.
        SELECT * INTO final FROM decision_signatures WHERE assessment_id = NEW.assessment_id AND version = NEW.version
          AND naming_id = named.id AND signed_by = NEW.decided_by ORDER BY signed_at DESC, digest LIMIT 1;
        said := final.proposal;
        IF final.id IS NULL OR final.outcome <> NEW.outcome OR said ->> 'justification' IS DISTINCT FROM NEW.justification
           OR (SELECT coalesce(jsonb_agg(it ->> 'text' ORDER BY ord), '[]') FROM jsonb_array_elements(said -> 'conditions') WITH ORDINALITY AS c(it, ord))
              IS DISTINCT FROM to_jsonb(NEW.conditions)
           OR said ->> 'validUntil' IS DISTINCT FROM NEW.valid_until::text THEN
          PERFORM refuse_transition('the decision is not what was signed');
        END IF;
        IF EXISTS (SELECT FROM unnest(named.officers) AS o(id) WHERE NOT EXISTS (SELECT FROM decision_signatures s
            WHERE s.assessment_id = NEW.assessment_id AND s.version = NEW.version AND s.naming_id = named.id
              AND s.digest = final.digest AND s.outcome = NEW.outcome AND s.proposal = final.proposal AND s.signed_by = o.id)) THEN
          PERFORM refuse_transition('a signature is missing');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_joint_decision BEFORE INSERT ON decisions FOR EACH ROW EXECUTE FUNCTION check_joint_decision();
      REVOKE EXECUTE ON FUNCTION check_decision_officers(), check_decision_signature(), check_joint_decision() FROM PUBLIC`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER check_joint_decision ON decisions;
      DROP FUNCTION check_joint_decision();
      DROP TABLE decision_signatures, decision_officers;
      DROP FUNCTION check_decision_signature();
      DROP FUNCTION check_decision_officers()`);
  }
}
