import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Answer, Caller } from '../../support/caller.js';
import { rowCounts } from '../../support/owner.js';
import { RouteList } from '../../support/routes.js';
import { foundTwoOrganisations, TwoOrganisations } from '../../support/two-organisations.js';
import { requestOf, spendsSession } from '../permissions/requests.js';
import { internals } from './nasty.js';

const routes = new RouteList();
let running: TestApplication;
let about: TwoOrganisations;
let assessor: Caller;

beforeAll(async () => {
  running = await startTestApplication({ beforeRoutes: routes.listen });
  about = await foundTwoOrganisations(running);
  assessor = await new Caller(running.app).signIn(about.own.assessor.email);
});
afterAll(() => running.close());

/** What every answer carries, whatever was asked and however it ended. */
function expectGuarded(what: string, { headers }: Answer): void {
  const policy = String(headers['content-security-policy']);
  expect(policy, what).toContain("default-src 'none'");
  expect(policy, what).toContain("frame-ancestors 'none'");
  expect(policy, what).toContain("object-src 'none'");
  expect(policy, what).toContain("base-uri 'none'");
  expect(policy, what).not.toMatch(/unsafe-(inline|eval)|\*|https?:/);
  expect(headers['x-content-type-options'], what).toBe('nosniff');
  expect(headers['referrer-policy'], what).toMatch(/^(same-origin|no-referrer)$/);
  expect(headers['cache-control'], what).toBe('no-store');
  expect(headers['access-control-allow-origin'], what).toBeUndefined();
  expect(headers['x-powered-by'] ?? headers['server'], what).toBeUndefined();
  if (headers['content-type']) expect(headers['content-type'], what).toMatch(/; charset=utf-8$|^application\/pdf$/);
}

