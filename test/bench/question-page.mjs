import { openHouse } from './house.mjs';
import { inMs, medianOf, times } from './table.mjs';

/** A question page, and the page of a whole step, against the least that the server can answer. */
export async function measure() {
  const house = await openHouse('assessor@lindenfeld.example', 'LI-2026-001');
  const base = `/assessments/${house.assessmentId}`;
  const least = await medianOf(200, () => house.get('/health/live'));
  const question = await medianOf(200, () => house.get(`${base}/questions/data.items`));
  const step = await medianOf(200, () => house.get(`${base}/steps/data`));
  await house.close();
  const against = `GET /health/live ${inMs(least)}`;
  return [
    { what: 'a question page with a table', measured: inMs(question), against, ratio: times(question, least) },
    { what: 'a whole step', measured: inMs(step), against, ratio: times(step, least) },
  ];
}
