import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = "organisation_id = nullif(current_setting('app.org_id', true), '')::uuid";
const history = ['camera_revisions', 'camera_register_revisions'];

/**
 * The cameras of a programme. A register revision is closed by its row in `camera_register_revisions`, which comes last: the
 * counts and the digest in it are what the database found, not what somebody claimed. Current cameras are derived, statement
 * by statement: an import writes 50,000 rows in one. A camera that was entered by mistake is withdrawn, never erased.
 */
export class CameraRegister1790000000060 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE camera_register_revisions (
        programme_id uuid NOT NULL,
        revision int NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisations,
        kind text NOT NULL CHECK (kind IN ('edit', 'import')),
        reason text NOT NULL CHECK (length(reason) <= 4000),
        added int NOT NULL,
        changed int NOT NULL,
        removed int NOT NULL,
        cameras int NOT NULL,
        digest text NOT NULL CHECK (length(digest) = 64),
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL,
        PRIMARY KEY (programme_id, revision),
        UNIQUE (programme_id, revision, organisation_id),
        FOREIGN KEY (programme_id, organisation_id) REFERENCES programmes (id, organisation_id),
        FOREIGN KEY (written_by, organisation_id) REFERENCES people (id, organisation_id),
        CONSTRAINT register_says_why CHECK (removed = 0 OR reason <> ''),
        CONSTRAINT register_limit CHECK (cameras <= 100000)
      );
      CREATE TABLE camera_revisions (
        programme_id uuid NOT NULL,
        revision int NOT NULL,
        reference text COLLATE "C" NOT NULL CHECK (length(reference) BETWEEN 1 AND 60),
        organisation_id uuid NOT NULL,
        change text NOT NULL CHECK (change IN ('added', 'changed', 'removed')),
        facts jsonb,
        digest text CHECK (length(digest) = 64),
        PRIMARY KEY (programme_id, revision, reference),
        CONSTRAINT register_revision FOREIGN KEY (programme_id, revision, organisation_id)
          REFERENCES camera_register_revisions (programme_id, revision, organisation_id) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT camera_revisions_whole
          CHECK ((change = 'removed') = (facts IS NULL) AND (facts IS NULL) = (digest IS NULL)),
        CONSTRAINT camera_revisions_named CHECK (facts ->> 'reference' = reference)
      );
      CREATE INDEX camera_revisions_camera ON camera_revisions (programme_id, reference, revision);
      CREATE TABLE cameras (
        programme_id uuid NOT NULL,
        reference text COLLATE "C" NOT NULL,
        organisation_id uuid NOT NULL,
        revision int NOT NULL,
        digest text NOT NULL,
        site text NOT NULL,
        kind text NOT NULL,
        status text NOT NULL,
        mount text,
        make text NOT NULL,
        model text NOT NULL,
        lon double precision,
        lat double precision,
        direction int,
        field_of_view int,
        zones text[] NOT NULL,
        active text[] NOT NULL,
        disabled text[] NOT NULL,
        recording text,
        live_view text,
        retention_hours int,
        publication text NOT NULL,
        PRIMARY KEY (programme_id, reference),
        FOREIGN KEY (programme_id, organisation_id) REFERENCES programmes (id, organisation_id)
      );
      CREATE INDEX cameras_site ON cameras (site, programme_id, reference)`);

    await db.query(`
      CREATE FUNCTION lock_camera_register(programme uuid) RETURNS int
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM FROM programmes WHERE id = programme AND organisation_id = nullif(current_setting('app.org_id', true), '')::uuid FOR NO KEY UPDATE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'no such programme' USING ERRCODE = 'UV005';
        END IF;
        RETURN coalesce((SELECT max(revision) FROM camera_register_revisions WHERE programme_id = programme), 0);
      END $$;`);

    // Where a mobile camera is used has no one place: its first corner stands for it on maps and in the order of lists.
    await db.query(`
      CREATE FUNCTION write_cameras() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        part record;
        conflict boolean;
      BEGIN
        FOR part IN SELECT DISTINCT programme_id, organisation_id, revision FROM written LOOP
          IF part.organisation_id IS DISTINCT FROM nullif(current_setting('app.org_id', true), '')::uuid THEN
            RAISE EXCEPTION 'no such programme' USING ERRCODE = 'UV005';
          END IF;
          IF part.revision <> lock_camera_register(part.programme_id) + 1 THEN
            RAISE EXCEPTION 'revision % is not next', part.revision USING ERRCODE = 'UV002';
          END IF;
        END LOOP;
        -- Each row is looked up by its key (LATERAL … OFFSET 0): what a join of a table that grows under it costs, the planner
        -- guesses wrong by a factor of a hundred. And EXECUTE: a plan that was made while the table was empty would be kept.
        EXECUTE 'SELECT EXISTS (SELECT FROM written w LEFT JOIN LATERAL (
              SELECT revision FROM cameras i WHERE i.programme_id = w.programme_id AND i.reference = w.reference OFFSET 0
            ) c ON true WHERE (w.change = ''added'') <> (c.revision IS NULL) OR c.revision = w.revision)' INTO conflict;
        IF conflict THEN
          RAISE EXCEPTION 'what is added is there already, or what is changed is not' USING ERRCODE = 'UV002';
        END IF;
        EXECUTE 'DELETE FROM cameras WHERE ctid = ANY (ARRAY (SELECT c.place FROM written w CROSS JOIN LATERAL (
              SELECT ctid AS place FROM cameras i WHERE i.programme_id = w.programme_id AND i.reference = w.reference OFFSET 0
            ) c WHERE w.change <> ''added''))';
        EXECUTE 'INSERT INTO cameras (programme_id, reference, organisation_id, revision, digest, site, kind, status, mount,
            make, model, lon, lat, direction, field_of_view, zones, active, disabled, recording, live_view, retention_hours,
            publication)
          SELECT w.programme_id, w.reference, w.organisation_id, w.revision, w.digest, f.site, f.kind, f.status, f.mount,
            f.make, f.model, (corner ->> 0)::float8, (corner ->> 1)::float8, f.direction, f."fieldOfView", f.zones,
            coalesce(can.active, ''{}''), coalesce(can.disabled, ''{}''), f.recording, f."liveView", f."retentionHours",
            f.publication
          FROM written w
          CROSS JOIN LATERAL jsonb_to_record(w.facts) AS f (site text, kind text, status text, mount text, make text,
            model text, position jsonb, direction int, "fieldOfView" int, zones text[], recording text, "liveView" text,
            "retentionHours" int, publication text, capabilities jsonb)
          CROSS JOIN LATERAL (SELECT CASE f.position ->> ''type'' WHEN ''Point'' THEN f.position -> ''coordinates''
            WHEN ''LineString'' THEN f.position #> ''{coordinates,0}'' ELSE f.position #> ''{coordinates,0,0}'' END) AS at (corner)
          CROSS JOIN LATERAL (
            SELECT array_agg(key) FILTER (WHERE value ->> ''state'' = ''active'') AS active,
              array_agg(key) FILTER (WHERE value ->> ''state'' = ''present_disabled'') AS disabled
            FROM jsonb_each(f.capabilities)) AS can
          WHERE w.facts IS NOT NULL';
        RETURN NULL;
      END $$;
      CREATE TRIGGER write_cameras AFTER INSERT ON camera_revisions REFERENCING NEW TABLE AS written
        FOR EACH STATEMENT EXECUTE FUNCTION write_cameras()`);

    await db.query(`
      CREATE FUNCTION close_register_revision() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NEW.organisation_id IS DISTINCT FROM nullif(current_setting('app.org_id', true), '')::uuid THEN
          RAISE EXCEPTION 'no such programme' USING ERRCODE = 'UV005';
        END IF;
        IF NEW.revision <> lock_camera_register(NEW.programme_id) + 1 THEN
          RAISE EXCEPTION 'revision % is not next', NEW.revision USING ERRCODE = 'UV002';
        END IF;
        SELECT count(*) FILTER (WHERE change = 'added'), count(*) FILTER (WHERE change = 'changed'),
               count(*) FILTER (WHERE change = 'removed')
          INTO NEW.added, NEW.changed, NEW.removed
          FROM camera_revisions WHERE programme_id = NEW.programme_id AND revision = NEW.revision;
        SELECT count(*), encode(sha256(convert_to(
                 coalesce(string_agg(reference || ' ' || digest, chr(10) ORDER BY reference), ''), 'UTF8')), 'hex')
          INTO NEW.cameras, NEW.digest
          FROM cameras WHERE programme_id = NEW.programme_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER close_register_revision BEFORE INSERT ON camera_register_revisions
        FOR EACH ROW EXECUTE FUNCTION close_register_revision()`);

    // Who wrote what is decided does not decide, here as for the programme's facts and the answers.
    await db.query(`
      CREATE FUNCTION refuse_register_writer() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NEW.step_id IS NULL
           AND EXISTS (SELECT FROM workflow_rules WHERE machine = 'assessment' AND from_state = NEW.from_state
                       AND action = NEW.action AND seals)
           AND EXISTS (SELECT FROM assessments a JOIN camera_register_revisions r ON r.programme_id = a.programme_id
                       WHERE a.id = NEW.assessment_id AND r.written_by = NEW.by_person) THEN
          PERFORM refuse_transition('who wrote the camera register does not decide');
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_register_writer BEFORE INSERT ON transitions
        FOR EACH ROW EXECUTE FUNCTION refuse_register_writer()`);

    for (const table of history)
      await db.query(
        'CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON ' +
          table +
          ' FOR EACH ROW EXECUTE FUNCTION refuse_change(); CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON ' +
          table +
          ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); GRANT INSERT ON ' +
          table +
          ' TO uvid_app',
      );
    for (const table of [...history, 'cameras'])
      await db.query(
        ['ENABLE', 'FORCE'].map(verb => ['ALTER TABLE', table, verb, 'ROW LEVEL SECURITY; '].join(' ')).join('') +
          ['CREATE POLICY own_organisation ON', table, 'USING (', own, ') WITH CHECK (', own, ');'].join(' ') +
          [' GRANT SELECT ON', table, 'TO uvid_app'].join(' '),
      );
    await db.query(`
      REVOKE EXECUTE ON FUNCTION lock_camera_register(uuid), write_cameras(),
        close_register_revision(), refuse_register_writer() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION lock_camera_register(uuid) TO uvid_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION refuse_register_writer() CASCADE;
      DROP FUNCTION close_register_revision() CASCADE;
      DROP FUNCTION write_cameras() CASCADE;
      DROP TABLE cameras, camera_revisions, camera_register_revisions;
      DROP FUNCTION lock_camera_register(uuid)`);
  }
}
