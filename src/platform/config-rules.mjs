import { isIP } from 'node:net';
import { parse, resolve } from 'node:path';
import { readTilesAttribution, readTilesUrl } from './tile-rules.mjs';

/**
 * What the environment says, checked. This is plain JavaScript because `npm start` checks it before anything is installed.
 *
 * @typedef {'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'} LogLevel
 *
 * @typedef {object} Config
 * @property {number} port
 * @property {string} host
 * @property {string} dataDir absolute
 * @property {string | null} databaseUrl null: the embedded PostgreSQL
 * @property {string | null} publicUrl the origin that users type, when a proxy stands in front
 * @property {LogLevel} logLevel
 * @property {string | null} smtpUrl null: no e-mail is sent
 * @property {string | null} mailFrom the sender of e-mails
 * @property {'public' | 'any'} webhookTargets `any`: also addresses in private networks, and without TLS
 * @property {string | null} secretKey null: one of our own in the data folder
 * @property {string | null} signingKey file with the key that reports are signed with (PKCS#12), absolute; null: they are not signed
 * @property {string | null} signingPasswordFile file with its password, absolute
 * @property {string | null} signingCommand program that signs with a key of its own, absolute; null: there is none
 * @property {string | null} signingCertificates file with the certificates of that key (PEM), absolute
 * @property {string | null} timestampUrl an RFC 3161 timestamp authority
 * @property {string | null} timestampTrust file with the certificates that it must lead to (PEM), absolute; null: any is taken at its word
 * @property {number | null} anchorHours hours between timestamps of the audit trail; null: none by itself
 * @property {string | null} tilesUrl pictures of the ground beneath maps; null: no tile server is called
 * @property {string | null} tilesAttribution whose they are
 *
 * @typedef {{ config: Config, warnings: string[] } | { problems: string[] }} ConfigResult
 *
 * @typedef {Record<string, string | undefined>} Environment
 */

/**
 * A rule gives the value to use, or a sentence that says what is wrong and what to write.
 * @template T
 * @typedef {{ value: T } | { problem: string }} Read
 */

/** @type {readonly LogLevel[]} */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const known = [
  'PORT',
  'HOST',
  'UVID_DATA_DIR',
  'DATABASE_URL',
  'UVID_PUBLIC_URL',
  'UVID_LOG_LEVEL',
  'UVID_SMTP_URL',
  'UVID_MAIL_FROM',
  'UVID_SECRET_KEY',
  'UVID_WEBHOOK_TARGETS',
  'UVID_SIGNING_P12',
  'UVID_SIGNING_PASSWORD_FILE',
  'UVID_SIGNING_COMMAND',
  'UVID_SIGNING_CERTIFICATES',
  'UVID_TSA_URL',
  'UVID_TSA_CERTIFICATES',
  'UVID_ANCHOR_HOURS',
  'UVID_TILES_URL',
  'UVID_TILES_ATTRIBUTION',
];

/** Long or secret values must not flood the terminal. @param {string} text */
const quoted = text => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** @param {string} text @returns {Read<number>} */
function readPort(text) {
  const port = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65535) return { value: port };
  return { problem: `${quoted(text)} is not a port. Write a whole number from 1 to 65535, for example 3000.` };
}

/** @param {string} text */
function isHostname(text) {
  const labels = text.split('.');
  const wellFormed = labels.every(label => /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i.test(label));
  // A name that ends in a number is a mistyped address, such as 127.0.0.256.
  return wellFormed && text.length <= 253 && !/^\d+$/.test(labels[labels.length - 1] ?? '');
}

/** @param {string} text @returns {Read<string>} */
function readHost(text) {
  if (isIP(text) !== 0 || isHostname(text)) return { value: text };
  return { problem: `${quoted(text)} is not an address. Write an IP address or a host name, for example 127.0.0.1.` };
}

/** @param {string} text @param {string} root @returns {Read<string>} */
function readDataDir(text, root) {
  const folder = resolve(root, text);
  if (folder !== parse(folder).root) return { value: folder };
  return { problem: `${quoted(text)} is the root of the file system. Write a folder of its own, for example ./data.` };
}

