import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Answer, Caller } from '../../support/caller.js';
import { foundTwoOrganisations, openQuestion, TwoOrganisations } from '../../support/two-organisations.js';
import { internals } from './nasty.js';

let logged = '';
const log = new Writable({
  write: (chunk: Buffer, _, done) => {
    logged += chunk.toString();
    done();
  },
});
let running: TestApplication;
let about: TwoOrganisations;
let assessor: Caller;

beforeAll(async () => {
  running = await startTestApplication({ logTo: log });
  about = await foundTwoOrganisations(running);
  assessor = await new Caller(running.app).signIn(about.own.assessor.email);
});
beforeEach(() => {
  logged = '';
});
afterAll(() => running.close());

const canary = 'kanarienvogel';

/** The database stops taking answers: something that no code of ours expects. */
async function whileAnswersAreBroken(work: () => Promise<Answer>): Promise<Answer> {
  const { asked } = await import('../../support/owner.js');
  const rename = (from: string, to: string): Promise<unknown> =>
    asked(running.database.superuserUrl, client => client.query(['ALTER TABLE', from, 'RENAME TO', to].join(' ')));
  await rename('answer_revisions', 'answer_revisions_away');
  try {
    return await work();
  } finally {
    await rename('answer_revisions_away', 'answer_revisions');
  }
}

function writeAnswer(value: string): Promise<Answer> {
  const url = `/api/assessments/${about.assessment}/answers/${openQuestion.id}`;
  return assessor.send({ method: 'PUT', url, payload: { revision: 1, answer: { status: 'answered', value } } });
}

describe('an error that nobody expected', () => {
  it('is answered with a reference number and nothing of what stands behind it', async () => {
    const { statusCode, body } = await whileAnswersAreBroken(() => writeAnswer(canary));
    expect(statusCode).toBe(500);
    expect(JSON.parse(body)).toEqual({
      code: 'UNEXPECTED',
      message: 'Something went wrong on our side. Nothing was changed.',
      reference: expect.stringMatching(/^[0-9a-f]{10}$/),
    });
    expect(body).not.toMatch(internals);
  });

  it('is found in the log by its reference, with its place and without what was sent', async () => {
    const { body } = await whileAnswersAreBroken(() => writeAnswer(canary));
    const { reference } = JSON.parse(body) as { reference: string };
    const lines = logged.split('\n').filter(line => line.includes(reference));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('answers.repository');
    expect(logged).not.toContain(canary);
  });

  it('changes nothing', async () => {
    await whileAnswersAreBroken(() => writeAnswer(canary));
    const { body } = await assessor.get(`/api/assessments/${about.assessment}/answers/${openQuestion.id}`);
    expect(body).not.toContain(canary);
  });
});

describe('the log holds no', () => {
  it('password, right or wrong', async () => {
    const caller = await new Caller(running.app).arrive();
    await caller.post('/api/session', { email: about.own.reader.email, password: canary });
    await caller.post('/api/session', { email: { $ne: canary }, password: [canary] });
    expect(logged).not.toContain(canary);
  });

  it('session id and no token', async () => {
    const caller = await new Caller(running.app).signIn(about.own.reader.email);
    await caller.get('/api/programmes');
    await caller.get('/nowhere');
    const [, id = ''] = caller.cookie.split('=');
    expect(logged).not.toContain(id);
    expect(logged).not.toContain(caller.token);
  });

  it('answer, whether it is taken or refused', async () => {
    await writeAnswer(canary);
    await writeAnswer(`${canary}\u0000`);
    expect(logged).not.toContain(canary);
  });

  it('part of a request that could not be read', async () => {
    const headers = { 'content-type': 'application/json' };
    await assessor.send({ method: 'POST', url: '/api/programmes', headers, payload: `{"${canary}` });
    expect(logged).not.toContain(canary);
  });

  it('token of a one-time link', async () => {
    await assessor.get(`/join/${canary}`);
    await assessor.get(`/set-up/${canary}`);
    expect(logged).not.toContain(canary);
  });

  it('line that somebody else could have written', async () => {
    await assessor.get('/nowhere%0a%7B%22level%22:60,%22msg%22:%22kanarienvogel%22%7D');
    expect(logged.split('\n').filter(line => line.includes(canary))).toEqual([]);
  });
});

describe('while the database is away', () => {
  it('nothing is shown and nothing told', async () => {
    const caller = await new Caller(running.app).signIn(about.own.reader.email);
    await running.app.get(DataSource).destroy();
    const { statusCode, body } = await caller.get('/api/programmes');
    const ready = await new Caller(running.app).get('/health/ready');
    await running.app.get(DataSource).initialize();
    expect(statusCode).toBe(500);
    expect(body).not.toMatch(internals);
    expect(ready.statusCode).not.toBe(200);
  });
});
