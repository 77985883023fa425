import { isIP } from 'node:net';
import { parse, resolve } from 'node:path';

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

const known = ['PORT', 'HOST', 'UVID_DATA_DIR', 'DATABASE_URL', 'UVID_PUBLIC_URL', 'UVID_LOG_LEVEL'];

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
  };

  // The embedded database comes with demonstration accounts whose passwords are public.
  if (env['DATABASE_URL'] === undefined && !isLoopback(config.host))
    problems.push(
      `HOST: ${quoted(config.host)} can be reached from other machines, and the embedded database has demonstration ` +
        'accounts. Set DATABASE_URL to a PostgreSQL server, or write 127.0.0.1.',
    );

  if (problems.length > 0) return { problems };
  const unknown = Object.keys(env).filter(name => /^uvid_/i.test(name) && !known.includes(name));
  return { config, warnings: unknown.sort().map(unknownVariable) };
}