/** @param {string} text @returns {URL | undefined} */
function parseUrl(text) {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** The value holds a password, so no message repeats it. @param {string} text @returns {Read<string>} */
function readDatabaseUrl(text) {
  const example = 'Write postgres://USER:PASSWORD@HOST:5432/DATABASE';
  const url = parseUrl(text);
  if (!url) return { problem: `is not a URL. ${example}, with special characters of the password percent-encoded.` };
  if (!['postgres:', 'postgresql:'].includes(url.protocol))
    return { problem: `does not begin with postgres:// or postgresql://. ${example}.` };
  if (!url.hostname && !url.searchParams.get('host')) return { problem: `names no host. ${example}.` };
  if (!/^\/[^/]+$/.test(url.pathname)) return { problem: `names no database. ${example}.` };
  return { value: text };
}

/** @param {string} text @returns {Read<string>} */
function readPublicUrl(text) {
  const url = parseUrl(text);
  const isOrigin = url && ['http:', 'https:'].includes(url.protocol) && url.href === `${url.origin}/`;
  if (isOrigin) return { value: url.origin };
  return {
    problem: `${quoted(text)} is not an origin. Write scheme and host only, for example https://uvid.example.org.`,
  };
}

/** The value may hold a password, so no message repeats it. @param {string} text @returns {Read<string>} */
function readSmtpUrl(text) {
  const url = parseUrl(text);
  if (url && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '') return { value: text };
  return { problem: 'is not the address of a mail server. Write smtps://USER:PASSWORD@HOST:465 or smtp://HOST:587.' };
}

/** @param {string} text @returns {Read<string>} */
function readMailFrom(text) {
  if (/^([^<>"\r\n]{1,100} )?<?[^\s<>@"]{1,64}@[^\s<>@"]{1,255}>?$/.test(text)) return { value: text };
  return { problem: `${quoted(text)} is not a sender. Write for example Uvid <uvid@example.org>.` };
}

/** No message repeats it. @param {string} text @returns {Read<string>} */
function readSecretKey(text) {
  if (text.length >= 32) return { value: text };
  return { problem: 'is shorter than 32 characters. Write a long random text, for example from openssl rand -hex 32.' };
}

/** @param {string} text @returns {Read<'public' | 'any'>} */
function readTargets(text) {
  if (text === 'public' || text === 'any') return { value: text };
  return { problem: `${quoted(text)} is not a choice. Write public, or any for receivers in your own network.` };
}

/** @param {string} text @param {string} root @returns {Read<string>} */
function readFilePath(text, root) {
  if (/[/\\]$/.test(text)) return { problem: `${quoted(text)} is a folder. Write the name of a file.` };
  return { value: resolve(root, text) };
}

/** @param {string} text @returns {Read<string>} */
function readTimestampUrl(text) {
  const url = parseUrl(text);
  if (url && ['http:', 'https:'].includes(url.protocol) && url.username === '') return { value: text };
  return { problem: 'is not the address of a timestamp authority. Write for example https://tsa.example.org/.' };
}

/** @param {string} text @returns {Read<number | null>} */
function readAnchorHours(text) {
  if (text === 'off') return { value: null };
  const hours = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
  if (hours >= 1 && hours <= 8760) return { value: hours };
  return { problem: `${quoted(text)} is no number of hours. Write a whole number from 1 to 8760, or off.` };
}

/** @param {string} text @returns {Read<LogLevel>} */
function readLogLevel(text) {
  const level = logLevels.find(each => each === text);
  return level
    ? { value: level }
    : { problem: `${quoted(text)} is not a level. Write one of ${logLevels.join(', ')}.` };
}

/**
 * True for names and addresses that only this machine can reach.
 * @param {string} host
 */
export function isLoopback(host) {
  if (isIP(host) === 4) return host.startsWith('127.');
  return host.toLowerCase() === 'localhost' || host === '::1' || host === '0:0:0:0:0:0:0:1';
}

/** Levenshtein's distance: how many letters to insert, delete or replace. @param {string} a @param {string} b */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replace = Number(row[j - 1]) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, Number(row[j]) + 1, Number(next[j - 1]) + 1));
    }
    row = next;
  }
  return Number(row[b.length]);
}

/** @param {string} name */
function unknownVariable(name) {
  const near = known
    .map(candidate => ({ candidate, far: distance(name.toUpperCase(), candidate) }))
    .sort((a, b) => a.far - b.far)[0];
  const hint = near && near.far <= 4 ? ` Did you mean ${near.candidate}?` : '';
  return `${name} is not a setting of Uvid and is ignored.${hint}`;
}

/**
 * Reads the settings. All problems are reported at once, one sentence a variable; an empty value is a problem,
 * because it is usually a variable that a script failed to fill in.
 *
 * @param {Environment} env
 * @param {string} root relative folders start here
 * @returns {ConfigResult}
 */
