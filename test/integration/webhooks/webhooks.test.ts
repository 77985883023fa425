import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ActionsService } from '../../../src/modules/actions/actions.service.js';
import { SweepService } from '../../../src/modules/notifications/sweep.service.js';
import { WebhooksService } from '../../../src/modules/webhooks/webhooks.service.js';
import { Outbound } from '../../../src/platform/outbound/outbound.js';
import { isPublicAddress } from '../../../src/platform/outbound/public-address.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { asked } from '../../support/owner.js';
import { playApproved } from '../../support/two-organisations.js';

interface Arrived {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let running: TestApplication;
let cast: Cast;
let approved: string;
let receiver: Server;
let url: string;
let secret: string;
let webhook: string;
const arrived: Arrived[] = [];
let answerWith = 204;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    void readAll(request).then(body => {
      arrived.push({ headers: request.headers, body });
      if (answerWith === 302) response.setHeader('location', `${url}/elsewhere`);
      response.writeHead(answerWith).end(answerWith === 200 ? 'x'.repeat(200_000) : undefined);
    });
  });
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  running = await startTestApplication({ targets: 'any' });
  cast = await foundOrganisation(running.app, 'lindenfeld');
  approved = await playApproved(running.app, cast);
  ({ id: webhook, secret } = await hooks().add(url, ['action.updated'], cast.administrator));
});
afterAll(async () => {
  await running.close();
  receiver.closeAllConnections();
  await new Promise(resolve => receiver.close(resolve));
});

const hooks = () => running.app.get(WebhooksService);
const sweep = () => running.app.get(SweepService).sweep();
const messages = () =>
  asked(running.database.superuserUrl, async client => {
    const sql = 'SELECT id, sequence, body FROM webhook_messages ORDER BY sequence';
    return (await client.query<{ id: string; sequence: string; body: string }>(sql)).rows;
  });
const deliver = (id: string | undefined) => hooks().deliver(cast.reader.organisationId, id ?? '');

async function happen(key: string): Promise<void> {
  const update = {
    seen: 0,
    status: 'open',
    owner: 'Geheim',
    dueOn: null,
    evidence: '',
    note: 'Words of ours',
  } as const;
  await running.app.get(ActionsService).update({ assessmentId: approved, key, ...update }, cast.assessor);
}

describe('a webhook', () => {
  it('is told what happens after it was added, once, and no word that somebody typed', async () => {
    await sweep();
    expect(await messages()).toEqual([]);
    await happen('M1');
    await Promise.all([sweep(), sweep()]);
    const [message, ...more] = await messages();
    expect(more).toEqual([]);
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      id: message?.id,
      type: 'action.updated',
      assessment: approved,
      sequence: Number(message?.sequence),
      data: { action: 'M1', status: 'open' },
    });
    expect(message?.body).not.toMatch(/Geheim|Words of ours|lindenfeld/);
  });

  it('gets it signed over time and body', async () => {
    const [message] = await messages();
    await deliver(message?.id);
    const [first] = arrived;
    const timestamp = String(first?.headers['uvid-timestamp']);
    const wanted = createHmac('sha256', secret).update(`${timestamp}.${first?.body}`).digest('hex');
    expect(first?.headers['uvid-signature']).toBe(`v1=${wanted}`);
    expect(Math.abs(Date.now() / 1000 - Number(timestamp))).toBeLessThan(60);
    expect(first?.body).toBe(message?.body);
  });

  it('gets it no second time', async () => {
    await deliver((await messages())[0]?.id);
    expect(arrived).toHaveLength(1);
  });

  it.each([500, 302, 200])('that answers %d, with a long body where it can, is tried again', async status => {
    await happen(`M${[500, 302, 200].indexOf(status) + 2}`);
    await sweep();
    const message = (await messages()).at(-1);
    const before = arrived.length;
    answerWith = status;
    await expect(deliver(message?.id)).rejects.toThrow('not delivered');
    expect(arrived.length).toBe(before + 1);
    answerWith = 204;
    await deliver(message?.id);
    expect((await hooks().tries(cast.administrator)).slice(0, 2).map(each => each.delivered)).toEqual([true, false]);
  });

  it('has its secret in no table', async () => {
    const stored = await asked(running.database.superuserUrl, async client => {
      const { rows } = await client.query<{ all: string }>("SELECT string_agg(w::text, ' ') AS all FROM webhooks w");
      return rows[0]?.all ?? '';
    });
    expect(stored).not.toContain(secret);
    expect(JSON.stringify(await hooks().list(cast.administrator))).not.toContain(secret);
  });

  it('that has ended is told nothing more', async () => {
    await happen('M5');
    await sweep();
    await hooks().end(webhook, cast.administrator);
    const before = arrived.length;
    await deliver((await messages()).at(-1)?.id);
    await happen('M6');
    const made = (await messages()).length;
    await sweep();
    expect([arrived.length, (await messages()).length]).toEqual([before, made]);
  });
});

describe('a target', () => {
  it.each([
    ['93.184.215.14', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['nonsense', false],
  ])('%s is public: %s', (address, wanted) => {
    expect(isPublicAddress(address)).toBe(wanted);
  });

  it.each([
    'http://example.org/hook',
    'ftp://example.org/',
    'https://name:word@example.org/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://169.254.169.254/latest/meta-data',
    'no address',
  ])('%s is refused as it is typed', address => {
    expect(new Outbound('public').problemOf(address)).toMatch(/^(Enter|Leave) /);
  });

  it('whose name leads to our own network is refused when it is resolved', async () => {
    const before = arrived.length;
    const { port } = receiver.address() as AddressInfo;
    const post = new Outbound('public').post({ url: `https://localhost:${port}/`, headers: {}, body: '{}' });
    await expect(post).rejects.toMatchObject({ name: 'PrivateTargetError' });
    expect(arrived.length).toBe(before);
  });

  it('of the public is taken', () => {
    expect(new Outbound('public').problemOf('https://example.org/hook')).toBeNull();
  });
});
