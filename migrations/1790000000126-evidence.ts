import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that support answers. What a file holds is kept once for each organisation, under its hash; that it was added to an answer,
 * and that it was withdrawn with a reason, are history. Both may happen exactly while the answers of the step may be written.
 */
export class Evidence1790000000126 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The size comes from the content and the hash is checked against it, so whatever names both is bound to these bytes.
    await db.query(`
      CREATE TABLE evidence_contents (
        organisation_id uuid NOT NULL REFERENCES organisations,
        sha256 text NOT NULL,
        content bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 20971520),
        size int GENERATED ALWAYS AS (length(content)) STORED,
        PRIMARY KEY (organisation_id, sha256),
        CONSTRAINT evidence_contents_size UNIQUE (organisation_id, sha256, size),
        CONSTRAINT evidence_contents_hash CHECK (sha256 = encode(sha256(content), 'hex'))
      );
      ALTER TABLE evidence_contents ALTER content SET STORAGE EXTERNAL;
      CREATE TABLE evidence (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL,
        step_id text NOT NULL,
        question_id text NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200 AND name !~ '[[:cntrl:]/\\\\]'),
        description text NOT NULL CHECK (length(description) <= 500),
        media_type text NOT NULL CHECK (media_type ~ '^(application|image|text)/[a-z0-9.+-]+$'
          AND media_type NOT IN ('text/html', 'image/svg+xml', 'application/xhtml+xml', 'application/xml', 'text/xml')),
        size int NOT NULL,
        sha256 text NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT evidence_whose UNIQUE (id, assessment_id, organisation_id),
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (added_by, organisation_id) REFERENCES people (id, organisation_id),
        FOREIGN KEY (organisation_id, sha256, size) REFERENCES evidence_contents (organisation_id, sha256, size)
      );
      CREATE INDEX evidence_assessment ON evidence (assessment_id, added_at);
      CREATE TABLE evidence_withdrawals (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        withdrawn_by uuid NOT NULL,
        withdrawn_at timestamptz NOT NULL,
        CONSTRAINT evidence_withdrawn_once UNIQUE (evidence_id),
        FOREIGN KEY (evidence_id, assessment_id, organisation_id) REFERENCES evidence (id, assessment_id, organisation_id),
        FOREIGN KEY (withdrawn_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE INDEX evidence_withdrawals_assessment ON evidence_withdrawals (assessment_id);
      SELECT witness_history('evidence', 'id', '');
      SELECT witness_history('evidence_withdrawals', 'id', '')`);
    for (const table of ['evidence_contents', 'evidence', 'evidence_withdrawals'])
      await db.query(
        `
        CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON $ FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON $ FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        ALTER TABLE $ ENABLE ROW LEVEL SECURITY;
        ALTER TABLE $ FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_organisation ON $
          USING (organisation_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid))
          WITH CHECK (organisation_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid));
        GRANT SELECT, INSERT ON $ TO uvid_app`.replaceAll('$', table),
      );

    // Files are added to one assessment one after the other, so that together they keep within their limit.
    await db.query(`
      CREATE FUNCTION refuse_closed_step(assessment uuid, step text, organisation uuid, person uuid) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        held assessments;
        step_state text;
      BEGIN
        SELECT * INTO held FROM assessments WHERE id = assessment FOR NO KEY UPDATE;
        SELECT state INTO step_state FROM assessment_steps WHERE assessment_id = assessment AND step_id = step FOR SHARE;
        IF held.id IS NULL OR step_state IS NULL OR held.organisation_id <> organisation THEN
          RAISE EXCEPTION 'no such assessment or step' USING ERRCODE = 'UV005';
        END IF;
        IF held.state <> 'in_preparation' OR step_state NOT IN ('not_started', 'in_progress', 'changes_requested') THEN
          RAISE EXCEPTION 'the step is %, the assessment %', step_state, held.state USING ERRCODE = 'UV003';
        END IF;
        IF NOT EXISTS (SELECT FROM person_roles WHERE person_id = person AND role = 'assessor') THEN
          RAISE EXCEPTION 'an assessor adds and withdraws evidence' USING ERRCODE = 'UV004';
        END IF;
      END $$;
      CREATE FUNCTION check_evidence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM refuse_closed_step(NEW.assessment_id, NEW.step_id, NEW.organisation_id, NEW.added_by);
        IF NEW.size + (SELECT coalesce(sum(size), 0) FROM evidence WHERE assessment_id = NEW.assessment_id) > 209715200 THEN
          RAISE EXCEPTION 'the files of an assessment have 200 MB at most' USING ERRCODE = 'UV006';
        END IF;
        IF (SELECT count(*) FROM evidence WHERE assessment_id = NEW.assessment_id) >= 500 THEN
          RAISE EXCEPTION 'an assessment has 500 files at most' USING ERRCODE = 'UV006';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_evidence BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION check_evidence();
      CREATE FUNCTION check_withdrawal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM refuse_closed_step(NEW.assessment_id, (SELECT step_id FROM evidence WHERE id = NEW.evidence_id),
                                   NEW.organisation_id, NEW.withdrawn_by);
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_withdrawal BEFORE INSERT ON evidence_withdrawals FOR EACH ROW EXECUTE FUNCTION check_withdrawal();
      CREATE CONSTRAINT TRIGGER audited_evidence AFTER INSERT ON evidence DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION check_audited_row('evidence.added', 'evidence');
      CREATE CONSTRAINT TRIGGER audited_withdrawal AFTER INSERT ON evidence_withdrawals DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION check_audited_row('evidence.withdrawn', 'withdrawal')`);

    // Whoever added evidence to a step has written of it: they neither review nor approve that step, in stages or without, nor decide.
    await db.query(`
      CREATE FUNCTION refuse_evidence_adder() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM workflow_rules WHERE machine = CASE WHEN NEW.step_id IS NULL THEN 'assessment' ELSE 'step' END
              AND from_state = NEW.from_state AND action = NEW.action AND (not_own_work OR seals))
           AND EXISTS (SELECT FROM evidence WHERE assessment_id = NEW.assessment_id AND added_by = NEW.by_person
                       AND (NEW.step_id IS NULL OR step_id = NEW.step_id)) THEN
          PERFORM refuse_transition('who wrote neither reviews nor decides');
        END IF;
        RETURN NEW;
      END $$;
      CREATE FUNCTION refuse_evidence_reviewer() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE said jsonb := to_jsonb(NEW);
      BEGIN
        IF EXISTS (SELECT FROM evidence WHERE assessment_id = NEW.assessment_id AND step_id = NEW.step_id
                   AND added_by::text IN (said ->> 'sent_by', said ->> 'approved_by', said ->> 'on_behalf_of')) THEN
          PERFORM refuse_transition('nobody reviews their own work');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_evidence_reviewer BEFORE INSERT ON step_approvals
        FOR EACH ROW EXECUTE FUNCTION refuse_evidence_reviewer();
      CREATE TRIGGER refuse_evidence_reviewer BEFORE INSERT ON step_reviews
        FOR EACH ROW EXECUTE FUNCTION refuse_evidence_reviewer();
      CREATE TRIGGER refuse_evidence_adder BEFORE INSERT ON transitions FOR EACH ROW EXECUTE FUNCTION refuse_evidence_adder();
      REVOKE EXECUTE ON FUNCTION refuse_closed_step(uuid, text, uuid, uuid), check_evidence(), check_withdrawal(),
        refuse_evidence_adder(), refuse_evidence_reviewer() FROM PUBLIC`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION refuse_evidence_adder() CASCADE;
      DROP FUNCTION refuse_evidence_reviewer() CASCADE;
      DROP TABLE evidence_withdrawals;
      DROP TABLE evidence;
      DROP TABLE evidence_contents;
      DROP FUNCTION check_withdrawal();
      DROP FUNCTION check_evidence();
      DROP FUNCTION refuse_closed_step(uuid, text, uuid, uuid)`);
  }
}
