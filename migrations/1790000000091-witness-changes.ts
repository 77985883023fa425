import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recorded changes take part in the audit chain. Behind the migration that makes witnesses, which the table itself precedes. */
export class WitnessChanges1790000000091 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("SELECT witness_history('change_events', 'id', '')");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TRIGGER witness ON change_events');
  }
}
