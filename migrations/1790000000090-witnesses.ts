import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Table, the columns that name a row, the columns that move on and are derived from later history. */
const witnessed = [
  ['programmes', 'id', 'revision,facts'],
  ['programme_revisions', 'programme_id,revision', ''],
  ['screening_conclusions', 'id', ''],
  ['assessments', 'id', 'state,version'],
  ['assessment_steps', 'assessment_id,step_id', 'state,approved_digest'],
  ['answer_revisions', 'assessment_id,question_id,revision', ''],
  ['comments', 'id', ''],
  ['finding_responses', 'id', ''],
  ['transitions', 'id', ''],
  ['advice', 'id', ''],
  ['decisions', 'assessment_id,version', ''],
  ['assessment_versions', 'assessment_id,version', ''],
  ['version_briefs', 'assessment_id,version', ''],
  ['consultations', 'id', ''],
  ['consultation_events', 'consultation_id,sequence', ''],
  ['action_updates', 'assessment_id,action_key,sequence', ''],
  ['camera_register_revisions', 'programme_id,revision', ''],
] as const;

/**
 * Each row of the history has a witness in the audit chain: the SHA-256 of what it says, in the record of the transaction that
 * wrote it. A row changed, removed or added afterwards, whoever does it, no longer agrees with the chain. A new history table
 * takes part with one line in its own migration: SELECT witness_history('table', 'key,columns', 'columns,left,out').
 */
