import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The recommendations of the data protection officer one by one, and what the controller answers to each. Whoever decides
 * for the processing has answered all of them, and says why when the advice is against it.
 */
export class Recommendations1790000000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE advice ADD CONSTRAINT advice_of_organisation UNIQUE (id, organisation_id);
      CREATE TABLE advice_recommendations (
        advice_id uuid NOT NULL,
        no int NOT NULL CHECK (no BETWEEN 1 AND 50),
        organisation_id uuid NOT NULL REFERENCES organisations,
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
        PRIMARY KEY (advice_id, no),
        FOREIGN KEY (advice_id, organisation_id) REFERENCES advice (id, organisation_id)
      );
      CREATE TABLE recommendation_answers (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL,
        version int NOT NULL,
        advice_id uuid NOT NULL,
        recommendation int NOT NULL CHECK (recommendation >= 1),
        response text NOT NULL CHECK (response IN ('accepted', 'accepted_in_part', 'rejected')),
        reasons text NOT NULL CHECK (length(reasons) BETWEEN 1 AND 4000),
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL,
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (advice_id, organisation_id) REFERENCES advice (id, organisation_id),
        FOREIGN KEY (advice_id, recommendation) REFERENCES advice_recommendations (advice_id, no),
        FOREIGN KEY (written_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE INDEX recommendation_answers_advice ON recommendation_answers (advice_id, recommendation, written_at);
      CREATE INDEX recommendation_answers_assessment ON recommendation_answers (assessment_id, version);
      SELECT witness_history('advice_recommendations', 'advice_id,no', '');
      SELECT witness_history('recommendation_answers', 'id', '')`);
    await db.query(`
      DO $$
      DECLARE name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['advice_recommendations', 'recommendation_answers'] LOOP
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
      CREATE FUNCTION check_recommendation() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM advice JOIN assessments ON assessments.id = advice.assessment_id
            AND assessments.version = advice.version WHERE advice.id = NEW.advice_id AND state = 'awaiting_advice') THEN
          RAISE EXCEPTION 'recommendations are given with the advice' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_recommendation BEFORE INSERT ON advice_recommendations
        FOR EACH ROW EXECUTE FUNCTION check_recommendation()`);

    // The definer may lock the assessment, so that it is not decided meanwhile; row-level security binds them too.
    await db.query(`
      CREATE FUNCTION check_recommendation_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE given advice; whole assessments;
      BEGIN
        SELECT * INTO whole FROM assessments WHERE id = NEW.assessment_id FOR SHARE;
        IF NOT FOUND OR whole.state <> 'awaiting_decision' OR whole.version <> NEW.version THEN
          RAISE EXCEPTION 'recommendations are answered while the decision is awaited' USING ERRCODE = 'check_violation';
        END IF;
        SELECT * INTO given FROM advice WHERE assessment_id = NEW.assessment_id AND version = NEW.version
          ORDER BY given_at DESC LIMIT 1;
        IF NOT FOUND OR given.id <> NEW.advice_id OR NOT EXISTS
            (SELECT FROM advice_recommendations WHERE advice_id = given.id AND no = NEW.recommendation) THEN
          RAISE EXCEPTION 'the advice that stands has no such recommendation' USING ERRCODE = 'check_violation';
        END IF;
        IF EXISTS (SELECT FROM advice WHERE assessment_id = NEW.assessment_id AND given_by = NEW.written_by) THEN
          RAISE EXCEPTION 'nobody answers their own recommendation' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_recommendation_answer BEFORE INSERT ON recommendation_answers
        FOR EACH ROW EXECUTE FUNCTION check_recommendation_answer();

      CREATE FUNCTION check_decision_on_advice() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE given advice;
      BEGIN
        IF NEW.outcome = 'rejected' THEN RETURN NEW; END IF;
        SELECT * INTO given FROM advice WHERE assessment_id = NEW.assessment_id AND version = NEW.version
          ORDER BY given_at DESC LIMIT 1;
        IF EXISTS (SELECT FROM advice_recommendations WHERE advice_id = given.id AND no NOT IN
            (SELECT recommendation FROM recommendation_answers WHERE advice_id = given.id)) THEN
          RAISE EXCEPTION 'a recommendation is not answered' USING ERRCODE = 'check_violation';
        END IF;
        IF given.opinion = 'unfavourable' AND NEW.outcome IN ('approved', 'conditionally_approved')
            AND btrim(NEW.justification) = '' THEN
          RAISE EXCEPTION 'a decision against the advice gives its reasons' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_decision_on_advice BEFORE INSERT ON decisions
        FOR EACH ROW EXECUTE FUNCTION check_decision_on_advice()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER check_decision_on_advice ON decisions;
      DROP FUNCTION check_decision_on_advice();
      DROP TABLE recommendation_answers;
      DROP FUNCTION check_recommendation_answer();
      DROP TABLE advice_recommendations;
      DROP FUNCTION check_recommendation();
      ALTER TABLE advice DROP CONSTRAINT advice_of_organisation`);
  }
}
