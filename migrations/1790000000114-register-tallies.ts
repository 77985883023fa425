import type { MigrationInterface, QueryRunner } from 'typeorm';

const texts = [
  "concat_ws(' ', w.facts ->> 'hours', w.facts ->> 'sign', w.facts ->> 'need', w.facts ->> 'groundReason',",
  'jsonb_path_query_array(w.facts, \'$.capabilities.*.lock ? (@ != "")\'))',
].join(' ');
/** What a search looks through, a line for each of the two texts, from the row `w` of the history. */
const words = [
  "lower(concat(w.reference, ' ', w.facts ->> 'site', ' ', w.facts ->> 'make', ' ', w.facts ->> 'model', chr(10),",
  texts,
  '))',
].join(' ');

const columns = ['            publication, listed_in)\n', '            publication, listed_in, words)\n'] as const;
/** Inside of a quoted text of the trigger. */
const quoted = words.replaceAll("'", "''");
const values = [
  '            f.publication, w.programme_id\n',
  ['            f.publication, w.programme_id, ', '\n'].join(quoted),
] as const;

/**
 * Cameras that are alike in what lists are filtered by most are counted as they are written: the head of a programme's page and the
 * length of a list are read from some hundred groups and not from 50,000 cameras. And all texts of a camera stand in lower case
 * beside it, where a search reads them without looking each camera up. Whose programme it is, is checked where the history is
 * written, of which a current camera is derived: once for a revision, no longer once more for each row.
 */
export class RegisterTallies1790000000114 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE camera_groups (
        programme_id uuid NOT NULL,
        key text COLLATE "C" NOT NULL,
        organisation_id uuid NOT NULL,
        kind text NOT NULL,
        status text NOT NULL,
        mount text,
        zones text[] NOT NULL,
        active text[] NOT NULL,
        disabled text[] NOT NULL,
        recording text,
        live_view text,
        publication text NOT NULL,
        placed boolean NOT NULL,
        cameras int NOT NULL CHECK (cameras >= 0),
        PRIMARY KEY (programme_id, key),
        FOREIGN KEY (programme_id, organisation_id) REFERENCES programmes (id, organisation_id)
      ) WITH (fillfactor = 70);
      ALTER TABLE camera_groups ENABLE ROW LEVEL SECURITY;
      ALTER TABLE camera_groups FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON camera_groups
        USING (organisation_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid))
        WITH CHECK (organisation_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid));
      GRANT SELECT ON camera_groups TO uvid_app`);

    // A changed camera leaves its group as the old row goes and joins one as the new row comes.
    await db.query(`
      CREATE FUNCTION count_cameras() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO camera_groups AS g (programme_id, organisation_id, kind, status, mount, zones, active, disabled, recording,
              live_view, publication, placed, cameras, key)
            SELECT *, md5(ROW(kind, status, mount, zones, active, disabled, recording, live_view, publication, placed)::text)
            FROM (SELECT programme_id, organisation_id, kind, status, mount, zones, active, disabled, recording, live_view, publication,
                lon IS NOT NULL AS placed, count(*)::int AS cameras
              FROM moved GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) AS came
            ON CONFLICT (programme_id, key) DO UPDATE SET cameras = g.cameras + excluded.cameras;
        ELSE
          UPDATE camera_groups g SET cameras = g.cameras - gone.cameras
            FROM (SELECT programme_id, kind, status, mount, zones, active, disabled, recording, live_view, publication,
                lon IS NOT NULL AS placed, count(*)::int AS cameras
              FROM moved GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) AS gone
            WHERE g.programme_id = gone.programme_id AND g.key = md5(ROW(gone.kind, gone.status, gone.mount, gone.zones,
              gone.active, gone.disabled, gone.recording, gone.live_view, gone.publication, gone.placed)::text);
        END IF;
        RETURN NULL;
      END $$;
      REVOKE EXECUTE ON FUNCTION count_cameras() FROM PUBLIC;
      CREATE TRIGGER count_came AFTER INSERT ON cameras REFERENCING NEW TABLE AS moved
        FOR EACH STATEMENT EXECUTE FUNCTION count_cameras();
      CREATE TRIGGER count_gone AFTER DELETE ON cameras REFERENCING OLD TABLE AS moved
        FOR EACH STATEMENT EXECUTE FUNCTION count_cameras()`);

    await db.query('ALTER TABLE cameras DROP CONSTRAINT cameras_programme_id_organisation_id_fkey');

    // Whoever runs this may not be able to look past row-level security while it is forced.
    await db.query(`
      ALTER TABLE cameras ADD COLUMN words text;
      ALTER TABLE cameras NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE camera_revisions NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE camera_groups NO FORCE ROW LEVEL SECURITY`);
    await db.query(
      [
        'UPDATE cameras c SET words =',
        words,
        'FROM camera_revisions w',
        'WHERE w.programme_id = c.programme_id AND w.revision = c.revision AND w.reference = c.reference',
      ].join(' '),
    );
    await db.query(`
      INSERT INTO camera_groups (programme_id, organisation_id, kind, status, mount, zones, active, disabled, recording, live_view,
          publication, placed, cameras, key)
        SELECT *, md5(ROW(kind, status, mount, zones, active, disabled, recording, live_view, publication, placed)::text)
        FROM (SELECT programme_id, organisation_id, kind, status, mount, zones, active, disabled, recording, live_view, publication,
            lon IS NOT NULL AS placed, count(*)::int FROM cameras GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) AS counted;
      ALTER TABLE cameras FORCE ROW LEVEL SECURITY;
      ALTER TABLE camera_revisions FORCE ROW LEVEL SECURITY;
      ALTER TABLE camera_groups FORCE ROW LEVEL SECURITY;
      ALTER TABLE cameras ALTER COLUMN words SET NOT NULL`);
    await rewrite(db, [columns, values]);
  }

  async down(db: QueryRunner): Promise<void> {
    await rewrite(db, [
      [columns[1], columns[0]],
      [values[1], values[0]],
    ]);
    await db.query(`
      DROP FUNCTION count_cameras() CASCADE;
      DROP TABLE camera_groups;
      ALTER TABLE cameras DROP COLUMN words;
      ALTER TABLE cameras ADD FOREIGN KEY (programme_id, organisation_id) REFERENCES programmes (id, organisation_id)`);
  }
}

/** Changes those words of the trigger that makes the current cameras, and nothing else of it. */
async function rewrite(db: QueryRunner, changes: readonly (readonly [from: string, to: string])[]): Promise<void> {
  const rows: { sql: string }[] = await db.query("SELECT pg_get_functiondef('write_cameras'::regproc) AS sql");
  let sql = rows[0]?.sql ?? '';
  for (const [from, to] of changes) {
    if (!sql.includes(from)) throw new Error(['The trigger write_cameras does not say', from.trim()].join(' '));
    sql = sql.replace(from, () => to);
  }
  await db.query(sql);
}
