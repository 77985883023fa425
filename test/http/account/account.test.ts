import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation, testPassword } from '../../support/cast.js';
import { playApproved } from '../../support/two-organisations.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
});
afterAll(() => running.close());

describe('the settings of e-mail', () => {
  it('are kept, and say that there is no mail server', async () => {
    const visitor = await new Visitor(running.app).signIn(cast.reader.email);
    expect((await visitor.get('/account')).html).toContain('No e-mail is sent');
    expect((await visitor.post('/account/mail', { cadence: 'never', wanted: ['review'] })).status).toBe(303);
    const { html } = await visitor.get('/account');
    expect(/value="never" checked/.test(html)).toBe(true);
    expect(html.match(/name="wanted"[^>]* checked/g)).toHaveLength(1);
  });

  it('refuse a way that there is none of', async () => {
    const visitor = await new Visitor(running.app).signIn(cast.reader.email);
    await visitor.get('/account');
    const { status, html } = await visitor.post('/account/mail', { cadence: 'hourly' });
    expect([status, html.includes('Choose how often')]).toEqual([422, true]);
  });
});

describe('a password of one’s own', () => {
  const next = 'another horse battery';

  it('is not changed by who does not know the present one', async () => {
    const visitor = await new Visitor(running.app).signIn(cast.dpo.email);
    await visitor.get('/account/password');
    const { status, html } = await visitor.post('/account/password', { current: 'a guess', password: next });
    expect([status, html.includes('This is not your present password')]).toEqual([422, true]);
  });

  it('is changed here, and ends the session elsewhere', async () => {
    const here = await new Visitor(running.app).signIn(cast.officer.email);
    const elsewhere = await new Visitor(running.app).signIn(cast.officer.email);
    await here.get('/account/password');
    const { status } = await here.post('/account/password', { current: testPassword, password: next });
    expect(status).toBe(303);
    expect((await here.get('/account')).html).toContain('Your password is changed.');
    expect((await elsewhere.get('/account')).location).toContain('/sign-in');
    await elsewhere.get('/sign-in');
    expect((await elsewhere.post('/sign-in', { email: cast.officer.email, password: testPassword })).status).toBe(401);
    expect((await elsewhere.post('/sign-in', { email: cast.officer.email, password: next })).status).toBe(303);
  });

  it('has to be long, and another one', async () => {
    const visitor = await new Visitor(running.app).signIn(cast.dpo.email);
    await visitor.get('/account/password');
    expect((await visitor.post('/account/password', { current: testPassword, password: 'short' })).status).toBe(422);
    expect((await visitor.post('/account/password', { current: testPassword, password: testPassword })).status).toBe(
      422,
    );
  });
});

describe('a calendar of due dates', () => {
  const linkIn = (html: string) => /http:\/\/uvid\.test(\/calendar\/[\w-]+)/.exec(html)?.[1] ?? '';

  it('is read by its link alone, with dates and no answer, until the link ends', async () => {
    const approved = await playApproved(running.app, cast);
    const visitor = await new Visitor(running.app).signIn(cast.assessor.email);
    await visitor.get('/account');
    const link = linkIn((await visitor.post('/account/calendar', {})).html);
    const { status, html } = await new Visitor(running.app).get(link);
    expect(status).toBe(200);
    const unfolded = html.replaceAll('\r\n ', '');
    expect(unfolded).toContain('SUMMARY:Action M11 of LI-2026-001');
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20270508');
    expect(unfolded).toContain(`http://uvid.test/actions/${approved}/M11`);
    expect(unfolded).not.toContain('Map of the views');

    await visitor.get('/account');
    const next = linkIn((await visitor.post('/account/calendar', {})).html);
    expect((await visitor.get(link)).status).toBe(404);
    expect((await visitor.get(next)).status).toBe(200);
    await visitor.get('/account');
    await visitor.post('/account/calendar/end', {});
    expect((await visitor.get(next)).status).toBe(404);
  });

  it('holds only what somebody of these roles is told of', async () => {
    const visitor = await new Visitor(running.app).signIn(cast.reader.email);
    await visitor.get('/account');
    const { html } = await visitor.get(linkIn((await visitor.post('/account/calendar', {})).html));
    expect(html).toContain('BEGIN:VCALENDAR');
    expect(html).not.toContain('VEVENT');
  });
});
