import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists of a register are read in the order of sites or of changes, a page at a time, without sorting the whole. Under row-level
 * security an index serves only operators that tell nothing of rows that one may not see: equality and order do, `@>` and `ILIKE`
 * do not. So there are few indexes, and an import pays for few.
 */
export class RegisterViews1790000000080 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX cameras_site;
      CREATE INDEX cameras_by_site ON cameras (programme_id, site, reference);
      CREATE INDEX cameras_by_change ON cameras (programme_id, revision DESC, reference)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX cameras_by_change;
      DROP INDEX cameras_by_site;
      CREATE INDEX cameras_site ON cameras (site, programme_id, reference)`);
  }
}
