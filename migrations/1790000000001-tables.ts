import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, people, programmes, assessments and everything that is recorded about them. */
export class Tables1790000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The application signs in as uvid_app (or takes its role on): it owns nothing and row-level security binds it.
    await db.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'uvid_app') THEN
          CREATE ROLE uvid_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
          EXECUTE format('GRANT uvid_app TO %I', current_user);
        END IF;
      END $$`);

    await db.query(`
      CREATE TABLE organisations (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{2,60}$'),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
        demonstration boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL
      );
      CREATE TABLE people (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
        email text NOT NULL CHECK (length(email) BETWEEN 3 AND 320),
        password_hash text,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX people_email ON people (lower(email));
      CREATE INDEX people_organisation ON people (organisation_id);
      CREATE TABLE person_roles (
        organisation_id uuid NOT NULL REFERENCES organisations,
        person_id uuid NOT NULL REFERENCES people,
        role text NOT NULL CHECK (role IN ('assessor', 'reviewer', 'dpo', 'officer', 'administrator', 'reader')),
        PRIMARY KEY (person_id, role)
      );
      CREATE TABLE invitations (
        token_hash text PRIMARY KEY CHECK (length(token_hash) = 64),
        person_id uuid REFERENCES people,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        created_at timestamptz NOT NULL
      );
      CREATE TABLE sessions (
        id_hash text PRIMARY KEY CHECK (length(id_hash) = 64),
        person_id uuid REFERENCES people,
        content jsonb NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sessions_person ON sessions (person_id);
      CREATE INDEX sessions_expiry ON sessions (expires_at)`);

    await db.query(`
      CREATE TABLE programmes (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        reference text NOT NULL CHECK (reference ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
        revision int NOT NULL DEFAULT 0,
        facts jsonb NOT NULL DEFAULT '{}',
        created_by uuid NOT NULL REFERENCES people,
        created_at timestamptz NOT NULL,
        UNIQUE (organisation_id, reference)
      );
      CREATE TABLE programme_revisions (
        programme_id uuid NOT NULL REFERENCES programmes,
        revision int NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisations,
        facts jsonb NOT NULL,
        written_by uuid NOT NULL REFERENCES people,
        written_at timestamptz NOT NULL,
        PRIMARY KEY (programme_id, revision)
      );
      CREATE TABLE assessments (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        programme_id uuid NOT NULL REFERENCES programmes,
        reference text NOT NULL CHECK (reference ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
        template_id text NOT NULL,
        template_version int NOT NULL,
        state text NOT NULL DEFAULT 'in_preparation',
        version int NOT NULL DEFAULT 1,
        created_by uuid NOT NULL REFERENCES people,
        created_at timestamptz NOT NULL,
        UNIQUE (organisation_id, reference)
      );
      CREATE INDEX assessments_programme ON assessments (programme_id);
      CREATE TABLE assessment_steps (
        assessment_id uuid NOT NULL REFERENCES assessments,
        step_id text NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisations,
        state text NOT NULL DEFAULT 'not_started',
        approved_digest text,
        PRIMARY KEY (assessment_id, step_id),
        CONSTRAINT steps_approval_binds CHECK ((state = 'approved') = (approved_digest IS NOT NULL))
      );
      CREATE TABLE answers (
        assessment_id uuid NOT NULL REFERENCES assessments,
        question_id text NOT NULL,
        step_id text NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisations,
        revision int NOT NULL,
        answer jsonb,
        written_by uuid NOT NULL REFERENCES people,
        written_at timestamptz NOT NULL,
        PRIMARY KEY (assessment_id, question_id)
      );
      CREATE TABLE answer_revisions (
        assessment_id uuid NOT NULL REFERENCES assessments,
        question_id text NOT NULL,
        revision int NOT NULL,
        version int NOT NULL DEFAULT 0,
        step_id text NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisations,
        answer jsonb,
        written_by uuid NOT NULL REFERENCES people,
        written_at timestamptz NOT NULL,
        PRIMARY KEY (assessment_id, question_id, revision)
      );
      CREATE INDEX answer_revisions_writer ON answer_revisions (assessment_id, written_by, step_id);
      CREATE TABLE drafts (
        assessment_id uuid NOT NULL REFERENCES assessments,
        question_id text NOT NULL,
        person_id uuid NOT NULL REFERENCES people,
        organisation_id uuid NOT NULL REFERENCES organisations,
        fields jsonb NOT NULL,
        kept_at timestamptz NOT NULL,
        PRIMARY KEY (assessment_id, question_id, person_id)
      )`);

    await db.query(`
      CREATE TABLE comments (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL REFERENCES assessments,
        version int NOT NULL,
        step_id text NOT NULL,
        question_id text,
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
        written_by uuid NOT NULL REFERENCES people,
        written_at timestamptz NOT NULL
      );
      CREATE INDEX comments_assessment ON comments (assessment_id, step_id);
      CREATE TABLE transitions (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL REFERENCES assessments,
        version int NOT NULL,
        step_id text,
        action text NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL,
        as_role text NOT NULL,
        by_person uuid NOT NULL REFERENCES people,
        comment text NOT NULL CHECK (length(comment) <= 20000),
        digest text CHECK (length(digest) = 64),
        happened_at timestamptz NOT NULL
      );
      CREATE INDEX transitions_assessment ON transitions (assessment_id, happened_at);
      CREATE TABLE advice (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL REFERENCES assessments,
        version int NOT NULL,
        opinion text NOT NULL CHECK (opinion IN ('favourable', 'favourable_with_recommendations', 'unfavourable')),
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
        given_by uuid NOT NULL REFERENCES people,
        given_at timestamptz NOT NULL
      );
      CREATE INDEX advice_assessment ON advice (assessment_id, version, given_at);
      CREATE TABLE decisions (
        assessment_id uuid NOT NULL REFERENCES assessments,
        version int NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisations,
        outcome text NOT NULL CHECK (outcome IN ('rejected', 'consultation', 'approved', 'conditionally_approved')),
        justification text NOT NULL CHECK (length(justification) <= 20000),
        conditions text[] NOT NULL,
        decided_by uuid NOT NULL REFERENCES people,
        decided_at timestamptz NOT NULL,
        PRIMARY KEY (assessment_id, version),
        CONSTRAINT decisions_conditions CHECK ((outcome = 'conditionally_approved') = (cardinality(conditions) > 0))
      );
      CREATE TABLE assessment_versions (
        assessment_id uuid NOT NULL REFERENCES assessments,
        version int NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisations,
        document text NOT NULL,
        digest text NOT NULL,
        sealed_by uuid NOT NULL REFERENCES people,
        sealed_at timestamptz NOT NULL,
        PRIMARY KEY (assessment_id, version),
        CONSTRAINT versions_digest CHECK (digest = encode(sha256(convert_to(document, 'UTF8')), 'hex'))
      );
      CREATE INDEX assessment_versions_digest ON assessment_versions (digest);
      CREATE TABLE audit_events (
        organisation_id uuid NOT NULL REFERENCES organisations,
        sequence bigint NOT NULL,
        type text NOT NULL,
        assessment_id uuid REFERENCES assessments,
        transition_id uuid UNIQUE REFERENCES transitions,
        record text NOT NULL,
        previous text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (organisation_id, sequence),
        CONSTRAINT audit_hash CHECK (hash = encode(sha256(convert_to(record, 'UTF8')), 'hex'))
      );
      CREATE INDEX audit_events_assessment ON audit_events (assessment_id, sequence);
      CREATE TABLE audit_heads (
        organisation_id uuid PRIMARY KEY REFERENCES organisations,
        sequence bigint NOT NULL,
        hash text NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE audit_heads, audit_events, assessment_versions, decisions, advice, transitions, comments, drafts,
        answer_revisions, answers, assessment_steps, assessments, programme_revisions, programmes, sessions, invitations,
        person_roles, people, organisations`);
  }
}
