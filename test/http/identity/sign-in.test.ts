import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation, testPassword } from '../../support/cast.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
});
afterAll(() => running.close());

async function atTheDoor(): Promise<Visitor> {
  const visitor = new Visitor(running.app);
  await visitor.get('/sign-in');
  return visitor;
}

describe('signing in', () => {
  it('sends somebody who is not signed in to the sign-in page and remembers where they wanted to go', async () => {
    const { status, location } = await new Visitor(running.app).get('/programmes?all=1');
    expect([status, location]).toEqual([303, '/sign-in?next=%2Fprogrammes%3Fall%3D1']);
  });

  it('leads on to the page that was asked for', async () => {
    const visitor = await atTheDoor();
    const fields = { email: cast.assessor.email, password: testPassword };
    const { status, location } = await visitor.post('/sign-in?next=%2Fprogrammes%3Fall%3D1', fields);
    expect([status, location]).toEqual([303, '/programmes?all=1']);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\\/evil.example',
    '/%09/evil.example\t',
    'javascript:alert(1)',
    'programmes',
    '',
  ])('leads home instead of to %j', async next => {
    const visitor = await atTheDoor();
    const fields = { email: cast.assessor.email, password: testPassword };
    const { location } = await visitor.post(`/sign-in?next=${encodeURIComponent(next)}`, fields);
    expect(location).toBe('/');
  });

  it('greets with name and role', async () => {
    const { html } = await (await new Visitor(running.app).signIn(cast.dpo.email)).get('/');
    expect(html).toContain('<span class="uvid-header__roles">Data protection officer</span>');
  });

  it('takes an e-mail address in capitals and with spaces around it', async () => {
    const visitor = await atTheDoor();
    const fields = { email: ` ${cast.reader.email.toUpperCase()} `, password: testPassword };
    expect((await visitor.post('/sign-in', fields)).status).toBe(303);
  });

  it('gives a new session id', async () => {
    const visitor = await atTheDoor();
    const before = visitor.session;
    await visitor.signIn(cast.reader.email);
    expect(visitor.session).not.toBe(before);
  });
});

describe('a wrong password', () => {
  it('is answered with one sentence that does not say what was wrong', async () => {
    const visitor = await atTheDoor();
    const known = await visitor.post('/sign-in', { email: cast.officer.email, password: 'not the password' });
    const unknown = await visitor.post('/sign-in', { email: 'nobody@example.org', password: 'not the password' });
    for (const { status, html } of [known, unknown]) {
      expect(status).toBe(401);
      expect(html).toContain('<a href="#email">The e-mail address or the password is not right.</a>');
    }
  });

  it('keeps the address and the way on, and forgets the password', async () => {
    const visitor = await atTheDoor();
    const fields = { email: 'a"<b>@example.org', password: 'not the password' };
    const { html } = await visitor.post('/sign-in?next=%2Fprogrammes', fields);
    expect(html).toContain('value="a&quot;&lt;b>@example.org"');
    expect(html).toContain('action="/sign-in?next=%2Fprogrammes"');
    expect(html).not.toContain('not the password');
  });

  it('does not sign in', async () => {
    const visitor = await atTheDoor();
    await visitor.post('/sign-in', { email: cast.officer.email, password: 'not the password' });
    expect((await visitor.get('/programmes')).location).toMatch(/^\/sign-in/);
  });

  it('is refused unheard after ten attempts for one address', async () => {
    const visitor = await atTheDoor();
    const statuses: number[] = [];
    for (let attempt = 1; attempt <= 11; attempt++)
      statuses.push((await visitor.post('/sign-in', { email: 'guessed@example.org', password: 'x' })).status);
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
    const { html } = await visitor.post('/sign-in', { email: 'guessed@example.org', password: 'x' });
    expect(html).toContain('Too many attempts for this address. Wait ten minutes and try again.');
  });
});

describe('a form with nothing in it', () => {
  it('is answered with every problem, linked to its field', async () => {
    const visitor = await atTheDoor();
    const { status, html } = await visitor.post('/sign-in', { email: '', password: '' });
    expect(status).toBe(422);
    expect(html).toContain('<title>Error: Sign in – Uvid</title>');
    expect(html).toContain('<a href="#email">Enter your e-mail address</a>');
    expect(html).toContain('<a href="#password">Enter your password</a>');
  });

  it('is refused without the token of its session', async () => {
    const visitor = await atTheDoor();
    const fields = { email: cast.assessor.email, password: testPassword };
    expect((await visitor.post('/sign-in', fields, '')).status).toBe(403);
  });
});

describe('signing out', () => {
  it('ends the session for good', async () => {
    const visitor = await new Visitor(running.app).signIn(cast.assessor.email);
    const { session } = visitor;
    expect((await visitor.post('/sign-out', {})).location).toBe('/sign-in?left=yes');
    const answered = await running.app.inject({ method: 'GET', url: '/programmes', headers: { cookie: session } });
    expect(answered.statusCode).toBe(303);
  });

  it('needs the token', async () => {
    const visitor = await new Visitor(running.app).signIn(cast.assessor.email);
    expect((await visitor.post('/sign-out', {}, '')).status).toBe(403);
  });
});
