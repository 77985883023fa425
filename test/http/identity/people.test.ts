import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PeopleService } from '../../../src/modules/identity/people.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let elsewhere: Cast;
let administrator: Visitor;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  elsewhere = await foundOrganisation(running.app, 'elsewhere');
  administrator = await new Visitor(running.app).signIn(cast.administrator.email);
});
afterAll(() => running.close());

async function person(email: string) {
  const people = await running.app.get(PeopleService).list(cast.administrator);
  return people.find(each => each.email === email);
}

describe('the list', () => {
  it('says roles and accounts in words', async () => {
    const { html } = await administrator.get('/people');
    expect(html).toContain('Data protection officer<br/>');
    expect(html).toContain('Joined</strong>');
  });

  it('shows nobody of another organisation', async () => {
    expect((await administrator.get('/people')).html).not.toContain('elsewhere');
  });

  it.each(['assessor', 'reviewer', 'dpo', 'officer', 'reader'] as const)('is not for the %s', async role => {
    const visitor = await new Visitor(running.app).signIn(cast[role].email);
    expect((await visitor.get('/people')).status).toBe(403);
  });
});

describe('adding somebody', () => {
  it('shows the link that lets them in', async () => {
    await administrator.get('/people/new');
    const fields = { name: 'Ana', email: 'ana@example.org', roles: ['assessor', 'reviewer'] };
    const { status, html } = await administrator.post('/people/new', fields);
    expect(status).toBe(200);
    const path = /http:\/\/[^/]+(\/join\/[\w-]+)</.exec(html)?.[1] ?? '';
    expect((await new Visitor(running.app).get(path)).html).toContain('<strong>Ana</strong>');
    expect(await person('ana@example.org')).toMatchObject({ roles: ['assessor', 'reviewer'], joined: false });
  });

  it('takes one role too', async () => {
    await administrator.post('/people/new', { name: 'Eva', email: 'eva@example.org', roles: 'officer' });
    expect((await person('eva@example.org'))?.roles).toEqual(['officer']);
  });

  it('keeps what was typed when something needs correcting', async () => {
    const { status, html } = await administrator.post('/people/new', { name: '', email: 'nobody', roles: 'dpo' });
    expect(status).toBe(422);
    expect(html).toContain('value="nobody"');
    expect(html).toMatch(/value="dpo" checked/);
    expect(html).toContain('<a href="#name">');
    expect(html).toContain('<a href="#email">');
  });

  it('says when somebody has this address already', async () => {
    const { status, html } = await administrator.post('/people/new', { name: 'B', email: cast.reader.email });
    expect(status).toBe(422);
    expect(html).toContain('Somebody has an account with this e-mail address already');
  });

  it('refuses a role that does not exist', async () => {
    const fields = { name: 'C', email: 'c@example.org', roles: 'owner' };
    expect((await administrator.post('/people/new', fields)).status).toBe(422);
  });
});

describe('changing roles', () => {
  it('gives and takes them', async () => {
    const { status } = await administrator.post(`/people/${cast.reader.id}/roles`, { roles: 'reviewer' });
    expect(status).toBe(303);
    expect((await person(cast.reader.email))?.roles).toEqual(['reviewer']);
  });

  it('leaves the last administrator the role', async () => {
    const { status, html } = await administrator.post(`/people/${cast.administrator.id}/roles`, { roles: 'reader' });
    expect(status).toBe(422);
    expect(html).toContain('You cannot take the administrator’s role from yourself.');
    expect((await person(cast.administrator.email))?.roles).toEqual(['administrator']);
  });

  it('finds nobody in another organisation', async () => {
    const { status } = await administrator.post(`/people/${elsewhere.reader.id}/roles`, { roles: 'administrator' });
    expect(status).toBe(404);
    const people = await running.app.get(PeopleService).list(elsewhere.administrator);
    expect(people.find(each => each.id === elsewhere.reader.id)?.roles).toEqual(['reader']);
  });

  it('needs the token', async () => {
    expect((await administrator.post(`/people/${cast.dpo.id}/roles`, { roles: 'reader' }, '')).status).toBe(403);
  });
});

describe('a new link', () => {
  it('is shown to the administrator', async () => {
    const { html } = await administrator.post(`/people/${cast.dpo.id}/link`, {});
    expect(html).toMatch(/\/join\/[\w-]{32}</);
  });

  it('is made for nobody in another organisation', async () => {
    expect((await administrator.post(`/people/${elsewhere.dpo.id}/link`, {})).status).toBe(404);
  });
});

describe('closing an account', () => {
  it('asks first and then signs the person out at once', async () => {
    const leaver = await new Visitor(running.app).signIn(cast.officer.email);
    const { html } = await administrator.get(`/people/${cast.officer.id}/close`);
    expect(html).toContain('Close the account of officer of lindenfeld?');
    expect((await person(cast.officer.email))?.disabled).toBe(false);
    expect((await administrator.post(`/people/${cast.officer.id}/close`, {})).location).toBe('/people');
    expect((await leaver.get('/programmes')).location).toBe('/sign-in?next=%2Fprogrammes');
  });

  it('is not offered for one’s own and refused', async () => {
    const { html } = await administrator.get(`/people/${cast.administrator.id}`);
    expect(html).not.toContain('/close');
    expect((await administrator.post(`/people/${cast.administrator.id}/close`, {})).status).toBe(409);
  });

  it('finds nobody in another organisation', async () => {
    expect((await administrator.post(`/people/${elsewhere.reader.id}/close`, {})).status).toBe(404);
  });
});
