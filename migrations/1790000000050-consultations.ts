import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The prior consultation of an authority about a sealed version, as records that cannot change. What may be recorded in
 * which stage, and by whom, is checked again here; a test compares the rules with the table in the core. The application
 * has no right to the rules or to a stage: the trigger writes it.
 */
export class Consultations1790000000050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE consultation_rules (
        from_stage text NOT NULL,
        kind text NOT NULL,
        to_stage text NOT NULL,
        by_roles text[] NOT NULL,
        PRIMARY KEY (from_stage, kind)
      );
      INSERT INTO consultation_rules VALUES
        ('preparing', 'submission', 'submitted', '{assessor,dpo,officer}'),
        ('preparing', 'withdrawal', 'withdrawn', '{officer}'),
        ('submitted', 'receipt', 'running', '{assessor,dpo}'),
        ('submitted', 'question', 'submitted', '{assessor,dpo}'),
        ('submitted', 'reply', 'submitted', '{assessor,dpo}'),
        ('submitted', 'withdrawal', 'withdrawn', '{officer}'),
        ('running', 'extension', 'running', '{assessor,dpo}'),
        ('running', 'suspension', 'suspended', '{assessor,dpo}'),
        ('running', 'question', 'running', '{assessor,dpo}'),
        ('running', 'reply', 'running', '{assessor,dpo}'),
        ('running', 'opinion', 'answered', '{assessor,officer}'),
        ('running', 'withdrawal', 'withdrawn', '{officer}'),
        ('suspended', 'extension', 'suspended', '{assessor,dpo}'),
        ('suspended', 'resumption', 'running', '{assessor,dpo}'),
        ('suspended', 'question', 'suspended', '{assessor,dpo}'),
        ('suspended', 'reply', 'suspended', '{assessor,dpo}'),
        ('suspended', 'opinion', 'answered', '{assessor,officer}'),
        ('suspended', 'withdrawal', 'withdrawn', '{officer}'),
        ('answered', 'comment', 'answered', '{assessor,dpo}'),
        ('answered', 'closure', 'answered', '{assessor}');

      CREATE TABLE consultations (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations,
        assessment_id uuid NOT NULL,
        version int NOT NULL,
        regime text NOT NULL CHECK (regime IN
          ('EU_GDPR', 'EU_LED', 'RS_ZZPL_GENERAL', 'RS_ZZPL_SPECIAL_PURPOSES', 'UK_GDPR', 'UK_DPA_P3')),
        authority text NOT NULL CHECK (length(authority) BETWEEN 1 AND 300),
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        UNIQUE (assessment_id, version, regime),
        CONSTRAINT consultations_whose UNIQUE (id, organisation_id),
        FOREIGN KEY (assessment_id, organisation_id) REFERENCES assessments (id, organisation_id),
        FOREIGN KEY (assessment_id, version) REFERENCES assessment_versions (assessment_id, version),
        FOREIGN KEY (opened_by, organisation_id) REFERENCES people (id, organisation_id)
      );
      CREATE TABLE consultation_events (
        consultation_id uuid NOT NULL,
        sequence int NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisations,
        kind text NOT NULL,
        happened_on text NOT NULL CHECK (happened_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
        body text NOT NULL CHECK (length(body) <= 20000),
        concerns int,
        result text CHECK (result IN ('no_objection', 'with_comments', 'negative')),
        place text CHECK (length(place) BETWEEN 1 AND 300),
        stage text NOT NULL,
        as_role text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (consultation_id, sequence),
        CONSTRAINT consultation_events_result CHECK ((kind = 'opinion') = (result IS NOT NULL)),
        CONSTRAINT consultation_events_place CHECK ((kind = 'closure') = (place IS NOT NULL)),
        CONSTRAINT consultation_events_concerns CHECK ((kind IN ('reply', 'closure')) = (concerns IS NOT NULL)),
        FOREIGN KEY (consultation_id, organisation_id) REFERENCES consultations (id, organisation_id),
        FOREIGN KEY (consultation_id, concerns) REFERENCES consultation_events (consultation_id, sequence),
        FOREIGN KEY (recorded_by, organisation_id) REFERENCES people (id, organisation_id)
      )`);

    await db.query(`
      CREATE FUNCTION record_consultation_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        held consultations;
        last consultation_events;
        rule consultation_rules;
      BEGIN
        SELECT * INTO held FROM consultations WHERE id = NEW.consultation_id FOR UPDATE;
        IF held.id IS NULL OR held.organisation_id <> NEW.organisation_id THEN
          RAISE EXCEPTION 'no such consultation' USING ERRCODE = 'UV005';
        END IF;
        SELECT * INTO last FROM consultation_events WHERE consultation_id = NEW.consultation_id ORDER BY sequence DESC LIMIT 1;
        IF NEW.sequence <> coalesce(last.sequence, 0) + 1 THEN
          RAISE EXCEPTION 'record % is not next', NEW.sequence USING ERRCODE = 'UV002';
        END IF;
        SELECT * INTO rule FROM consultation_rules
          WHERE from_stage = coalesce(last.stage, 'preparing') AND kind = NEW.kind;
        IF rule.kind IS NULL THEN
          PERFORM refuse_transition('not in the table');
        END IF;
        IF NOT (NEW.as_role = ANY (rule.by_roles))
           OR NOT EXISTS (SELECT FROM person_roles WHERE person_id = NEW.recorded_by AND role = NEW.as_role
                          AND organisation_id = NEW.organisation_id) THEN
          PERFORM refuse_transition('wrong role');
        END IF;
        IF NEW.concerns IS NOT NULL AND NOT EXISTS (SELECT FROM consultation_events
            WHERE consultation_id = NEW.consultation_id AND sequence = NEW.concerns
              AND kind = CASE NEW.kind WHEN 'reply' THEN 'question' ELSE 'comment' END) THEN
          PERFORM refuse_transition('it concerns nothing of its kind');
        END IF;
        NEW.stage := rule.to_stage;
        RETURN NEW;
      END $$;
      CREATE TRIGGER record_consultation_event BEFORE INSERT ON consultation_events
        FOR EACH ROW EXECUTE FUNCTION record_consultation_event();

      -- The audit row is of the same transaction, and so among the last of the assessment.
      CREATE FUNCTION check_audited_consultation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        about uuid;
      BEGIN
        SELECT assessment_id INTO about FROM consultations WHERE id = NEW.consultation_id;
        IF NOT EXISTS (SELECT FROM (SELECT record::jsonb AS record FROM audit_events
            WHERE assessment_id = about ORDER BY sequence DESC LIMIT 50) AS latest
            WHERE record ->> 'type' = 'consultation.recorded'
              AND record -> 'data' ->> 'consultation' = NEW.consultation_id::text
              AND record -> 'data' ->> 'sequence' = NEW.sequence::text) THEN
          PERFORM refuse_transition('it has no audit row');
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER audited_consultation AFTER INSERT ON consultation_events DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION check_audited_consultation();
      REVOKE EXECUTE ON FUNCTION record_consultation_event(), check_audited_consultation() FROM PUBLIC`);

    for (const table of ['consultations', 'consultation_events']) await db.query(protect.replaceAll('$table', table));
    await db.query(`
      GRANT SELECT, INSERT ON consultations TO uvid_app;
      GRANT SELECT ON consultation_events TO uvid_app;
      GRANT INSERT (consultation_id, sequence, organisation_id, kind, happened_on, body, concerns, result, place, as_role,
        recorded_by, recorded_at) ON consultation_events TO uvid_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE consultation_events, consultations, consultation_rules;
      DROP FUNCTION record_consultation_event();
      DROP FUNCTION check_audited_consultation()`);
  }
}

const protect = `
  CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON $table FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON $table FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  ALTER TABLE $table ENABLE ROW LEVEL SECURITY;
  ALTER TABLE $table FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_organisation ON $table
    USING (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)
    WITH CHECK (organisation_id = nullif(current_setting('app.org_id', true), '')::uuid)`;
