import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The language in which somebody reads: e-mails have no browser to ask. Null until they choose one. */
export class LanguageOfAPerson1790000000124 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE people ADD COLUMN language text CHECK (language IN ('en', 'sr-Latn', 'sr-Cyrl', 'fr', 'de'));
      GRANT UPDATE (language) ON people TO uvid_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE people DROP COLUMN language');
  }
}
