import pg from 'pg';
import { openHouse } from './house.mjs';
import { inMs, medianOf, times } from './table.mjs';
import { AssessmentsService } from '../../dist/src/modules/assessments/assessments.service.js';
import { UnitOfWork } from '../../dist/src/platform/unit-of-work.js';

/** A whole assessment with programme, steps and all answers: how many queries, and how much over bare pg. */
export async function measure() {
  const house = await openHouse('assessor@lindenfeld.example', 'LI-2026-001');
  const { organisationId, programmeId } = await ids(house);
  const unit = house.app.get(UnitOfWork);
  const assessments = house.app.get(AssessmentsService);
  const load = () => unit.run(organisationId, (/** @type {any} */ tx) => assessments.load(tx, house.assessmentId));
  const queries = await countQueries(load);
  const ours = await medianOf(200, load);

  const client = new pg.Client({ connectionString: house.appUrl });
  await client.connect();
  const bare = await medianOf(200, async () => {
    await client.query(`BEGIN; SET LOCAL app.org_id = '${organisationId}'`);
    await client.query('SELECT * FROM assessments WHERE id = $1', [house.assessmentId]);
    await client.query('SELECT * FROM programmes WHERE id = $1', [programmeId]);
    await client.query('SELECT * FROM assessment_steps WHERE assessment_id = $1', [house.assessmentId]);
    await client.query('SELECT * FROM answers WHERE assessment_id = $1', [house.assessmentId]);
    await client.query('COMMIT');
  });
  await client.end();
  await house.close();
  return [
    {
      what: `load a whole assessment: ${queries} queries`,
      measured: inMs(ours),
      against: `the same by bare pg ${inMs(bare)}`,
      ratio: times(ours, bare),
    },
  ];
}

/** @param {import('./house.mjs').House} house */
async function ids(house) {
  const session = JSON.parse(await house.get('/api/session'));
  const assessment = JSON.parse(await house.get(`/api/assessments/${house.assessmentId}`));
  return { organisationId: session.organisation.id, programmeId: assessment.programme.id };
}

/** Selects only: opening and ending the transaction are not counted. @param {() => Promise<unknown>} work */
async function countQueries(work) {
  const original = pg.Client.prototype.query;
  let selects = 0;
  pg.Client.prototype.query = /** @type {any} */ (
    function (/** @type {any} */ ...args) {
      const text = typeof args[0] === 'string' ? args[0] : (args[0]?.text ?? '');
      if (/^\s*select/i.test(text)) selects += 1;
      // @ts-expect-error forwarded as it came
      return original.apply(this, args);
    }
  );
  await work();
  pg.Client.prototype.query = original;
  return selects;
}
