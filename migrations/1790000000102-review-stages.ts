import type { MigrationInterface, QueryRunner } from 'typeorm';

const history = ['review_configurations', 'step_approvals', 'substitutions', 'substitution_ends'];

/**
 * Stages of review with a quorum each, and who stands in for whom. A step is approved when each stage of the configuration that stood at
 * its submission has its quorum: of different people who did not write in it, on one digest. Without a configuration one approval is enough.
 */
export class ReviewStages1790000000102 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE review_configurations (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        revision int NOT NULL CHECK (revision >= 1),
        stages jsonb NOT NULL,
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL,
        UNIQUE (organisation_id, revision),
        UNIQUE (id, organisation_id),
        FOREIGN KEY (written_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      ALTER TABLE transitions ADD CONSTRAINT transitions_whose UNIQUE (id, organisation_id),
        ADD COLUMN configuration_id uuid,
        ADD CONSTRAINT transitions_configuration FOREIGN KEY (configuration_id, organisation_id)
          REFERENCES review_configurations (id, organisation_id);
      CREATE TABLE step_approvals (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL,
        version int NOT NULL,
        step_id text NOT NULL,
        submission_id uuid NOT NULL,
        stage int NOT NULL CHECK (stage >= 1),
        approved_by uuid NOT NULL,
        on_behalf_of uuid CHECK (on_behalf_of <> approved_by),
        digest text NOT NULL CHECK (length(digest) = 64),
        comment text NOT NULL CHECK (length(comment) <= 20000),
        approved_at timestamptz NOT NULL,
        UNIQUE (submission_id, digest, approved_by),
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (submission_id, organisation_id) REFERENCES transitions (id, organisation_id),
        FOREIGN KEY (approved_by, organisation_id) REFERENCES people (id, organisation_id),
        FOREIGN KEY (on_behalf_of, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE INDEX step_approvals_assessment ON step_approvals (assessment_id, step_id);
      CREATE TABLE substitutions (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        person_id uuid NOT NULL,
        substitute_id uuid NOT NULL CHECK (substitute_id <> person_id),
        from_on date NOT NULL,
        until_on date NOT NULL CHECK (until_on >= from_on),
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL,
        UNIQUE (id, organisation_id),
        FOREIGN KEY (person_id, organisation_id) REFERENCES people (id, organisation_id),
        FOREIGN KEY (substitute_id, organisation_id) REFERENCES people (id, organisation_id),
        FOREIGN KEY (written_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE TABLE substitution_ends (
        substitution_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        ended_by uuid NOT NULL,
        ended_at timestamptz NOT NULL,
        FOREIGN KEY (substitution_id, organisation_id) REFERENCES substitutions (id, organisation_id),
        FOREIGN KEY (ended_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      SELECT witness_history('review_configurations', 'id', '');
      SELECT witness_history('step_approvals', 'id', '');
      SELECT witness_history('substitutions', 'id', '');
      SELECT witness_history('substitution_ends', 'substitution_id', '')`);
    await db.query(`
      DO $$
      DECLARE name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['review_configurations', 'step_approvals', 'substitutions', 'substitution_ends'] LOOP
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
      CREATE FUNCTION check_review_configuration() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE stage jsonb;
      BEGIN
        IF NOT EXISTS (SELECT FROM person_roles WHERE person_id = NEW.written_by AND role = 'administrator') THEN
          RAISE EXCEPTION 'an administrator configures the review' USING ERRCODE = 'check_violation';
        END IF;
        IF jsonb_typeof(NEW.stages) <> 'array' OR jsonb_array_length(NEW.stages) NOT BETWEEN 1 AND 10 THEN
          RAISE EXCEPTION 'a review has 1 to 10 stages' USING ERRCODE = 'check_violation';
        END IF;
        FOR stage IN SELECT it FROM jsonb_array_elements(NEW.stages) AS each(it) LOOP
          IF coalesce(length(stage ->> 'name'), 0) NOT BETWEEN 1 AND 80
             OR coalesce((stage ->> 'quorum')::int, 0) NOT BETWEEN 1 AND 10
             OR jsonb_typeof(stage -> 'roles') IS DISTINCT FROM 'array' OR jsonb_typeof(stage -> 'people') IS DISTINCT FROM 'array'
             OR jsonb_array_length(stage -> 'roles') + jsonb_array_length(stage -> 'people') = 0
             OR EXISTS (SELECT FROM jsonb_array_elements_text(stage -> 'people') AS named(id)
                        WHERE NOT EXISTS (SELECT FROM people WHERE people.id = named.id::uuid)) THEN
            RAISE EXCEPTION 'a stage has a name, a quorum, and roles or people' USING ERRCODE = 'check_violation';
          END IF;
        END LOOP;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_review_configuration BEFORE INSERT ON review_configurations
        FOR EACH ROW EXECUTE FUNCTION check_review_configuration();

      CREATE FUNCTION last_submission(assessment uuid, step text) RETURNS transitions
      LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        SELECT t.* FROM transitions t JOIN audit_events e ON e.transition_id = t.id
        WHERE t.assessment_id = assessment AND t.step_id = step AND t.action = 'submit' ORDER BY e.sequence DESC LIMIT 1
      $$;
      CREATE FUNCTION approvals_in(submission uuid, in_stage int, of_digest text) RETURNS bigint
      LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        SELECT count(DISTINCT a.approved_by) FROM step_approvals a
        WHERE a.submission_id = submission AND a.stage = in_stage AND a.digest = of_digest
          AND NOT EXISTS (SELECT FROM answer_revisions r WHERE r.assessment_id = a.assessment_id
                          AND r.step_id = a.step_id AND r.written_by IN (a.approved_by, a.on_behalf_of))
      $$;
      REVOKE EXECUTE ON FUNCTION last_submission(uuid, text), approvals_in(uuid, int, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION last_submission(uuid, text) TO uvid_app`);

    // The definer may lock the step, so that two approvals of it go one after the other; row-level security binds them too.
    await db.query(`
      CREATE FUNCTION check_step_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        submission transitions;
        stages jsonb;
        own jsonb;
        principal uuid := coalesce(NEW.on_behalf_of, NEW.approved_by);
      BEGIN
        PERFORM FROM assessments WHERE id = NEW.assessment_id AND version = NEW.version AND state = 'in_preparation' FOR SHARE;
        IF NOT FOUND THEN
          PERFORM refuse_transition('the assessment is not in preparation');
        END IF;
        PERFORM FROM assessment_steps WHERE assessment_id = NEW.assessment_id AND step_id = NEW.step_id
          AND state = 'submitted' FOR UPDATE;
        IF NOT FOUND THEN
          PERFORM refuse_transition('the step is not submitted');
        END IF;
        submission := last_submission(NEW.assessment_id, NEW.step_id);
        SELECT c.stages INTO stages FROM review_configurations c WHERE id = submission.configuration_id;
        IF submission.id IS DISTINCT FROM NEW.submission_id OR stages IS NULL THEN
          PERFORM refuse_transition('this submission collects no approvals');
        END IF;
        own := stages -> (NEW.stage - 1);
        IF own IS NULL OR approvals_in(submission.id, NEW.stage, NEW.digest) >= (own ->> 'quorum')::int
           OR EXISTS (SELECT FROM jsonb_array_elements(stages) WITH ORDINALITY AS each(it, at)
                      WHERE at < NEW.stage AND approvals_in(submission.id, at::int, NEW.digest) < (it ->> 'quorum')::int) THEN
          PERFORM refuse_transition('the stage is not open');
        END IF;
        IF NOT EXISTS (SELECT FROM person_roles WHERE person_id = NEW.approved_by AND role = 'reviewer') THEN
          PERFORM refuse_transition('wrong role');
        END IF;
        IF NOT (own -> 'people' ? principal::text OR EXISTS (SELECT FROM person_roles
            WHERE person_id = principal AND own -> 'roles' ? role)) THEN
          PERFORM refuse_transition('not of the stage');
        END IF;
        IF EXISTS (SELECT FROM answer_revisions WHERE assessment_id = NEW.assessment_id AND step_id = NEW.step_id
                   AND written_by IN (NEW.approved_by, NEW.on_behalf_of)) THEN
          PERFORM refuse_transition('nobody reviews their own work');
        END IF;
        IF EXISTS (SELECT FROM step_approvals WHERE submission_id = submission.id AND digest = NEW.digest
            AND (approved_by IN (NEW.approved_by, principal) OR on_behalf_of IN (NEW.approved_by, principal))) THEN
          PERFORM refuse_transition('nobody counts twice');
        END IF;
        IF NEW.on_behalf_of IS NOT NULL AND NOT EXISTS (SELECT FROM substitutions s
            WHERE s.person_id = NEW.on_behalf_of AND s.substitute_id = NEW.approved_by
              AND (NEW.approved_at AT TIME ZONE 'UTC')::date BETWEEN s.from_on AND s.until_on
              AND NOT EXISTS (SELECT FROM substitution_ends e WHERE e.substitution_id = s.id)) THEN
          PERFORM refuse_transition('no substitute');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_step_approval BEFORE INSERT ON step_approvals
        FOR EACH ROW EXECUTE FUNCTION check_step_approval()`);

    // After apply_transition, whose name comes first: what is said here can only refuse more.
    await db.query(`
      CREATE FUNCTION check_stages() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        submission transitions;
        stages jsonb;
      BEGIN
        NEW.configuration_id := CASE WHEN NEW.step_id IS NOT NULL AND NEW.action = 'submit' THEN
          (SELECT id FROM review_configurations WHERE organisation_id = NEW.organisation_id ORDER BY revision DESC LIMIT 1) END;
        IF NEW.step_id IS NOT NULL AND NEW.action = 'approve' THEN
          submission := last_submission(NEW.assessment_id, NEW.step_id);
          SELECT c.stages INTO stages FROM review_configurations c WHERE id = submission.configuration_id;
          IF EXISTS (SELECT FROM jsonb_array_elements(stages) WITH ORDINALITY AS each(it, at)
                     WHERE approvals_in(submission.id, at::int, NEW.digest) < (it ->> 'quorum')::int) THEN
            PERFORM refuse_transition('a stage lacks approvals');
          END IF;
          IF stages IS NOT NULL AND NOT EXISTS (SELECT FROM step_approvals WHERE submission_id = submission.id
              AND digest = NEW.digest AND approved_by = NEW.by_person) THEN
            PERFORM refuse_transition('who approves is of a stage');
          END IF;
        END IF;
        IF EXISTS (SELECT FROM workflow_rules WHERE machine = 'assessment' AND NEW.step_id IS NULL
                   AND from_state = NEW.from_state AND action = NEW.action AND seals)
           AND EXISTS (SELECT FROM step_approvals WHERE assessment_id = NEW.assessment_id AND approved_by = NEW.by_person) THEN
          PERFORM refuse_transition('who reviewed does not decide');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_stages BEFORE INSERT ON transitions FOR EACH ROW EXECUTE FUNCTION check_stages()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION check_stages() CASCADE;
      DROP FUNCTION check_step_approval() CASCADE;
      DROP FUNCTION check_review_configuration() CASCADE;
      DROP FUNCTION approvals_in(uuid, int, text);
      DROP FUNCTION last_submission(uuid, text);
      ALTER TABLE transitions DROP CONSTRAINT transitions_configuration`);
    for (const table of history.toReversed()) await db.query('DROP TABLE ' + table);
    await db.query('ALTER TABLE transitions DROP COLUMN configuration_id, DROP CONSTRAINT transitions_whose');
  }
}