export function readConfigFrom(env, root) {
  /** @type {string[]} */
  const problems = [];

  /**
   * @template T
   * @param {string} name
   * @param {(text: string) => Read<T>} rule
   * @param {T} otherwise
   * @returns {T}
   */
  const read = (name, rule, otherwise) => {
    const text = env[name];
    if (text === undefined) return otherwise;
    const result = text.trim() === '' ? { problem: 'is empty. Give it a value or leave it out.' } : rule(text.trim());
    if ('value' in result) return result.value;
    problems.push(`${name}: ${result.problem}`);
    return otherwise;
  };

  const config = {
    port: read('PORT', readPort, 3000),
    host: read('HOST', readHost, '127.0.0.1'),
    dataDir: read('UVID_DATA_DIR', text => readDataDir(text, root), resolve(root, 'data')),
    databaseUrl: read('DATABASE_URL', readDatabaseUrl, /** @type {string | null} */ (null)),
    publicUrl: read('UVID_PUBLIC_URL', readPublicUrl, /** @type {string | null} */ (null)),
    logLevel: read('UVID_LOG_LEVEL', readLogLevel, /** @type {LogLevel} */ ('info')),
    smtpUrl: read('UVID_SMTP_URL', readSmtpUrl, /** @type {string | null} */ (null)),
    mailFrom: read('UVID_MAIL_FROM', readMailFrom, /** @type {string | null} */ (null)),
    webhookTargets: read('UVID_WEBHOOK_TARGETS', readTargets, /** @type {'public' | 'any'} */ ('public')),
    secretKey: read('UVID_SECRET_KEY', readSecretKey, /** @type {string | null} */ (null)),
    signingKey: read('UVID_SIGNING_P12', text => readFilePath(text, root), /** @type {string | null} */ (null)),
    signingPasswordFile: read(
      'UVID_SIGNING_PASSWORD_FILE',
      text => readFilePath(text, root),
      /** @type {string | null} */ (null),
    ),
    signingCommand: read('UVID_SIGNING_COMMAND', text => readFilePath(text, root), /** @type {string | null} */ (null)),
    signingCertificates: read(
      'UVID_SIGNING_CERTIFICATES',
      text => readFilePath(text, root),
      /** @type {string | null} */ (null),
    ),
    timestampUrl: read('UVID_TSA_URL', readTimestampUrl, /** @type {string | null} */ (null)),
    timestampTrust: read(
      'UVID_TSA_CERTIFICATES',
      text => readFilePath(text, root),
      /** @type {string | null} */ (null),
    ),
    anchorHours: read('UVID_ANCHOR_HOURS', readAnchorHours, /** @type {number | null} */ (24)),
    tilesUrl: read('UVID_TILES_URL', readTilesUrl, /** @type {string | null} */ (null)),
    tilesAttribution: read('UVID_TILES_ATTRIBUTION', readTilesAttribution, /** @type {string | null} */ (null)),
  };

  // The embedded database comes with demonstration accounts whose passwords are public.
  if (env['DATABASE_URL'] === undefined && !isLoopback(config.host))
    problems.push(
      `HOST: ${quoted(config.host)} can be reached from other machines, and the embedded database has demonstration ` +
        'accounts. Set DATABASE_URL to a PostgreSQL server, or write 127.0.0.1.',
    );

  const needs = (/** @type {string} */ one, /** @type {string} */ other) => {
    if (env[one] !== undefined && env[other] === undefined)
      problems.push(`${other}: is missing. ${one} is of use only together with it.`);
  };
  needs('UVID_SMTP_URL', 'UVID_MAIL_FROM');
  needs('UVID_MAIL_FROM', 'UVID_SMTP_URL');
  needs('UVID_SIGNING_P12', 'UVID_SIGNING_PASSWORD_FILE');
  needs('UVID_SIGNING_PASSWORD_FILE', 'UVID_SIGNING_P12');
  needs('UVID_TSA_CERTIFICATES', 'UVID_TSA_URL');
  needs('UVID_ANCHOR_HOURS', 'UVID_TSA_URL');
  needs('UVID_TILES_URL', 'UVID_TILES_ATTRIBUTION');
  needs('UVID_TILES_ATTRIBUTION', 'UVID_TILES_URL');
  needs('UVID_SIGNING_COMMAND', 'UVID_SIGNING_CERTIFICATES');
  needs('UVID_SIGNING_CERTIFICATES', 'UVID_SIGNING_COMMAND');
  if (env['UVID_SIGNING_P12'] !== undefined && env['UVID_SIGNING_COMMAND'] !== undefined)
    problems.push('UVID_SIGNING_COMMAND: is one key too many. Leave it out, or leave out UVID_SIGNING_P12.');

  if (problems.length > 0) return { problems };
  const unknown = Object.keys(env).filter(name => /^uvid_/i.test(name) && !known.includes(name));
  return { config, warnings: unknown.sort().map(unknownVariable) };
}
