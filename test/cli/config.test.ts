import { describe, expect, it } from 'vitest';
import {
  allowsDemonstration,
  isServedOverTls,
  readConfig,
  type Config,
  type Environment,
} from '../../src/platform/config.js';
import { projectRoot } from '../../src/platform/project-root.mjs';

const server = 'postgres://uvid:secret@db.example.org/uvid';

function problemsOf(env: Environment): string[] {
  const result = readConfig(env);
  return 'problems' in result ? result.problems : [];
}

function configOf(env: Environment): Config {
  const result = readConfig(env);
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return result.config;
}

describe('the settings', () => {
  it('have a default each', () => {
    expect(configOf({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: `${projectRoot}/data`,
      databaseUrl: null,
      publicUrl: null,
      logLevel: 'info',
      smtpUrl: null,
      mailFrom: null,
      secretKey: null,
      webhookTargets: 'public',
      signingKey: null,
      signingPasswordFile: null,
      signingCommand: null,
      signingCertificates: null,
      timestampUrl: null,
      timestampTrust: null,
      anchorHours: 24,
      tilesUrl: null,
      tilesAttribution: null,
    });
  });

  it('are taken as written', () => {
    const env = {
      PORT: '65535',
      HOST: '0.0.0.0',
      UVID_DATA_DIR: '/srv/uvid',
      DATABASE_URL: server,
      UVID_PUBLIC_URL: 'https://uvid.example.org/',
      UVID_LOG_LEVEL: 'debug',
      UVID_SMTP_URL: 'smtps://uvid:secret@mail.example.org:465',
      UVID_MAIL_FROM: 'Uvid <uvid@example.org>',
      UVID_SECRET_KEY: 'a'.repeat(32),
      UVID_WEBHOOK_TARGETS: 'any',
      UVID_SIGNING_P12: './key.p12',
      UVID_SIGNING_PASSWORD_FILE: '/run/secrets/key',
      UVID_TSA_URL: 'https://tsa.example.org/',
      UVID_TSA_CERTIFICATES: './tsa.pem',
      UVID_ANCHOR_HOURS: '6',
      UVID_TILES_URL: 'https://tiles.example.org/{z}/{x}/{y}.png',
      UVID_TILES_ATTRIBUTION: '© Somebody',
    };
    expect(configOf(env)).toEqual({
      port: 65535,
      host: '0.0.0.0',
      dataDir: '/srv/uvid',
      databaseUrl: server,
      publicUrl: 'https://uvid.example.org',
      logLevel: 'debug',
      smtpUrl: 'smtps://uvid:secret@mail.example.org:465',
      mailFrom: 'Uvid <uvid@example.org>',
      secretKey: 'a'.repeat(32),
      webhookTargets: 'any',
      signingKey: `${projectRoot}/key.p12`,
      signingPasswordFile: '/run/secrets/key',
      signingCommand: null,
      signingCertificates: null,
      timestampUrl: 'https://tsa.example.org/',
      timestampTrust: `${projectRoot}/tsa.pem`,
      anchorHours: 6,
      tilesUrl: 'https://tiles.example.org/{z}/{x}/{y}.png',
      tilesAttribution: '© Somebody',
    });
  });

  it.each([
    [{ UVID_SIGNING_P12: 'key.p12' }, 'UVID_SIGNING_PASSWORD_FILE: is missing'],
    [{ UVID_SIGNING_PASSWORD_FILE: 'password' }, 'UVID_SIGNING_P12: is missing'],
    [{ UVID_SIGNING_COMMAND: 'sign' }, 'UVID_SIGNING_CERTIFICATES: is missing'],
    [{ UVID_SIGNING_CERTIFICATES: 'certs.pem' }, 'UVID_SIGNING_COMMAND: is missing'],
    [{ UVID_SIGNING_P12: 'a', UVID_SIGNING_COMMAND: 'b' }, 'UVID_SIGNING_COMMAND: is one key too many'],
    [{ UVID_TSA_CERTIFICATES: 'tsa.pem' }, 'UVID_TSA_URL: is missing'],
    [{ UVID_ANCHOR_HOURS: '24' }, 'UVID_TSA_URL: is missing'],
    [{ UVID_ANCHOR_HOURS: '0', UVID_TSA_URL: 'https://tsa.example.org/' }, 'is no number of hours'],
    [{ UVID_TSA_URL: 'tsa.example.org' }, 'UVID_TSA_URL: is not the address'],
    [{ UVID_TILES_URL: 'https://t.example/{z}/{x}/{y}' }, 'UVID_TILES_ATTRIBUTION: is missing'],
    [{ UVID_TILES_ATTRIBUTION: '© Somebody' }, 'UVID_TILES_URL: is missing'],
    [{ UVID_TILES_ATTRIBUTION: '<b>', UVID_TILES_URL: 'x' }, 'UVID_TILES_ATTRIBUTION: is longer'],
    [{ UVID_SIGNING_P12: 'keys/', UVID_SIGNING_PASSWORD_FILE: 'password' }, 'is a folder'],
  ])('refuse %j', (env, problem) => {
    expect(problemsOf(env).join(' ')).toContain(problem);
  });

  it.each([
    'https://t.example/{z}/{x}',
    'https://t.example/{z}/{x}/{y}/{y}',
    'https://{s}.t.example/{z}/{x}/{y}',
    'https://{z}.example/{x}/{y}',
    'https://user:secret@t.example/{z}/{x}/{y}',
    'ftp://t.example/{z}/{x}/{y}',
    "https://t.example/{z}/{x}/{y};script-src 'x'",
  ])('refuse the tile server %s', UVID_TILES_URL => {
    expect(problemsOf({ UVID_TILES_URL, UVID_TILES_ATTRIBUTION: '©' }).join(' ')).toMatch(/^UVID_TILES_URL: /);
  });

  it('start relative folders at the project', () => {
    expect(configOf({ UVID_DATA_DIR: './elsewhere' }).dataDir).toBe(`${projectRoot}/elsewhere`);
  });

  it.each(['0', '65536', '-1', '3000.5', '0x50', '1e3', 'http', '03000', '99999999999999999999'])(
    'refuse the port %s',
    PORT => {
      expect(problemsOf({ PORT })).toEqual([
        `PORT: "${PORT}" is not a port. Write a whole number from 1 to 65535, for example 3000.`,
      ]);
    },
  );

  it.each(['127.0.0.256', '1.2.3', 'a b', '[::1]', 'http://localhost', '-a', 'a..b'])('refuse the host %s', HOST => {
    expect(problemsOf({ HOST, DATABASE_URL: server })).toEqual([
      `HOST: "${HOST}" is not an address. Write an IP address or a host name, for example 127.0.0.1.`,
    ]);
  });

  it.each(['::', '10.0.0.7', 'uvid.example.org', 'localhost'])('take the host %s with a server', HOST => {
    expect(configOf({ HOST, DATABASE_URL: server }).host).toBe(HOST);
  });

  it.each([
    ['mysql://u:secret@h/d', 'does not begin with postgres:// or postgresql://'],
    ['postgres://u:secret@h', 'names no database'],
    ['postgres://u:secret@h/', 'names no database'],
    ['postgres://u:secret@h/a/b', 'names no database'],
    ['postgres:///d', 'names no host'],
    ['postgres://u:secret@h:port/d', 'is not a URL'],
    ['localhost/uvid', 'is not a URL'],
  ])('refuse the database %s', (DATABASE_URL, why) => {
    expect(problemsOf({ DATABASE_URL })).toEqual([expect.stringContaining(`DATABASE_URL: ${why}. Write postgres://`)]);
  });

  it('never repeat a password', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://u:secret@h/d' }).join()).not.toContain('secret');
  });

  it.each(['https://uvid.example.org/app', 'uvid.example.org', 'ftp://a', 'https://u@a', 'https://a?b'])(
    'refuse the public address %s',
    UVID_PUBLIC_URL => {
      expect(problemsOf({ UVID_PUBLIC_URL })).toEqual([expect.stringContaining('is not an origin')]);
    },
  );

  it('refuse an unknown level of logging', () => {
    expect(problemsOf({ UVID_LOG_LEVEL: 'loud' })).toEqual([
      'UVID_LOG_LEVEL: "loud" is not a level. Write one of fatal, error, warn, info, debug, trace, silent.',
    ]);
  });

  it('refuse the root of the file system for data', () => {
    expect(problemsOf({ UVID_DATA_DIR: '/' })).toEqual([expect.stringContaining('UVID_DATA_DIR: "/" is the root')]);
  });

  it.each(['PORT', 'HOST', 'UVID_DATA_DIR', 'DATABASE_URL', 'UVID_PUBLIC_URL', 'UVID_LOG_LEVEL'])(
    'refuse %s when it is empty',
    name => {
      expect(problemsOf({ [name]: '  ' })).toEqual([`${name}: is empty. Give it a value or leave it out.`]);
    },
  );

  it('report all that is wrong at once', () => {
    const problems = problemsOf({ PORT: 'x', HOST: 'a b', DATABASE_URL: 'x' });
    expect(problems.map(line => line.split(':')[0])).toEqual(['PORT', 'HOST', 'DATABASE_URL']);
  });

  it('name the setting that a mistyped one resembles', () => {
    expect(readConfig({ UVID_DATADIR: '/x', UVID_FRIDAY_MORNING: '1' })).toMatchObject({
      warnings: [
        'UVID_DATADIR is not a setting of Uvid and is ignored. Did you mean UVID_DATA_DIR?',
        'UVID_FRIDAY_MORNING is not a setting of Uvid and is ignored.',
      ],
    });
  });
});

describe('the demonstration', () => {
  it.each(['0.0.0.0', '::', '192.168.1.4', 'uvid.example.org'])('does not start on %s', HOST => {
    expect(problemsOf({ HOST })).toEqual([
      `HOST: "${HOST}" can be reached from other machines, and the embedded database has demonstration accounts. ` +
        'Set DATABASE_URL to a PostgreSQL server, or write 127.0.0.1.',
    ]);
  });

  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('is allowed on %s', HOST => {
    expect(allowsDemonstration(configOf({ HOST }))).toBe(true);
  });

  it('is not allowed on a server, loopback or not', () => {
    expect(allowsDemonstration(configOf({ DATABASE_URL: server }))).toBe(false);
  });
});

describe('cookies', () => {
  it.each([
    ['https://uvid.example.org', true],
    ['http://uvid.example.org', false],
  ])('behind %s: Secure is %s', (UVID_PUBLIC_URL, secure) => {
    expect(isServedOverTls(configOf({ UVID_PUBLIC_URL }))).toBe(secure);
  });
});
