/** A database that was in use before rows had witnesses: what stands in it is bound to the chain when it is migrated. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HistoryCheckService } from '../../../src/modules/audit/history-check.service.js';
import { ownerDataSource } from '../../../src/platform/data-source.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { asked } from '../../support/owner.js';
import { foundTwoOrganisations, TwoOrganisations } from '../../support/two-organisations.js';

const first = 'Witnesses1790000000090';
let running: TestApplication;
let about: TwoOrganisations;

beforeAll(async () => {
  running = await startTestApplication();
  about = await foundTwoOrganisations(running);
  await forgetWitnesses();
  const owner = await (await ownerDataSource(running.database.ownerUrl)).initialize();
  const after = owner.migrations.length - owner.migrations.findIndex(each => each.constructor.name === first);
  for (let undone = 0; undone < after; undone++) await owner.undoLastMigration({ transaction: 'each' });
  await owner.runMigrations();
  await owner.destroy();
});
afterAll(() => running.close());

/** The chain as it would have been written then: no record carries a witness. */
function forgetWitnesses(): Promise<void> {
  return asked(running.database.superuserUrl, async client => {
    await client.query('SET session_replication_role = replica');
    await client.query(`DO $$ DECLARE e record; head text := repeat('0', 64); who uuid; said text; kept text; BEGIN
      FOR e IN SELECT * FROM audit_events ORDER BY organisation_id, sequence LOOP
        IF who IS DISTINCT FROM e.organisation_id THEN head := repeat('0', 64); who := e.organisation_id; END IF;
        kept := regexp_replace(e.record, ',"witnesses":.*$', '') || CASE WHEN e.record ~ ',"witnesses":' THEN '}' ELSE '' END;
        said := replace(kept, '"previous":"' || e.previous, '"previous":"' || head);
        UPDATE audit_events SET record = said, previous = head, hash = encode(sha256(convert_to(said, 'UTF8')), 'hex')
          WHERE organisation_id = e.organisation_id AND sequence = e.sequence;
        head := encode(sha256(convert_to(said, 'UTF8')), 'hex');
        UPDATE audit_heads SET hash = head WHERE organisation_id = e.organisation_id;
      END LOOP;
      -- Each sealed version names where the chain stood; here it stands elsewhere.
      UPDATE version_briefs v SET brief = jsonb_set(brief, '{auditHead,hash}', to_jsonb(a.hash)) FROM audit_events a
        WHERE a.organisation_id = v.organisation_id AND a.sequence = (v.brief #>> '{auditHead,sequence}')::bigint;
    END $$`);
  });
}

it('every organisation is intact afterwards, every row bound', async () => {
  for (const { organisationId } of [about.own.reader, about.others.reader]) {
    const verdict = await running.app.get(HistoryCheckService).verify(organisationId);
    expect(verdict).toMatchObject({ intact: true });
    expect(verdict.intact && verdict.rows).toBeGreaterThan(5);
  }
});

it('the trail says that it was done', async () => {
  const { rows } = await asked(running.database.superuserUrl, client =>
    client.query<{ n: number }>("SELECT count(*)::int AS n FROM audit_events WHERE type = 'history.bound'"),
  );
  expect(rows[0]?.n).toBeGreaterThanOrEqual(2);
});
