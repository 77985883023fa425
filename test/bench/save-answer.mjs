import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { chain } from '../../dist/src/core/audit/chain.js';
import { openHouse } from './house.mjs';
import { inMs, medianOf, times } from './table.mjs';

/** Saving one answer over HTTP, with session, checks and audit, against the same statements sent by bare pg. */
export async function measure() {
  const house = await openHouse('assessor@lindenfeld.example', 'LI-2026-001');
  const { assessmentId, questionId, organisationId, stepId, personId, programmeId } = await freshAssessment(house);
  const base = `/api/assessments/${assessmentId}/answers/${questionId}`;
  let revision = 0;
  const save = async () => {
    const answer = {
      status: 'answered',
      value: `Saved for the ${revision + 1}. time, with a sentence of ordinary length.`,
    };
    await house.put(base, { revision, answer });
    revision += 1;
  };
  const ours = await medianOf(200, save);

  const client = new pg.Client({ connectionString: house.appUrl });
  await client.connect();
  const bare = await medianOf(200, async () => {
    await client.query('SELECT * FROM read_session($1)', ['0'.repeat(64)]);
    await client.query(`BEGIN; SET LOCAL app.org_id = '${organisationId}'`);
    await client.query('SELECT * FROM assessments WHERE id = $1', [assessmentId]);
    await client.query('SELECT * FROM programmes WHERE id = $1', [programmeId]);
    await client.query('SELECT * FROM assessment_steps WHERE assessment_id = $1', [assessmentId]);
    await client.query('SELECT * FROM answers WHERE assessment_id = $1', [assessmentId]);
    revision += 1;
    const answer = JSON.stringify({ status: 'answered', value: 'A sentence of ordinary length.' });
    await client.query(
      'INSERT INTO answer_revisions (assessment_id, question_id, revision, step_id, organisation_id, answer, written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6, $7, now())',
      [assessmentId, questionId, revision, stepId, organisationId, answer, personId],
    );
    const { rows } = await client.query('SELECT * FROM lock_audit_head($1)', [organisationId]);
    const head = { sequence: Number(rows[0].sequence), hash: rows[0].hash };
    const data = { question: questionId, revision, digest: '0'.repeat(64), version: 1 };
    const event = /** @type {const} */ ({ type: 'answer.written', actor: personId, assessment: assessmentId, data });
    const link = chain(head, organisationId, new Date().toISOString(), event);
    await client.query(
      'INSERT INTO audit_events (organisation_id, sequence, type, assessment_id, record, previous, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [organisationId, link.sequence, event.type, assessmentId, link.record, link.previous, link.hash],
    );
    await client.query('DELETE FROM drafts WHERE assessment_id = $1 AND question_id = $2 AND person_id = $3', [
      assessmentId,
      questionId,
      personId,
    ]);
    await client.query('COMMIT');
  });
  await client.end();
  await house.close();
  return [
    {
      what: 'save one answer over HTTP',
      measured: inMs(ours),
      against: `the same statements by bare pg ${inMs(bare)}`,
      ratio: times(ours, bare),
    },
  ];
}

/** A new assessment of the same programme, and its first question that takes a text. @param {import('./house.mjs').House} house */
async function freshAssessment(house) {
  const session = JSON.parse(await house.get('/api/session'));
  const old = JSON.parse(await house.get(`/api/assessments/${house.assessmentId}`));
  const created = await house.post(`/api/programmes/${old.programme.id}/assessments`, {
    title: randomUUID(),
    reference: '',
  });
  const assessment = JSON.parse(await house.get(`/api/assessments/${created.id}`));
  for (const step of assessment.steps)
    for (const { id, kind } of step.questions)
      if (kind === 'text')
        return {
          assessmentId: created.id,
          questionId: id,
          stepId: step.id,
          programmeId: old.programme.id,
          organisationId: session.organisation.id,
          personId: session.person.id,
        };
  throw new Error('The questionnaire asks for no text');
}
