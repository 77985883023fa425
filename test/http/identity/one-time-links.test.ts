import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JoiningService } from '../../../src/modules/identity/joining.service.js';
import { PeopleService } from '../../../src/modules/identity/people.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { Visitor } from '../../support/visitor.js';

const password = 'four words in a row';
const ended = 'This link does not work any more';

describe('the set-up link', () => {
  let running: TestApplication;
  let token: string;
  const fields = { organisation: 'Grad Novi Sad', name: 'Mila', email: 'mila@example.org', password };

  beforeAll(async () => {
    running = await startTestApplication();
    const opened = await running.app.get(JoiningService).openSetup(false);
    token = opened && 'token' in opened ? opened.token : '';
  });
  afterAll(() => running.close());

  it('keeps what was typed, except the password, when something needs correcting', async () => {
    const visitor = new Visitor(running.app);
    await visitor.get(`/set-up/${token}`);
    const { status, html } = await visitor.post(`/set-up/${token}`, { ...fields, email: 'no address' });
    expect(status).toBe(422);
    expect(html).toContain('value="Grad Novi Sad"');
    expect(html).toContain('value="no address"');
    expect(html).not.toContain(password);
  });

  it('refuses a password of fewer than 15 characters', async () => {
    const visitor = new Visitor(running.app);
    await visitor.get(`/set-up/${token}`);
    const { status, html } = await visitor.post(`/set-up/${token}`, { ...fields, password: 'fourteen chars' });
    expect(status).toBe(422);
    expect(html).toContain('<a href="#password">Choose a password of 15 to 128 characters');
  });

  it('makes the first administrator, who is signed in, once', async () => {
    const visitor = new Visitor(running.app);
    await visitor.get(`/set-up/${token}`);
    const { status, location } = await visitor.post(`/set-up/${token}`, fields);
    expect([status, location]).toEqual([303, '/']);
    const { html } = await visitor.get('/people');
    expect(html).toContain('Grad Novi Sad');
    expect(html).toContain('Administrator<br/>');

    const second = new Visitor(running.app);
    const again = await second.get(`/set-up/${token}`);
    expect([again.status, again.html.includes(ended)]).toEqual([404, true]);
  });

  it('is refused when the form was open while somebody else used it', async () => {
    const visitor = new Visitor(running.app);
    await visitor.get('/sign-in');
    const { status, html } = await visitor.post(`/set-up/${token}`, { ...fields, email: 'second@example.org' });
    expect([status, html.includes(ended)]).toEqual([404, true]);
  });
});

describe('the link of a colleague', () => {
  let running: TestApplication;
  let cast: Cast;

  beforeAll(async () => {
    running = await startTestApplication();
    cast = await foundOrganisation(running.app, 'lindenfeld');
  });
  afterAll(() => running.close());

  function invite(email: string) {
    const person = { name: 'Jovan Jović', email, roles: ['reader' as const] };
    return running.app.get(PeopleService).add(person, cast.administrator);
  }

  it('says for whom it is', async () => {
    const { token } = await invite('says@example.org');
    const { html } = await new Visitor(running.app).get(`/join/${token}`);
    expect(html).toContain('<strong>Jovan Jović</strong>');
    expect(html).toContain('<strong>says@example.org</strong>');
  });

  it('sets the password and signs in, once', async () => {
    const { token } = await invite('once@example.org');
    const visitor = new Visitor(running.app);
    await visitor.get(`/join/${token}`);
    const { status, location } = await visitor.post(`/join/${token}`, { password });
    expect([status, location]).toEqual([303, '/']);
    expect((await visitor.get('/')).html).toContain('href="/account">Jovan Jović</a>');

    const second = new Visitor(running.app);
    expect((await second.get(`/join/${token}`)).status).toBe(404);
    await second.get('/sign-in');
    const again = await second.post(`/join/${token}`, { password: 'another four words' });
    expect([again.status, again.html.includes(ended)]).toEqual([404, true]);
  });

  it('lets the person sign in with the password afterwards', async () => {
    const { token } = await invite('later@example.org');
    const visitor = new Visitor(running.app);
    await visitor.get(`/join/${token}`);
    await visitor.post(`/join/${token}`, { password });
    const later = new Visitor(running.app);
    await later.get('/sign-in');
    expect((await later.post('/sign-in', { email: 'later@example.org', password })).status).toBe(303);
  });

  it('is over once a newer one was made', async () => {
    const { person, token } = await invite('newer@example.org');
    await running.app.get(PeopleService).invite(person.id, cast.administrator);
    expect((await new Visitor(running.app).get(`/join/${token}`)).status).toBe(404);
  });

  it('does not set up an organisation', async () => {
    const { token } = await invite('setup@example.org');
    expect((await new Visitor(running.app).get(`/set-up/${token}`)).status).toBe(404);
  });

  it('keeps working after a password that was too short', async () => {
    const { token } = await invite('short@example.org');
    const visitor = new Visitor(running.app);
    await visitor.get(`/join/${token}`);
    expect((await visitor.post(`/join/${token}`, { password: 'short' })).status).toBe(422);
    expect((await visitor.post(`/join/${token}`, { password })).status).toBe(303);
  });

  it('needs the token of the form', async () => {
    const { token } = await invite('csrf@example.org');
    const visitor = new Visitor(running.app);
    await visitor.get(`/join/${token}`);
    expect((await visitor.post(`/join/${token}`, { password }, '')).status).toBe(403);
  });
});
