import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '../../dist/src/application.js';
import { openDatabase } from '../../dist/src/database.js';
import {
  DemonstrationService,
  demonstrationPassword,
} from '../../dist/src/modules/demonstration/demonstration.service.js';
import { outgoingOf } from '../../dist/src/outgoing.js';
import { readConfig } from '../../dist/src/platform/config.js';

/**
 * The whole service with its demonstration, on an embedded PostgreSQL of its own that keeps every write.
 * @typedef {{ app: any, appUrl: string, ownerUrl: string, dataDir: string, url: string, assessmentId: string, get: (path: string) => Promise<string>,
 *   put: (path: string, body: unknown) => Promise<any>, post: (path: string, body: unknown) => Promise<any>, close: () => Promise<void> }} House
 * @param {string} email
 * @param {string} reference
 * @returns {Promise<House>}
 */
export async function openHouse(email, reference) {
  const dataDir = mkdtempSync(join(tmpdir(), 'uvid-bench-'));
  const read = readConfig({ UVID_DATA_DIR: dataDir });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const database = await openDatabase(read.config, 'server');
  const app = await createApplication({
    database: database.connection,
    outgoing: outgoingOf(read.config),
    overTls: false,
    logLevel: 'error',
  });
  await app.get(DemonstrationService).load();
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const request = await signIn(url, email);
  const listed = JSON.parse(await request('GET', '/api/assessments'));
  const found = listed.find((/** @type {{ reference: string }} */ each) => each.reference === reference);
  return {
    app,
    appUrl: database.connection.url,
    ownerUrl: database.ownerUrl,
    dataDir,
    url,
    assessmentId: found.id,
    get: path => request('GET', path),
    put: async (path, body) => JSON.parse(await request('PUT', path, body)),
    post: async (path, body) => JSON.parse(await request('POST', path, body)),
    close: async () => {
      await app.close();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** @param {string} url @param {string} email */
async function signIn(url, email) {
  let cookie = '';
  let token = '';
  const request = async (/** @type {string} */ method, /** @type {string} */ path, /** @type {unknown} */ body) => {
    const response = await fetch(url + path, {
      method,
      headers: { cookie, 'x-csrf-token': token, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : null,
    });
    const set = response.headers.get('set-cookie');
    if (set) cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 200)}`);
    return text;
  };
  token = JSON.parse(await request('GET', '/api/session')).csrfToken;
  token = JSON.parse(await request('POST', '/api/session', { email, password: demonstrationPassword })).csrfToken;
  return request;
}