export class Witnesses1790000000090 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Only until the transaction's next audit record takes them; what none takes has no witness, and the verification says so.
    await db.query(`
      CREATE TABLE pending_witnesses (
        written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
        organisation_id uuid NOT NULL REFERENCES organisations,
        number bigint GENERATED ALWAYS AS IDENTITY,
        table_name text NOT NULL,
        row_key text NOT NULL,
        digest text NOT NULL,
        PRIMARY KEY (written_in, number)
      );
      ALTER TABLE pending_witnesses ENABLE ROW LEVEL SECURITY;
      ALTER TABLE pending_witnesses FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON pending_witnesses
        USING (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)
        WITH CHECK (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid);
      GRANT SELECT ON pending_witnesses TO uvid_app`);

    // A column that a later migration adds is null in older rows: it is left out, and their digests stay. Times are told in UTC.
    await db.query(`
      CREATE FUNCTION witness_digest(said jsonb, left_out text) RETURNS text
      LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
        SELECT encode(sha256(convert_to(coalesce(jsonb_object_agg(key, value), '{}')::text, 'UTF8')), 'hex')
        FROM jsonb_each(said - string_to_array(left_out, ',')) WHERE value <> 'null'
      $$;
      CREATE FUNCTION witness_key(said jsonb, columns text) RETURNS text
      LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
        SELECT jsonb_agg(said -> name ORDER BY at)::text FROM unnest(string_to_array(columns, ',')) WITH ORDINALITY AS c (name, at)
      $$;
      CREATE FUNCTION witness_cameras(programme uuid, of_revision int) RETURNS text
      LANGUAGE sql STABLE SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
        SELECT encode(sha256(convert_to(
          coalesce(string_agg(witness_digest(to_jsonb(r), ''), chr(10) ORDER BY reference), ''), 'UTF8')), 'hex')
        FROM camera_revisions r WHERE r.programme_id = programme AND r.revision = of_revision
      $$;
      CREATE FUNCTION witness_row() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
      BEGIN
        INSERT INTO pending_witnesses (organisation_id, table_name, row_key, digest)
          VALUES (NEW.organisation_id, TG_TABLE_NAME, witness_key(to_jsonb(NEW), TG_ARGV[0]), witness_digest(to_jsonb(NEW), TG_ARGV[1]));
        -- An import can write 50,000 cameras: their revision closes last and has one witness for all of them.
        IF TG_TABLE_NAME = 'camera_register_revisions' THEN
          INSERT INTO pending_witnesses (organisation_id, table_name, row_key, digest)
            VALUES (NEW.organisation_id, 'camera_revisions', witness_key(to_jsonb(NEW), TG_ARGV[0]),
                    witness_cameras((to_jsonb(NEW) ->> 'programme_id')::uuid, (to_jsonb(NEW) ->> 'revision')::int));
        END IF;
        RETURN NULL;
      END $$;
      CREATE FUNCTION take_witnesses() RETURNS TABLE (table_name text, row_key text, digest text)
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH taken AS (DELETE FROM pending_witnesses WHERE written_in = pg_current_xact_id_if_assigned() RETURNING *)
        SELECT taken.table_name, taken.row_key, taken.digest FROM taken ORDER BY number
      $$`);

    // What stood in a table before it took part is bound to the chain at once, 500 rows a record.
    await db.query(`
      CREATE FUNCTION bind_history() RETURNS void
      LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        head record;
        said text;
        rows int;
        text_of text;
        organisation uuid := current_setting('app.org_id')::uuid;
      BEGIN
        LOOP
          WITH batch AS (SELECT p.* FROM pending_witnesses p WHERE p.organisation_id = organisation ORDER BY number LIMIT 500),
            gone AS (DELETE FROM pending_witnesses p USING batch WHERE p.written_in = batch.written_in AND p.number = batch.number)
            SELECT string_agg('{"digest":' || to_json(batch.digest) || ',"key":' || to_json(batch.row_key) || ',"table":'
              || to_json(batch.table_name) || '}', ',' ORDER BY number), count(*) INTO said, rows FROM batch;
          EXIT WHEN rows = 0;
          SELECT * INTO head FROM lock_audit_head(organisation);
          text_of := '{"actor":null,"assessment":null,"at":"' || to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
            || '","data":{"rows":' || rows || '},"organisation":"' || organisation || '","previous":"' || head.hash
            || '","sequence":' || (head.sequence + 1) || ',"type":"history.bound","witnesses":[' || said || ']}';
          INSERT INTO audit_events (organisation_id, sequence, type, record, previous, hash)
            VALUES (organisation, head.sequence + 1, 'history.bound', text_of, head.hash,
                    encode(sha256(convert_to(text_of, 'UTF8')), 'hex'));
        END LOOP;
      END $$;
      CREATE FUNCTION witness_history(of_table text, key_columns text, left_out text) RETURNS void
      LANGUAGE plpgsql SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
      DECLARE
        organisation uuid;
        before text := coalesce(current_setting('app.org_id', true), '');
      BEGIN
        EXECUTE format('CREATE TRIGGER witness AFTER INSERT ON %I FOR EACH ROW EXECUTE FUNCTION witness_row(%L, %L)',
                       of_table, key_columns, left_out);
        FOR organisation IN SELECT id FROM organisations ORDER BY created_at, id LOOP
          PERFORM set_config('app.org_id', organisation::text, true);
          EXECUTE format('INSERT INTO pending_witnesses (organisation_id, table_name, row_key, digest)
            SELECT organisation_id, %L, witness_key(to_jsonb(t), %L), witness_digest(to_jsonb(t), %L) FROM %I t
            WHERE organisation_id = $1', of_table, key_columns, left_out, of_table) USING organisation;
          IF of_table = 'camera_register_revisions' THEN
            INSERT INTO pending_witnesses (organisation_id, table_name, row_key, digest)
              SELECT organisation_id, 'camera_revisions', witness_key(to_jsonb(t), key_columns),
                witness_cameras(programme_id, revision) FROM camera_register_revisions t WHERE organisation_id = organisation;
          END IF;
          PERFORM bind_history();
        END LOOP;
        PERFORM set_config('app.org_id', before, true);
      END $$`);

    await db.query(`
      REVOKE EXECUTE ON FUNCTION witness_digest(jsonb, text), witness_key(jsonb, text), witness_cameras(uuid, int), witness_row(),
        take_witnesses(), bind_history(), witness_history(text, text, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION take_witnesses(), witness_digest(jsonb, text), witness_key(jsonb, text),
        witness_cameras(uuid, int) TO uvid_app`);
    for (const [table, key, leftOut] of witnessed)
      await db.query('SELECT witness_history($1, $2, $3)', [table, key, leftOut]);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION witness_row() CASCADE;
      DROP FUNCTION witness_history(text, text, text), bind_history(), take_witnesses(), witness_cameras(uuid, int),
        witness_key(jsonb, text), witness_digest(jsonb, text);
      DROP TABLE pending_witnesses`);
  }
}
