import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Caller } from '../../support/caller.js';
import { Cast, foundOrganisation, testPassword } from '../../support/cast.js';

let running: TestApplication;
let cast: Cast;

beforeAll(async () => {
  running = await startTestApplication({ overTls: true });
  cast = await foundOrganisation(running.app, 'lindenfeld');
});
afterAll(() => running.close());

it('keeps the session in a cookie that only this host, over TLS, and no script gets', async () => {
  const { headers } = await running.app.inject({ method: 'GET', url: '/api/session' });
  const cookie = headers['set-cookie']?.toString() ?? '';
  expect(cookie).toMatch(/^__Host-uvid=/);
  expect(cookie.split('; ').slice(1)).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']));
  expect(cookie).not.toContain('Domain');
});

it('signs in behind a proxy that ends TLS', async () => {
  const caller = await new Caller(running.app).arrive();
  const { statusCode } = await caller.post('/api/session', { email: cast.reader.email, password: testPassword });
  expect(statusCode).toBe(200);
});

it('tells browsers to come back over TLS only', async () => {
  const { headers } = await running.app.inject({ method: 'GET', url: '/health/live' });
  expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
});

it('takes no session from a cookie without the prefix', async () => {
  const caller = await new Caller(running.app).signIn(cast.reader.email);
  caller.cookie = caller.cookie.replace('__Host-', '');
  expect((await caller.get('/api/programmes')).statusCode).toBe(401);
});