describe('every answer is guarded', () => {
  it('on every route, signed in', async () => {
    for (const route of routes.all.filter(each => !spendsSession.has(each)))
      expectGuarded(
        route,
        await assessor.send({ ...requestOf(route, about), headers: { origin: 'https://evil.example' } }),
      );
  });

  it('on every route, for somebody who is not signed in', async () => {
    const anonymous = await new Caller(running.app).arrive();
    for (const route of routes.all) expectGuarded(route, await anonymous.send(requestOf(route, about)));
  });

  it('on every route, refused for want of a token', async () => {
    for (const route of routes.with('POST', 'PUT', 'PATCH', 'DELETE')) {
      const { headers, ...request } = requestOf(route, about);
      expectGuarded(route, await assessor.send({ ...request, headers: { ...headers, 'x-csrf-token': '' } }));
    }
  });

  const json = { 'content-type': 'application/json' };
  it.each([
    ['nothing at the address', 404, { method: 'GET', url: '/nowhere' }],
    ['nothing at the address of the API', 404, { method: 'GET', url: '/api/nowhere' }],
    ['no such asset', 404, { method: 'GET', url: '/assets/nothing.css' }],
    ['a way out of the assets', 404, { method: 'GET', url: '/assets/..%2f..%2fpackage.json' }],
    ['an address that is none', 400, { method: 'GET', url: '/%zz' }],
    ['an id that is none', 400, { method: 'GET', url: '/api/programmes/1' }],
    ['an address of 10,000 characters', 404, { method: 'GET', url: `/${'a'.repeat(10_000)}` }],
    ['a part of 10,000 characters', 414, { method: 'GET', url: `/api/programmes/${'a'.repeat(10_000)}` }],
    ['JSON that is none', 400, { method: 'POST', url: '/api/programmes', headers: json, payload: '{"reference":' }],
    [
      'JSON that would change every object',
      400,
      { method: 'POST', url: '/api/programmes', headers: json, payload: '{"__proto__":{"a":1}}' },
    ],
    ['an empty body', 400, { method: 'POST', url: '/api/programmes', headers: json, payload: '' }],
    [
      'a body of another kind',
      415,
      { method: 'POST', url: '/api/programmes', headers: { 'content-type': 'text/xml' }, payload: '<a/>' },
    ],
    [
      'a file',
      415,
      {
        method: 'POST',
        url: '/programmes/new',
        headers: { 'content-type': 'multipart/form-data; boundary=a' },
        payload: '--a--',
      },
    ],
    [
      'a JSON body over the limit',
      413,
      { method: 'POST', url: '/api/programmes', headers: json, payload: `"${'a'.repeat(4 * 2 ** 20)}"` },
    ],
    [
      'a form over the limit',
      413,
      {
        method: 'POST',
        url: '/programmes/new',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: `a=${'a'.repeat(4 * 2 ** 20)}`,
      },
    ],
    [
      'a form of one field 25,000 times',
      413,
      {
        method: 'POST',
        url: '/programmes/new',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'a=1&'.repeat(25_000),
      },
    ],
    [
      'a form of 25,000 fields',
      413,
      {
        method: 'POST',
        url: '/programmes/new',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: Array.from({ length: 25_000 }, (_, at) => `a${at}=1`).join('&'),
      },
    ],
    [
      'JSON nested without end',
      422,
      {
        method: 'POST',
        url: '/api/programmes',
        headers: json,
        payload: `{"reference":"","facts":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
      },
    ],
    ['a method that nothing takes', 404, { method: 'PATCH', url: '/api/programmes' }],
    ['TRACE', 404, { method: 'TRACE', url: '/api/programmes' }],
  ] as const)('when there is %s: %d', async (_, status, request) => {
    const answer = await assessor.send(request as never);
    expect(answer.statusCode).toBe(status);
    expectGuarded(request.url.slice(0, 100), answer);
    expect(answer.body).not.toMatch(internals);
  });
});

describe('a request that changes something', () => {
  it('is refused on every route without the token of its session, and changes nothing', async () => {
    const foreign = await new Caller(running.app).signIn(about.own.assessor.email);
    const before = await rowCounts(running.database.superuserUrl);
    const answered: string[] = [];
    // A mail programme posts the first with no session: its address is the permission. The others change nothing.
    const without = new Set(['POST /unsubscribe/:token', 'POST /verify', 'POST /api/verify']);
    const changing = routes.with('POST', 'PUT', 'PATCH', 'DELETE').filter(each => !without.has(each));
    for (const route of changing)
      for (const token of ['', 'made-up', foreign.token]) {
        const { headers, ...request } = requestOf(route, about);
        const { statusCode } = await assessor.send({ ...request, headers: { ...headers, 'x-csrf-token': token } });
        if (statusCode !== 403) answered.push(`${route} ${token}: ${statusCode}`);
      }
    expect(answered).toEqual([]);
    expect(await rowCounts(running.database.superuserUrl)).toEqual(before);
  });

  it('is refused when the token comes in the address', async () => {
    const { headers: _, ...request } = requestOf('POST /api/programmes', about);
    const url = `/api/programmes?_csrf=${encodeURIComponent(assessor.token)}`;
    expect((await assessor.send({ ...request, url, headers: { 'x-csrf-token': '' } })).statusCode).toBe(403);
  });

  it('cannot be disguised by naming another method', async () => {
    const headers = { 'x-http-method-override': 'DELETE', 'x-csrf-token': '' };
    expect((await assessor.send({ method: 'GET', url: '/api/session?_method=DELETE', headers })).statusCode).toBe(200);
    expect((await assessor.get('/api/programmes')).statusCode).toBe(200);
  });
});

describe('GET and HEAD', () => {
  it('change no row of any table but sessions', async () => {
    const counts = async (): Promise<object> => ({ ...(await rowCounts(running.database.superuserUrl)), sessions: 0 });
    const administrator = await new Caller(running.app).signIn(about.own.administrator.email);
    const before = await counts();
    for (const route of routes.with('GET', 'HEAD'))
      for (const caller of [assessor, administrator]) await caller.send(requestOf(route, about));
    expect(await counts()).toEqual(before);
  });
});

describe('what a client claims of itself', () => {
  it('is not its address: the limit by address is not evaded with X-Forwarded-For', async () => {
    const caller = await new Caller(running.app).arrive();
    const statuses: number[] = [];
    for (let attempt = 1; attempt <= 61; attempt++) {
      const headers = { 'x-forwarded-for': `203.0.113.${attempt}`, forwarded: `for=203.0.113.${attempt}` };
      const payload = { email: `${attempt}@a.example`, password: '' };
      statuses.push((await caller.send({ method: 'POST', url: '/api/session', payload, headers })).statusCode);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it.each([{ host: 'evil.example' }, { 'x-forwarded-host': 'evil.example' }, { forwarded: 'host=evil.example' }])(
    'is not our name: %j appears nowhere',
    async headers => {
      for (const url of ['/', '/sign-in', '/programmes', '/nowhere', '/api/openapi.json'])
        for (const caller of [assessor, new Caller(running.app)]) {
          const answer = await caller.send({ method: 'GET', url, headers });
          expect(`${JSON.stringify(answer.headers)} ${answer.body}`).not.toContain('evil.example');
        }
    },
  );

  it('is not where we lead: every redirect stays here', async () => {
    const anonymous = await new Caller(running.app).arrive();
    for (const route of routes.with('GET'))
      for (const extra of ['?next=//evil.example', '?next=https:evil.example', '?next=/%5Cevil.example']) {
        const url = `${String(requestOf(route, about).url)}${extra}`;
        for (const caller of [assessor, anonymous]) {
          const { location } = (await caller.get(url)).headers;
          if (location !== undefined) expect(location).toMatch(/^\/(?![/\\])/);
        }
      }
  });

  it('cannot split a header', async () => {
    const { headers, statusCode } = await new Caller(running.app).get('/programmes?a=%0d%0aset-cookie:%20evil=1');
    expect(statusCode).toBe(303);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers.location).toBe('/sign-in?next=%2Fprogrammes%3Fa%3D%250d%250aset-cookie%3A%2520evil%3D1');
  });
});
