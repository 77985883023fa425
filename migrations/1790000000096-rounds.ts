import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a reviewer sends at once, kept by round: the verdict on each answer and on the step, and which text they had before them. It is
 * also their last look. Until it is sent it is kept for them, with all that was typed.
 */
export class Rounds1790000000096 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE step_reviews (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL,
        version int NOT NULL,
        step_id text NOT NULL,
        round int NOT NULL CHECK (round >= 0),
        verdict text NOT NULL CHECK (verdict IN ('none', 'change_requested', 'ok')),
        body text NOT NULL CHECK (length(body) <= 4000),
        seen jsonb NOT NULL,
        digest text NOT NULL CHECK (length(digest) = 64),
        sent_by uuid NOT NULL,
        sent_at timestamptz NOT NULL,
        UNIQUE (id, organisation_id),
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (assessment_id, step_id) REFERENCES assessment_steps (assessment_id, step_id),
        FOREIGN KEY (sent_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE INDEX step_reviews_step ON step_reviews (assessment_id, step_id, sent_at);
      CREATE TABLE answer_verdicts (
        review_id uuid NOT NULL,
        question_id text NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisations,
        verdict text NOT NULL CHECK (verdict IN ('change_requested', 'ok')),
        about_revision int,
        about_digest text NOT NULL CHECK (length(about_digest) = 64),
        PRIMARY KEY (review_id, question_id),
        FOREIGN KEY (review_id, organisation_id) REFERENCES step_reviews (id, organisation_id)
      );
      CREATE TABLE pending_reviews (
        assessment_id uuid NOT NULL,
        step_id text NOT NULL,
        person_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisations,
        fields jsonb NOT NULL,
        kept_at timestamptz NOT NULL,
        PRIMARY KEY (assessment_id, step_id, person_id),
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (person_id, organisation_id) REFERENCES people (id, organisation_id)
      );
      SELECT witness_history('step_reviews', 'id', '');
      SELECT witness_history('answer_verdicts', 'review_id,question_id', '')`);
    await db.query(`
      DO $$
      DECLARE name text;
      BEGIN
        FOREACH name IN ARRAY ARRAY['step_reviews', 'answer_verdicts'] LOOP
          EXECUTE format('CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
          EXECUTE format('CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
          EXECUTE format('GRANT SELECT, INSERT ON %I TO uvid_app', name);
        END LOOP;
        FOREACH name IN ARRAY ARRAY['step_reviews', 'answer_verdicts', 'pending_reviews'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
          EXECUTE format('CREATE POLICY own_organisation ON %I
            USING (organisation_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)
            WITH CHECK (organisation_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)', name);
        END LOOP;
      END $$;
      GRANT SELECT, INSERT, UPDATE, DELETE ON pending_reviews TO uvid_app`);

    await db.query(`
      CREATE FUNCTION check_step_review() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM FROM assessment_steps WHERE assessment_id = NEW.assessment_id AND step_id = NEW.step_id FOR SHARE;
        IF NEW.round <> review_round(NEW.assessment_id, NEW.step_id)
           OR NOT EXISTS (SELECT FROM assessments WHERE id = NEW.assessment_id AND version = NEW.version) THEN
          RAISE EXCEPTION 'another round has begun' USING ERRCODE = 'UV002';
        END IF;
        IF NOT EXISTS (SELECT FROM person_roles WHERE person_id = NEW.sent_by AND role = 'reviewer') THEN
          PERFORM refuse_transition('wrong role');
        END IF;
        IF EXISTS (SELECT FROM answer_revisions WHERE assessment_id = NEW.assessment_id AND step_id = NEW.step_id
                   AND written_by = NEW.sent_by) THEN
          PERFORM refuse_transition('nobody reviews their own work');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_step_review BEFORE INSERT ON step_reviews FOR EACH ROW EXECUTE FUNCTION check_step_review();

      CREATE FUNCTION check_answer_verdict() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE sent step_reviews;
      BEGIN
        SELECT * INTO sent FROM step_reviews WHERE id = NEW.review_id;
        IF sent.sent_at IS NULL OR EXISTS (SELECT FROM transitions WHERE assessment_id = sent.assessment_id
            AND step_id = sent.step_id AND happened_at > sent.sent_at) THEN
          PERFORM refuse_transition('the review was sent before');
        END IF;
        IF NEW.about_revision IS NOT NULL AND NOT EXISTS (SELECT FROM answer_revisions WHERE assessment_id = sent.assessment_id
            AND question_id = NEW.question_id AND revision = NEW.about_revision) THEN
          PERFORM refuse_transition('no such revision of the answer');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_answer_verdict BEFORE INSERT ON answer_verdicts FOR EACH ROW EXECUTE FUNCTION check_answer_verdict();

      CREATE FUNCTION changes_requested(of_assessment uuid, of_step text) RETURNS bigint
      LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        SELECT count(*) FROM (
          SELECT DISTINCT ON (v.question_id) v.verdict FROM answer_verdicts v JOIN step_reviews r ON r.id = v.review_id
          WHERE r.assessment_id = of_assessment AND r.step_id = of_step AND r.round = review_round(of_assessment, of_step)
          ORDER BY v.question_id, r.sent_at DESC, r.id DESC) last
        WHERE last.verdict = 'change_requested'
      $$;
      CREATE FUNCTION block_approval_by_verdicts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NEW.step_id IS NOT NULL AND NEW.action = 'approve' AND changes_requested(NEW.assessment_id, NEW.step_id) > 0 THEN
          PERFORM refuse_transition('a change of an answer is requested');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER block_approval_by_verdicts BEFORE INSERT ON transitions
        FOR EACH ROW EXECUTE FUNCTION block_approval_by_verdicts();
      REVOKE EXECUTE ON FUNCTION check_step_review(), check_answer_verdict(), block_approval_by_verdicts() FROM PUBLIC`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION block_approval_by_verdicts() CASCADE;
      DROP FUNCTION changes_requested(uuid, text);
      DROP TABLE pending_reviews, answer_verdicts, step_reviews;
      DROP FUNCTION check_answer_verdict(), check_step_review()`);
  }
}
