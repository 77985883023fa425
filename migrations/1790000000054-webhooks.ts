import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who outside is told of what happens, and by which link a calendar is read. A webhook's secret is in no table: it is
 * derived from the key of the installation. Only that something ended can be written afterwards.
 */
export class Webhooks1790000000054 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE webhooks (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        url text NOT NULL CHECK (length(url) BETWEEN 1 AND 2000),
        events text[] NOT NULL CHECK (cardinality(events) BETWEEN 1 AND 50),
        since_sequence bigint NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT webhooks_whose UNIQUE (id, organisation_id),
        FOREIGN KEY (added_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE TABLE webhook_messages (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        webhook_id uuid NOT NULL,
        sequence bigint NOT NULL,
        body text NOT NULL CHECK (length(body) <= 20000),
        made_at timestamptz NOT NULL,
        UNIQUE (webhook_id, sequence),
        CONSTRAINT webhook_messages_whose UNIQUE (id, organisation_id),
        FOREIGN KEY (webhook_id, organisation_id) REFERENCES webhooks (id, organisation_id)
      );
      CREATE TABLE webhook_attempts (
        message_id uuid NOT NULL,
        attempt int NOT NULL CHECK (attempt > 0),
        organisation_id uuid NOT NULL REFERENCES organisations,
        status int,
        delivered boolean NOT NULL,
        tried_at timestamptz NOT NULL,
        PRIMARY KEY (message_id, attempt),
        FOREIGN KEY (message_id, organisation_id) REFERENCES webhook_messages (id, organisation_id)
      );
      CREATE UNIQUE INDEX webhook_attempts_delivered ON webhook_attempts (message_id) WHERE delivered;
      CREATE TABLE calendar_links (
        token_hash text PRIMARY KEY CHECK (length(token_hash) = 64),
        organisation_id uuid NOT NULL REFERENCES organisations,
        person_id uuid NOT NULL,
        made_at timestamptz NOT NULL,
        ended_at timestamptz,
        FOREIGN KEY (person_id, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE UNIQUE INDEX calendar_links_one ON calendar_links (person_id) WHERE ended_at IS NULL;
      GRANT SELECT, INSERT, UPDATE (ended_at) ON webhooks TO uvid_app;
      GRANT SELECT, INSERT ON webhook_messages, webhook_attempts TO uvid_app;
      GRANT SELECT, INSERT, UPDATE (ended_at) ON calendar_links TO uvid_app;

      CREATE FUNCTION read_calendar(hash text) RETURNS TABLE (organisation_id uuid, person_id uuid)
      LANGUAGE sql SECURITY DEFINER STABLE SET search_path = public, pg_temp AS $$
        SELECT c.organisation_id, c.person_id FROM calendar_links c JOIN people p ON p.id = c.person_id
        WHERE c.token_hash = hash AND c.ended_at IS NULL AND p.disabled_at IS NULL
      $$;
      REVOKE EXECUTE ON FUNCTION read_calendar(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION read_calendar(text) TO uvid_app;
      DO $$ BEGIN
        EXECUTE format('CREATE POLICY by_link ON calendar_links FOR SELECT TO %I USING (true)', current_user);
      END $$`);
    for (const table of ['webhook_messages', 'webhook_attempts'])
      await db.query(insertOnly.replaceAll('$table', table));
    for (const table of ['webhooks', 'webhook_messages', 'webhook_attempts', 'calendar_links'])
      await db.query(ownOrganisation.replaceAll('$table', table));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION read_calendar(text);
      DROP TABLE calendar_links, webhook_attempts, webhook_messages, webhooks`);
  }
}

const insertOnly = `
  CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON $table FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON $table FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`;

const ownOrganisation = `
  ALTER TABLE $table ENABLE ROW LEVEL SECURITY;
  ALTER TABLE $table FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_organisation ON $table
    USING (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)
    WITH CHECK (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)`;
