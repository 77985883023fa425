import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PeopleService } from '../../../src/modules/identity/people.service.js';
import { DatabaseSessionStore } from '../../../src/modules/identity/session-store.js';
import { Clock } from '../../../src/platform/clock.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Caller } from '../../support/caller.js';
import { Cast, foundOrganisation } from '../../support/cast.js';

let running: TestApplication;
let cast: Cast;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
});
afterAll(() => running.close());

const guarded = '/api/programmes';
const minute = 60_000;

/** The status of a request so many minutes from now. */
async function after(minutes: number, caller: Caller): Promise<number> {
  const moment = new Date(Date.now() + minutes * minute);
  return (await running.app.get(Clock).at(moment, () => caller.get(guarded))).statusCode;
}

describe('a session id', () => {
  it('is a new one after signing in', async () => {
    const caller = await new Caller(running.app).arrive();
    const planted = caller.cookie;
    await caller.signIn(cast.reader.email);
    expect(caller.cookie).not.toBe(planted);
  });

  it('that was planted before signing in is worth nothing afterwards', async () => {
    const attacker = await new Caller(running.app).arrive();
    const victim = new Caller(running.app);
    victim.cookie = attacker.cookie;
    await victim.signIn(cast.reader.email);
    expect((await attacker.get(guarded)).statusCode).toBe(401);
  });

  it('that a client makes up is never taken', async () => {
    const caller = new Caller(running.app);
    caller.cookie = 'uvid=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    await caller.signIn(cast.reader.email);
    expect(caller.cookie).not.toContain('AAAAAAAA');
  });

  it('holds at least 128 random bits', async () => {
    const { cookie } = await new Caller(running.app).arrive();
    const [, value = ''] = cookie.split('=');
    expect(Buffer.from(value, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
  });

  it.each(['uvid=', 'uvid=%00', 'uvid=%zz', `uvid=${'a'.repeat(4000)}`, "uvid=' OR 1=1 --"])(
    'in the form %j is nobody’s',
    async cookie => {
      const caller = new Caller(running.app);
      caller.cookie = cookie;
      expect((await caller.get(guarded)).statusCode).toBe(401);
    },
  );
});

describe('a session', () => {
  it('is over on the server once it is signed out', async () => {
    const caller = await new Caller(running.app).signIn(cast.reader.email);
    await caller.send({ method: 'DELETE', url: '/api/session' });
    expect((await caller.get(guarded)).statusCode).toBe(401);
  });

  it('that was signed out is not revived by a request that was still under way', async () => {
    const caller = await new Caller(running.app).signIn(cast.reader.email);
    const store = running.app.get(DatabaseSessionStore);
    const id = caller.cookie.split('=')[1] ?? '';
    const underWay = await new Promise<Parameters<typeof store.set>[1] | null | undefined>(resolve =>
      store.get(id, (_, session) => resolve(session)),
    );
    await caller.send({ method: 'DELETE', url: '/api/session' });
    if (underWay) await new Promise<void>(resolve => store.set(id, underWay, () => resolve()));
    expect((await caller.get(guarded)).statusCode).toBe(401);
  });

  it('lasts while somebody is there', async () => {
    const caller = await new Caller(running.app).signIn(cast.reader.email);
    expect([await after(29, caller), await after(58, caller), await after(87, caller)]).toEqual([200, 200, 200]);
  });

  it('ends after 30 minutes without a request', async () => {
    const caller = await new Caller(running.app).signIn(cast.reader.email);
    expect(await after(31, caller)).toBe(401);
  });

  it('ends after 12 hours, however busy', async () => {
    const caller = await new Caller(running.app).signIn(cast.reader.email);
    for (let minutes = 25; minutes < 12 * 60; minutes += 25) expect(await after(minutes, caller)).toBe(200);
    expect(await after(12 * 60 + 1, caller)).toBe(401);
  });

  it('of a closed account is dead at once', async () => {
    const caller = await new Caller(running.app).signIn(cast.officer.email);
    await running.app.get(PeopleService).disable(cast.officer.id, cast.administrator);
    expect((await caller.get(guarded)).statusCode).toBe(401);
  });

  it('has the roles of today, not those of when it began', async () => {
    const caller = await new Caller(running.app).signIn(cast.dpo.email);
    await running.app.get(PeopleService).setRoles(cast.dpo.id, ['administrator'], cast.administrator);
    expect((await caller.get('/api/people')).statusCode).toBe(200);
    await running.app.get(PeopleService).setRoles(cast.dpo.id, [], cast.administrator);
    expect((await caller.get('/api/people')).statusCode).toBe(403);
  });

  it('is kept by the hash of its id alone', async () => {
    const { cookie } = await new Caller(running.app).signIn(cast.reader.email);
    const [, id = ''] = cookie.split('=');
    const rows = await ownerRows('SELECT to_jsonb(sessions)::text AS row FROM sessions');
    expect(rows.filter(({ row }) => row.includes(id))).toEqual([]);
  });
});

describe('signing in', () => {
  const wrong = { password: 'certainly not the password' };

  it('says the same of an unknown account as of a wrong password', async () => {
    const caller = await new Caller(running.app).arrive();
    const unknown = await caller.post('/api/session', { email: 'nobody@lindenfeld.example', ...wrong });
    const known = await caller.post('/api/session', { email: cast.assessor.email, ...wrong });
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body]);
    expect(known.statusCode).toBe(401);
  });

  it('takes about as long for an unknown account as for a wrong password', async () => {
    const caller = await new Caller(running.app).arrive();
    const timeOf = async (email: string): Promise<number> => {
      const times: number[] = [];
      for (let attempt = 0; attempt < 5; attempt++) {
        const start = performance.now();
        await caller.post('/api/session', { email, ...wrong });
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const [known, unknown] = [await timeOf(cast.reviewer.email), await timeOf('nobody2@lindenfeld.example')];
    // Without the password check an unknown account would answer in a fifth of the time.
    expect(unknown / known).toBeGreaterThan(0.5);
  });

  it('is refused unheard after ten wrong passwords for one account, from whichever address', async () => {
    const statuses: number[] = [];
    for (let attempt = 1; attempt <= 11; attempt++) {
      const caller = await new Caller(running.app).arrive();
      statuses.push((await caller.post('/api/session', { email: cast.administrator.email, ...wrong })).statusCode);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
  });

  it('is refused unheard after sixty attempts from one address, for whichever accounts', async () => {
    const caller = await new Caller(running.app).arrive();
    const statuses = new Set<number>();
    for (let attempt = 1; attempt <= 60; attempt++)
      statuses.add((await caller.post('/api/session', { email: `${attempt}@a.example`, password: '' })).statusCode);
    expect([...statuses]).toEqual([422]);
    const last = await caller.post('/api/session', { email: '61@a.example', password: '' });
    expect([last.statusCode, Number(last.headers['retry-after']) > 0]).toEqual([429, true]);
  });
});

async function ownerRows(sql: string): Promise<{ row: string }[]> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: running.database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<{ row: string }>(sql)).rows;
  } finally {
    await client.end();
  }
}
