import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * No approval is sealed while an authority that has to be asked has not answered, was asked and is silent, or objects: the rule
 * of `core/consultation/go-live.ts`, kept once more. Which laws require it is what the document itself says.
 */
export class ConsultationBeforeApproval1790000000117 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION check_seal_consultations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        screened jsonb := NEW.document::jsonb #> '{screening,regimes}';
        law text;
        duty boolean;
        ending text;
      BEGIN
        IF NEW.document::jsonb #>> '{decision,outcome}' NOT IN ('approved', 'conditionally_approved') THEN
          RETURN NEW;
        END IF;
        IF jsonb_typeof(screened) IS DISTINCT FROM 'array' THEN
          RAISE EXCEPTION 'an approval says what its screening found' USING ERRCODE = 'UV004';
        END IF;
        -- The AI Act knows no prior consultation.
        FOR law, duty IN
          SELECT regime, bool_or(required) FROM (
            SELECT it ->> 'regime' AS regime, it ->> 'consultation' = 'required' AS required
              FROM jsonb_array_elements(screened) AS each(it) WHERE it ->> 'regime' <> 'EU_AI_ACT'
            UNION ALL SELECT regime, false FROM consultations WHERE assessment_id = NEW.assessment_id) AS concerned
          GROUP BY regime
        LOOP
          -- A request without a duty that was given up changes nothing; one with a duty leaves it open.
          SELECT coalesce(e.ending, 'under way') INTO ending FROM consultations c
            LEFT JOIN LATERAL (SELECT CASE kind WHEN 'withdrawal' THEN 'withdrawn' ELSE result END AS ending
              FROM consultation_events WHERE consultation_id = c.id AND kind IN ('opinion', 'withdrawal')
              ORDER BY sequence DESC LIMIT 1) e ON true
            WHERE c.assessment_id = NEW.assessment_id AND c.regime = law AND (duty OR e.ending IS DISTINCT FROM 'withdrawn')
            ORDER BY c.opened_at DESC LIMIT 1;
          IF ending = 'negative' THEN
            RAISE EXCEPTION 'the opinion of the authority is negative: %', law USING ERRCODE = 'UV004';
          ELSIF ending = 'under way' OR (duty AND coalesce(ending, 'not asked') IN ('not asked', 'withdrawn')) THEN
            RAISE EXCEPTION 'the authority has not answered: %', law USING ERRCODE = 'UV004';
          END IF;
        END LOOP;
        RETURN NEW;
      END $$;
      CREATE TRIGGER check_seal_consultations BEFORE INSERT ON assessment_versions
        FOR EACH ROW EXECUTE FUNCTION check_seal_consultations();
      REVOKE EXECUTE ON FUNCTION check_seal_consultations() FROM PUBLIC`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TRIGGER check_seal_consultations ON assessment_versions');
    await db.query('DROP FUNCTION check_seal_consultations()');
  }
}
