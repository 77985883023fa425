import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Caller } from '../../support/caller.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { playApproved } from '../../support/two-organisations.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let approved: string;
let assessor: Caller;
let visitor: Visitor;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  approved = await playApproved(running.app, cast);
  assessor = await new Caller(running.app).signIn(cast.assessor.email);
  visitor = await new Visitor(running.app).signIn(cast.officer.email);
});
afterAll(() => running.close());

const listed = async (query = '') =>
  (await assessor.get(`/api/actions${query}`)).json<{ key: string; owner: string; overdue: boolean }[]>();
const update = (key: string, payload: object) =>
  assessor.send({ method: 'POST', url: `/api/actions/${approved}/${key}/updates`, payload });

describe('the list of actions', () => {
  it('takes the measures of the sealed version, done ones only when they are asked for', async () => {
    expect((await listed()).map(each => each.key)).toEqual(['M11']);
    const all = await listed('?show=all');
    expect(all).toHaveLength(11);
  });

  it('goes on when somebody reopens one, and shows that it is overdue', async () => {
    const again = { seen: 0, status: 'in_progress', owner: 'Works', dueOn: '2026-02-01', note: 'The lock broke' };
    expect((await update('M2', again)).statusCode).toBe(201);
    expect(await listed('?show=overdue')).toMatchObject([{ key: 'M2', owner: 'Works', overdue: true }]);
    const { html } = await visitor.get('/actions?show=overdue');
    expect(html).toContain('Overdue</strong>');
  });

  it('tells the second of two writers', async () => {
    const first = { seen: 0, status: 'done', owner: 'Works', evidence: 'Record' };
    const answers = [await update('M3', first), await update('M3', first)];
    expect(answers.map(each => each.statusCode)).toEqual([201, 409]);
  });

  it('knows no action of another name', async () => {
    expect((await update('M99', { seen: 0, status: 'open', owner: 'Works' })).statusCode).toBe(404);
  });
});

describe('the form of an action', () => {
  it('keeps what was typed and says what is missing', async () => {
    const fields = { seen: '0', status: 'done', owner: 'Works', evidence: '', note: 'Nearly', 'dueOn-day': '1' };
    const { status, html } = await visitor.post(`/actions/${approved}/M4`, fields);
    expect(status).toBe(422);
    expect(html).toContain('Enter what shows that it is done');
    expect(html).toContain('Enter a real date, or leave it empty');
    expect(html).toContain('Nearly</textarea>');
  });

  it('records and shows what was recorded', async () => {
    const fields = { seen: '0', status: 'done', owner: 'Works', evidence: 'Photograph 7', note: '' };
    expect((await visitor.post(`/actions/${approved}/M5`, fields)).status).toBe(303);
    const { html } = await visitor.get(`/actions/${approved}/M5`);
    expect(html).toContain('Done: Works, no date');
    expect(html).toContain('Photograph 7');
  });
});
