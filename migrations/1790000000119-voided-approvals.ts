import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are told when an approval that they gave, asked for or answer for is void. */
export class VoidedApprovals1790000000119 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE notices DROP CONSTRAINT notices_subject_check, ADD CONSTRAINT notices_subject_check
        CHECK (subject IN ('consultation', 'action', 'review', 'rescreening', 'change', 'step', 'approval'));
      ALTER TABLE mail_wishes DROP CONSTRAINT mail_wishes_muted_check, ADD CONSTRAINT mail_wishes_muted_check
        CHECK (muted <@ ARRAY['consultation', 'action', 'review', 'rescreening', 'change', 'step', 'approval'])`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE notices DROP CONSTRAINT notices_subject_check, ADD CONSTRAINT notices_subject_check
        CHECK (subject IN ('consultation', 'action', 'review', 'rescreening', 'change', 'step')) NOT VALID;
      ALTER TABLE mail_wishes DROP CONSTRAINT mail_wishes_muted_check, ADD CONSTRAINT mail_wishes_muted_check
        CHECK (muted <@ ARRAY['consultation', 'action', 'review', 'rescreening', 'change', 'step']) NOT VALID`);
  }
}
