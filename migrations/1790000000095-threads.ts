import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A comment opens a thread, as a remark or as one that blocks, or is an entry in one: a reply, a resolution, a reopening. It says on
 * which text it was made. Comments from before are remarks; their columns here stay empty, and their witnesses agree as before.
 */
export class Threads1790000000095 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE comments
        ADD CONSTRAINT comments_of_assessment UNIQUE (id, assessment_id),
        ADD COLUMN thread_id uuid,
        ADD COLUMN entry int CHECK (entry >= 1),
        ADD COLUMN does text CHECK (does IN ('reply', 'resolve', 'reopen')),
        ADD COLUMN kind text CHECK (kind IN ('remark', 'blocking')),
        ADD COLUMN row_id int CHECK (row_id >= 1),
        ADD COLUMN round int CHECK (round >= 0),
        ADD COLUMN about_revision int,
        ADD COLUMN about_digest text CHECK (length(about_digest) = 64),
        ADD CONSTRAINT comments_entry CHECK ((thread_id IS NULL) = (entry IS NULL) AND (thread_id IS NULL) = (does IS NULL)),
        ADD CONSTRAINT comments_kind CHECK (thread_id IS NULL OR kind IS NULL),
        ADD CONSTRAINT comments_row CHECK (row_id IS NULL OR question_id IS NOT NULL),
        ADD CONSTRAINT comments_next_entry UNIQUE (thread_id, entry),
        ADD CONSTRAINT comments_thread FOREIGN KEY (thread_id, assessment_id) REFERENCES comments (id, assessment_id),
        ADD CONSTRAINT comments_about FOREIGN KEY (assessment_id, question_id, about_revision)
          REFERENCES answer_revisions (assessment_id, question_id, revision)`);

    await db.query(`
      CREATE FUNCTION review_round(of_assessment uuid, of_step text) RETURNS int
      LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        SELECT count(*)::int FROM transitions WHERE assessment_id = of_assessment AND step_id = of_step AND action = 'submit'
      $$;
      CREATE FUNCTION thread_open(thread uuid) RETURNS boolean
      LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        SELECT coalesce((SELECT does FROM comments WHERE thread_id = thread AND does <> 'reply' ORDER BY entry DESC LIMIT 1),
                        'reopen') = 'reopen'
      $$;
      CREATE FUNCTION open_blocking_threads(of_assessment uuid, of_step text) RETURNS bigint
      LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        SELECT count(*) FROM comments WHERE assessment_id = of_assessment AND step_id = of_step AND kind = 'blocking'
          AND thread_open(id)
      $$`);

    // The step is held while the comment is written, so that it is not approved beside a thread that blocks it.
    await db.query(`
      CREATE FUNCTION check_comment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        root comments;
        step_state text;
        whole_state text;
        reviews boolean;
      BEGIN
        SELECT state INTO whole_state FROM assessments WHERE id = NEW.assessment_id FOR SHARE;
        SELECT state INTO step_state FROM assessment_steps
          WHERE assessment_id = NEW.assessment_id AND step_id = NEW.step_id FOR SHARE;
        reviews := EXISTS (SELECT FROM person_roles WHERE person_id = NEW.written_by AND role IN ('reviewer', 'dpo'));
        IF NEW.round IS NOT NULL AND NEW.round <> review_round(NEW.assessment_id, NEW.step_id) THEN
          RAISE EXCEPTION 'another round has begun' USING ERRCODE = 'UV002';
        END IF;
        IF NEW.thread_id IS NOT NULL THEN
          SELECT * INTO root FROM comments WHERE id = NEW.thread_id AND assessment_id = NEW.assessment_id FOR UPDATE;
          IF root.id IS NULL OR root.thread_id IS NOT NULL OR root.step_id <> NEW.step_id
             OR root.question_id IS DISTINCT FROM NEW.question_id OR root.row_id IS DISTINCT FROM NEW.row_id THEN
            PERFORM refuse_transition('the entry is not of its thread');
          END IF;
          IF NEW.entry <> 1 + (SELECT count(*) FROM comments WHERE thread_id = NEW.thread_id)
             OR (NEW.does = 'resolve' AND NOT thread_open(root.id)) OR (NEW.does = 'reopen' AND thread_open(root.id)) THEN
            RAISE EXCEPTION 'the thread has gone on' USING ERRCODE = 'UV002';
          END IF;
          IF NEW.does <> 'reply' AND root.written_by <> NEW.written_by
             AND (NOT EXISTS (SELECT FROM person_roles WHERE person_id = NEW.written_by AND role = 'reviewer')
                  OR EXISTS (SELECT FROM answer_revisions WHERE assessment_id = NEW.assessment_id AND step_id = NEW.step_id
                             AND written_by = NEW.written_by)) THEN
            PERFORM refuse_transition('who opened it or another reviewer resolves a thread');
          END IF;
        END IF;
        IF NEW.kind = 'blocking' AND NOT reviews THEN
          PERFORM refuse_transition('only who reviews or advises blocks');
        END IF;
        IF (NEW.kind = 'blocking' OR (NEW.does = 'reopen' AND root.kind = 'blocking'))
           AND (step_state = 'approved' OR whole_state <> 'in_preparation') THEN
          PERFORM refuse_transition('a thread does not block what is approved');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_comment BEFORE INSERT ON comments FOR EACH ROW EXECUTE FUNCTION check_comment()`);

    // Fires behind apply_transition (triggers go by name), which holds the step by then.
    await db.query(`
      CREATE FUNCTION block_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NEW.step_id IS NOT NULL AND NEW.action = 'approve'
           AND open_blocking_threads(NEW.assessment_id, NEW.step_id) > 0 THEN
          PERFORM refuse_transition('a blocking thread is open');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER block_approval BEFORE INSERT ON transitions FOR EACH ROW EXECUTE FUNCTION block_approval();
      REVOKE EXECUTE ON FUNCTION check_comment(), block_approval() FROM PUBLIC`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION block_approval() CASCADE;
      DROP FUNCTION check_comment() CASCADE;
      DROP FUNCTION open_blocking_threads(uuid, text), thread_open(uuid), review_round(uuid, text);
      ALTER TABLE comments
        DROP CONSTRAINT comments_thread, DROP CONSTRAINT comments_about, DROP CONSTRAINT comments_next_entry,
        DROP CONSTRAINT comments_entry, DROP CONSTRAINT comments_kind, DROP CONSTRAINT comments_row,
        DROP COLUMN thread_id, DROP COLUMN entry, DROP COLUMN does, DROP COLUMN kind, DROP COLUMN row_id, DROP COLUMN round,
        DROP COLUMN about_revision, DROP COLUMN about_digest,
        DROP CONSTRAINT comments_of_assessment`);
  }
}
