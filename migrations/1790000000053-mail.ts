import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * E-mails about notices: what somebody wants, what was put into a message (each notice in one), and that it left. Only how
 * somebody wants their e-mail can change.
 */
export class Mail1790000000053 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE mail_wishes (
        person_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        cadence text NOT NULL CHECK (cadence IN ('immediate', 'daily', 'never')),
        muted text[] NOT NULL CHECK (muted <@ ARRAY['consultation', 'action', 'review', 'rescreening']),
        changed_at timestamptz NOT NULL,
        FOREIGN KEY (person_id, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE TABLE mail_messages (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        person_id uuid NOT NULL,
        unsubscribe_hash text NOT NULL UNIQUE CHECK (length(unsubscribe_hash) = 64),
        made_at timestamptz NOT NULL,
        CONSTRAINT mail_messages_whose UNIQUE (id, organisation_id),
        FOREIGN KEY (person_id, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE INDEX mail_messages_person ON mail_messages (person_id, made_at);
      CREATE TABLE mail_notices (
        notice_id uuid PRIMARY KEY,
        message_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisations,
        FOREIGN KEY (notice_id, organisation_id) REFERENCES notices (id, organisation_id),
        FOREIGN KEY (message_id, organisation_id) REFERENCES mail_messages (id, organisation_id)
      );
      CREATE INDEX mail_notices_message ON mail_notices (message_id);
      CREATE TABLE mail_sent (
        message_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        sent_at timestamptz NOT NULL,
        FOREIGN KEY (message_id, organisation_id) REFERENCES mail_messages (id, organisation_id)
      );
      GRANT SELECT, INSERT, UPDATE ON mail_wishes TO uvid_app;
      GRANT SELECT, INSERT ON mail_messages, mail_notices, mail_sent TO uvid_app;

      -- Whoever holds the link of a message is known by its hash alone, before an organisation is.
      CREATE FUNCTION read_unsubscribe(hash text) RETURNS TABLE (organisation_id uuid, person_id uuid, message_id uuid)
      LANGUAGE sql SECURITY DEFINER STABLE SET search_path = public, pg_temp AS $$
        SELECT mail_messages.organisation_id, mail_messages.person_id, mail_messages.id FROM mail_messages
        WHERE unsubscribe_hash = hash
      $$;
      REVOKE EXECUTE ON FUNCTION read_unsubscribe(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION read_unsubscribe(text) TO uvid_app;
      DO $$ BEGIN
        EXECUTE format('CREATE POLICY by_link ON mail_messages FOR SELECT TO %I USING (true)', current_user);
      END $$`);
    for (const table of ['mail_messages', 'mail_notices', 'mail_sent'])
      await db.query(insertOnly.replaceAll('$table', table));
    for (const table of ['mail_wishes', 'mail_messages', 'mail_notices', 'mail_sent'])
      await db.query(ownOrganisation.replaceAll('$table', table));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION read_unsubscribe(text);
      DROP TABLE mail_sent, mail_notices, mail_messages, mail_wishes`);
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
