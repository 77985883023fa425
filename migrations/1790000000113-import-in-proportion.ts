import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An import takes as long as its rows are many. Each camera is looked up by its key, and of a programme that is new to it the planner
 * cannot tell the index of the key from another that begins with the programme: it took the smaller one and read the whole register
 * for every row. So the indexes of lists begin with a column of their own, of the same value, which no lookup by key names. And
 * the witness of a revision is worked out without taking every row apart: the digests stay what they were.
 */
export class ImportInProportion1790000000113 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Whoever runs this may not be able to look past row-level security while it is forced.
    await db.query(`
      ALTER TABLE cameras ADD COLUMN listed_in uuid;
      ALTER TABLE cameras NO FORCE ROW LEVEL SECURITY;
      UPDATE cameras SET listed_in = programme_id;
      ALTER TABLE cameras FORCE ROW LEVEL SECURITY;
      ALTER TABLE cameras ALTER COLUMN listed_in SET NOT NULL;
      ALTER TABLE cameras ADD CONSTRAINT cameras_listed CHECK (listed_in = programme_id);
      DROP INDEX cameras_by_site;
      DROP INDEX cameras_by_change;
      CREATE INDEX cameras_by_site ON cameras (listed_in, site, reference);
      CREATE INDEX cameras_by_change ON cameras (listed_in, revision DESC, reference)`);
    await rewrite(db, [
      ['            publication)\n', '            publication, listed_in)\n'],
      ['            f.publication\n', '            f.publication, w.programme_id\n'],
    ]);
    // Of a row without a null the digest is that of the row as it is; only a withdrawn camera has nulls, which are left out.
    await db.query(`
      CREATE OR REPLACE FUNCTION witness_cameras(programme uuid, of_revision int) RETURNS text
      LANGUAGE sql STABLE SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
        SELECT encode(sha256(convert_to(coalesce(string_agg(
            CASE WHEN jsonb_path_exists(said, '$.* ? (@ == null)') THEN witness_digest(said, '')
              ELSE encode(sha256(convert_to(said::text, 'UTF8')), 'hex') END, chr(10) ORDER BY reference), ''), 'UTF8')), 'hex')
        FROM (SELECT reference, to_jsonb(r) AS said FROM camera_revisions r
          WHERE r.programme_id = programme AND r.revision = of_revision OFFSET 0) AS rows
      $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION witness_cameras(programme uuid, of_revision int) RETURNS text
      LANGUAGE sql STABLE SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
        SELECT encode(sha256(convert_to(
          coalesce(string_agg(witness_digest(to_jsonb(r), ''), chr(10) ORDER BY reference), ''), 'UTF8')), 'hex')
        FROM camera_revisions r WHERE r.programme_id = programme AND r.revision = of_revision
      $$`);
    await rewrite(db, [
      ['            publication, listed_in)\n', '            publication)\n'],
      ['            f.publication, w.programme_id\n', '            f.publication\n'],
    ]);
    await db.query(`
      DROP INDEX cameras_by_site;
      DROP INDEX cameras_by_change;
      ALTER TABLE cameras DROP COLUMN listed_in;
      CREATE INDEX cameras_by_site ON cameras (programme_id, site, reference);
      CREATE INDEX cameras_by_change ON cameras (programme_id, revision DESC, reference)`);
  }
}

/** Changes those words of the trigger that makes the current cameras, and nothing else of it. */
async function rewrite(db: QueryRunner, changes: readonly (readonly [from: string, to: string])[]): Promise<void> {
  const rows: { sql: string }[] = await db.query("SELECT pg_get_functiondef('write_cameras'::regproc) AS sql");
  let sql = rows[0]?.sql ?? '';
  for (const [from, to] of changes) {
    if (!sql.includes(from)) throw new Error(`The trigger write_cameras does not say ${from.trim()}`);
    sql = sql.replace(from, to);
  }
  await db.query(sql);
}
