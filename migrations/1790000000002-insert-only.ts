import type { MigrationInterface, QueryRunner } from 'typeorm';

const history = [
  'programme_revisions',
  'answer_revisions',
  'comments',
  'transitions',
  'advice',
  'decisions',
  'assessment_versions',
  'audit_events',
];

/** History cannot change: not through the application, not through psql, not by its owner while the triggers stand. */
export class InsertOnly1790000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is insert-only', TG_TABLE_NAME USING ERRCODE = 'UV001';
      END $$`);
    for (const table of history) {
      await db.query(
        'CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE ON ' +
          table +
          ' FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      );
      await db.query(
        'CREATE TRIGGER insert_only_whole BEFORE TRUNCATE ON ' +
          table +
          ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      );
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION refuse_change() CASCADE');
  }
}
