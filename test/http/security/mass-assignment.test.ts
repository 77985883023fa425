import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Caller } from '../../support/caller.js';
import { asked } from '../../support/owner.js';
import { foundTwoOrganisations, TwoOrganisations } from '../../support/two-organisations.js';
import { bodies, requestOf } from '../permissions/requests.js';

let running: TestApplication;
let about: TwoOrganisations;
let stranger: Caller;

beforeAll(async () => {
  running = await startTestApplication();
  const founded = await foundTwoOrganisations(running);
  const { programmeOfOthers: programme, assessmentOfOthers: assessment, others } = founded;
  about = { ...founded, programme, assessment, approved: assessment, spare: others.reader.id };
  stranger = await new Caller(running.app).signIn(founded.stranger.email);
});
afterAll(() => running.close());

const forbidden: Readonly<Record<string, unknown>> = {
  id: '00000000-0000-4000-8000-000000000000',
  state: 'approved',
  role: 'administrator',
  organisationId: '00000000-0000-4000-8000-000000000000',
  organisation_id: '00000000-0000-4000-8000-000000000000',
  approvedBy: '00000000-0000-4000-8000-000000000000',
  createdBy: '00000000-0000-4000-8000-000000000000',
  version: 9,
  lockVersion: 9,
  disabledAt: null,
  passwordHash: 'x',
  isAdmin: true,
};

/** Everything that anybody could have changed, as one text. */
function everything(): Promise<string> {
  const sql = [
    'people',
    'person_roles',
    'programmes',
    'assessments',
    'assessment_steps',
    'answers',
    'drafts',
    'comments',
  ]
    .map(table => `SELECT to_jsonb(${table})::text AS row FROM ${table}`)
    .join(' UNION ALL ');
  return asked(running.database.superuserUrl, async client => {
    const { rows } = await client.query<{ row: string }>(sql);
    return rows
      .map(each => each.row)
      .sort()
      .join('\n');
  });
}

const json = Object.keys(bodies).filter(route => route.includes(' /api/'));

/** A consultation is about the sealed version that its request names; every other body would be choosing its own. */
const named: Readonly<Record<string, string>> = { 'POST /api/assessments/:assessmentId/consultations': 'version' };

describe('a body that also sets what is not its own', () => {
  it.each(json)('is refused at %s, every such field by name, and changes nothing', async route => {
    const { payload, ...request } = requestOf(route, about);
    const fields = Object.entries(forbidden).filter(([field]) => field !== named[route]);
    const before = await everything();
    const body = { ...(payload as object), ...Object.fromEntries(fields) };
    const { statusCode, body: answered } = await stranger.send({ ...request, payload: body });
    expect(statusCode).toBe(422);
    expect(fields.map(([field]) => field).filter(field => !answered.includes(`"${field}"`))).toEqual([]);
    expect(await everything()).toBe(before);
  });
});

describe('facts and answers', () => {
  it.each([
    ['PUT /api/programmes/:programmeId', 'facts'],
    ['POST /api/programmes', 'facts'],
    ['PUT /api/assessments/:assessmentId/answers/:questionId', 'answer'],
  ])('in %s refuse what is not theirs inside %s', async (route, inside) => {
    const { payload, ...request } = requestOf(route, about);
    const known = payload as Record<string, object>;
    const body = { ...known, [inside]: { ...known[inside], organisationId: 'x' } };
    const before = await everything();
    const { statusCode } = await stranger.send({ ...request, payload: body });
    expect(statusCode).toBe(422);
    expect(await everything()).toBe(before);
  });
});
