import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose sealed version has this digest? For the public page of a digest, which is asked before any organisation is known; it
 * learns the organisation of a digest that the asker already has, and nothing else.
 */
export class Verification1790000000110 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION find_sealed(wanted text) RETURNS uuid
      LANGUAGE sql SECURITY DEFINER STABLE SET search_path = public, pg_temp AS $$
        SELECT organisation_id FROM assessment_versions WHERE digest = wanted LIMIT 1
      $$;
      REVOKE EXECUTE ON FUNCTION find_sealed(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION find_sealed(text) TO uvid_app;
      DO $$ BEGIN
        EXECUTE format('CREATE POLICY by_digest ON assessment_versions FOR SELECT TO %I USING (true)', current_user);
      END $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP POLICY by_digest ON assessment_versions;
      DROP FUNCTION find_sealed(text)`);
  }
}
