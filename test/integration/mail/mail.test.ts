import { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ActionsService } from '../../../src/modules/actions/actions.service.js';
import { MailService } from '../../../src/modules/notifications/mail.service.js';
import { SweepService } from '../../../src/modules/notifications/sweep.service.js';
import { Clock } from '../../../src/platform/clock.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Caller } from '../../support/caller.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { asked } from '../../support/owner.js';
import { playApproved } from '../../support/two-organisations.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let approved: string;
let smtp: SMTPServer;
const arrived: string[] = [];
let refuseNext = false;

beforeAll(async () => {
  smtp = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === 'uvid' && password === 'secret-of-the-server' ? done(null, { user: 'uvid' }) : done(new Error('No')),
    onData(stream: Readable, _, done) {
      void readAll(stream).then(message => {
        if (refuseNext) return done(new Error('Try again later'));
        arrived.push(message);
        done();
      });
    },
  });
  await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  const smtpUrl = `smtp://uvid:secret-of-the-server@127.0.0.1:${port}`;
  running = await startTestApplication({ mail: { smtpUrl, from: 'Uvid <uvid@lindenfeld.example>' } });
  cast = await foundOrganisation(running.app, 'lindenfeld');
  approved = await playApproved(running.app, cast);
  const late = { seen: 0, status: 'open', owner: 'Works', dueOn: '2026-02-01', evidence: '', note: '' } as const;
  await running.app.get(ActionsService).update({ assessmentId: approved, key: 'M11', ...late }, cast.assessor);
});
afterAll(async () => {
  await running.close();
  await new Promise<void>(resolve => smtp.close(resolve));
});

const at = <T>(moment: string, work: () => Promise<T>) => running.app.get(Clock).at(new Date(moment), work);
const sweep = (moment: string) => at(moment, () => running.app.get(SweepService).sweep());

interface MessageRow {
  readonly id: string;
  readonly email: string;
}
/** Messages that were made and not sent. */
const unsent = () =>
  asked(running.database.superuserUrl, async client => {
    const sql = `SELECT m.id, p.email FROM mail_messages m JOIN people p ON p.id = m.person_id
      WHERE NOT EXISTS (SELECT FROM mail_sent s WHERE s.message_id = m.id) ORDER BY p.email`;
    return (await client.query<MessageRow>(sql)).rows;
  });
const deliver = (id: string) => running.app.get(MailService).deliver(cast.reader.organisationId, id);
/** Quoted-printable undone, as far as the tests look. */
const plain = (message: string) => message.replaceAll(/=\r\n/g, '').replaceAll('=3D', '=');

describe('a daily message', () => {
  it('is made once a day, in the morning', async () => {
    await sweep('2026-02-02T03:00:00Z');
    expect(await unsent()).toEqual([]);
    await sweep('2026-02-02T05:00:00Z');
    await sweep('2026-02-02T09:00:00Z');
    expect((await unsent()).map(each => each.email)).toEqual([
      'assessor@lindenfeld.example',
      'officer@lindenfeld.example',
    ]);
  });

  it('arrives as plain text and HTML, without an answer in it', async () => {
    const [message] = await unsent();
    await deliver(message?.id ?? '');
    const mail = plain(arrived[0] ?? '');
    expect(mail).toContain('To: assessor of lindenfeld <assessor@lindenfeld.example>');
    expect(mail).toContain('Subject: Uvid: Action M11 of LI-2026-001');
    expect(mail).toContain('Content-Type: text/plain');
    expect(mail).toContain('Content-Type: text/html');
    expect(mail).toContain('- Action M11 of LI-2026-001: was due on 1 February 2026.');
    expect(mail).toContain(`http://uvid.test/actions/${approved}/M11`);
    expect(mail).toContain(`Message-ID: <${message?.id}@uvid>`);
    expect(mail).not.toContain('Map of the views');
  });

  it('is sent once, however often it is delivered', async () => {
    const [message] = await unsent();
    const id = message?.id ?? '';
    await Promise.all([deliver(id), deliver(id), deliver(id)]);
    expect(arrived.filter(each => each.includes(`<${id}@uvid>`))).toHaveLength(1);
    expect(await unsent()).toEqual([]);
  });
});

describe('a mail server that refuses', () => {
  it('leaves the message to be tried again', async () => {
    await running.app.get(MailService).setWishes({ cadence: 'immediate', muted: [] }, cast.officer);
    await running.app.get(MailService).setWishes({ cadence: 'never', muted: [] }, cast.assessor);
    await (await new Caller(running.app).signIn(cast.officer.email)).get('/language/de');
    await sweep('2026-02-08T01:00:00Z');
    const [message] = await unsent();
    expect(message?.email).toBe('officer@lindenfeld.example');
    refuseNext = true;
    await expect(deliver(message?.id ?? '')).rejects.toThrow();
    refuseNext = false;
    expect(await unsent()).toHaveLength(1);
    await deliver(message?.id ?? '');
    expect(await unsent()).toEqual([]);
  });

  it('loses nothing of the language that its reader chose at the foot of a page', () => {
    const mail = plain(arrived.at(-1) ?? '');
    expect(mail).toContain('Subject: Uvid: Aufgabe M11 aus LI-2026-001');
    expect(mail).toContain('<html lang="de">');
    expect(mail).not.toMatch(/Action M11|was due|Open it/);
  });
});

describe('the link to get no more', () => {
  const linkIn = (mail: string) => /List-Unsubscribe:\s+<http:\/\/uvid\.test(\S+)>/.exec(mail)?.[1] ?? '';

  it('asks first, and then mutes what the message was about', async () => {
    const link = linkIn(plain(arrived.at(-1) ?? ''));
    expect(link).toMatch(/^\/unsubscribe\/[\w-]{43}$/);
    const visitor = new Visitor(running.app);
    expect((await visitor.get(link)).html).toContain('No more e-mails of this kind?');
    // As a mail programme posts it: no session, no token of one.
    const { status, html } = await visitor.post(link, { 'List-Unsubscribe': 'One-Click' });
    expect([status, html.includes('You get no more e-mails of this kind')]).toEqual([200, true]);
    expect(await running.app.get(MailService).wishes(cast.officer)).toEqual({
      cadence: 'immediate',
      muted: ['action'],
    });
    await sweep('2026-03-08T06:00:00Z');
    expect(await unsent()).toEqual([]);
  });

  it('is kept as a hash, and means nothing when it is changed', async () => {
    const link = linkIn(plain(arrived.at(-1) ?? ''));
    const token = link.slice('/unsubscribe/'.length);
    const stored = await asked(running.database.superuserUrl, async client => {
      const { rows } = await client.query<{ all: string }>(
        "SELECT string_agg(m::text, ' ') AS all FROM mail_messages m",
      );
      return rows[0]?.all ?? '';
    });
    expect(stored).not.toContain(token);
    expect((await new Visitor(running.app).get(`/unsubscribe/${[...token].reverse().join('')}`)).status).toBe(404);
  });
});
