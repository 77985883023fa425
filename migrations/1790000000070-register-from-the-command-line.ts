import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The operator imports from the command line, where nobody is signed in: then nobody is said to have written it. */
export class RegisterFromTheCommandLine1790000000070 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE camera_register_revisions ALTER COLUMN written_by DROP NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE camera_register_revisions ALTER COLUMN written_by SET NOT NULL');
  }
}
