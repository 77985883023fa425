import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  'camera_imports',
  'camera_import_chunks',
  'camera_import_runs',
  'camera_import_lines',
  'camera_import_plans',
];

/**
 * Files of cameras that somebody has sent, until they are applied or expire. They are work in hand and no record: what an
 * import made of the register stands in its revisions. How the columns of a file were read is remembered for the next one
 * with the same header.
 */
export class CameraImports1790000000085 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE camera_imports (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        programme_id uuid NOT NULL,
        file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
        bytes int NOT NULL CHECK (bytes >= 0),
        chunks int NOT NULL CHECK (chunks >= 0),
        recognised jsonb,
        plan jsonb,
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT camera_imports_whose UNIQUE (id, organisation_id),
        CONSTRAINT camera_imports_which UNIQUE (id, programme_id, organisation_id),
        CONSTRAINT camera_imports_end CHECK (expires_at > uploaded_at),
        FOREIGN KEY (programme_id, organisation_id) REFERENCES programmes (id, organisation_id),
        FOREIGN KEY (uploaded_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE INDEX camera_imports_person ON camera_imports (uploaded_by);
      CREATE INDEX camera_imports_expiry ON camera_imports (expires_at);
      CREATE TABLE camera_import_chunks (
        import_id uuid NOT NULL,
        no int NOT NULL CHECK (no BETWEEN 0 AND 127),
        organisation_id uuid NOT NULL,
        bytes bytea NOT NULL CHECK (length(bytes) <= 1048576),
        PRIMARY KEY (import_id, no),
        FOREIGN KEY (import_id, organisation_id) REFERENCES camera_imports (id, organisation_id) ON DELETE CASCADE
      );
      CREATE TABLE camera_import_runs (
        id uuid PRIMARY KEY,
        import_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('preview', 'apply')),
        plan jsonb NOT NULL,
        options jsonb NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
        missing_removed_on date,
        seen_revision int,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        rows_read int NOT NULL DEFAULT 0,
        moved_at timestamptz NOT NULL,
        ended_at timestamptz,
        outcome jsonb,
        failure text CHECK (failure IN ('conflict', 'unreadable', 'interrupted', 'failed')),
        CONSTRAINT camera_import_runs_whose UNIQUE (id, organisation_id),
        CONSTRAINT camera_import_runs_seen CHECK (kind = 'preview' OR seen_revision IS NOT NULL),
        CONSTRAINT camera_import_runs_end
          CHECK ((ended_at IS NULL) = (outcome IS NULL AND failure IS NULL)),
        FOREIGN KEY (import_id, programme_id, organisation_id)
          REFERENCES camera_imports (id, programme_id, organisation_id) ON DELETE CASCADE,
        FOREIGN KEY (asked_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE INDEX camera_import_runs_import ON camera_import_runs (import_id, asked_at);
      CREATE UNIQUE INDEX camera_import_runs_applying ON camera_import_runs (programme_id)
        WHERE kind = 'apply' AND ended_at IS NULL;
      CREATE TABLE camera_import_lines (
        run_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('problem', 'added', 'changed', 'unchanged', 'missing')),
        no int NOT NULL,
        organisation_id uuid NOT NULL,
        line jsonb NOT NULL,
        PRIMARY KEY (run_id, kind, no),
        FOREIGN KEY (run_id, organisation_id) REFERENCES camera_import_runs (id, organisation_id) ON DELETE CASCADE
      );
      CREATE TABLE camera_import_plans (
        organisation_id uuid NOT NULL REFERENCES organisations,
        fingerprint text NOT NULL CHECK (length(fingerprint) = 64),
        plan jsonb NOT NULL,
        said_by uuid NOT NULL,
        said_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, fingerprint),
        FOREIGN KEY (said_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      GRANT SELECT, INSERT, DELETE, UPDATE (bytes, chunks, recognised, plan) ON camera_imports TO uvid_app;
      GRANT SELECT, INSERT ON camera_import_chunks, camera_import_lines TO uvid_app;
      GRANT SELECT, INSERT, UPDATE (attempts, rows_read, moved_at, ended_at, outcome, failure, seen_revision)
        ON camera_import_runs TO uvid_app;
      GRANT SELECT, INSERT, UPDATE (plan, said_by, said_at) ON camera_import_plans TO uvid_app`);
    // What ended stays as it ended, whoever comes late.
    await db.query(`
      CREATE FUNCTION refuse_second_end() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF OLD.ended_at IS NOT NULL THEN
          RAISE EXCEPTION 'this run has ended' USING ERRCODE = 'UV002';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_second_end BEFORE UPDATE ON camera_import_runs
        FOR EACH ROW EXECUTE FUNCTION refuse_second_end()`);
    for (const table of tables) await db.query(ownOrganisation.replaceAll('$table', table));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE camera_import_plans, camera_import_lines, camera_import_runs, camera_import_chunks, camera_imports;
      DROP FUNCTION refuse_second_end()`);
  }
}

const ownOrganisation = `
  ALTER TABLE $table ENABLE ROW LEVEL SECURITY;
  ALTER TABLE $table FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_organisation ON $table
    USING (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)
    WITH CHECK (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)`;
