import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runUvid } from '../support/run-uvid.js';
import { startTimestampAuthority } from '../support/signing.js';
import { createTestDatabase, TestDatabase } from '../support/database.js';

let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'uvid-cli-'));
  env = { UVID_DATA_DIR: join(folder, 'data') };
  expect((await runUvid(['demo'], env)).code).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('on the embedded database', () => {
  it('lists the assessments as JSON', async () => {
    const { stdout } = await runUvid(['list', '--json'], env);
    const listed: { reference: string; programme: string; title: string; state: string; version: number }[] =
      JSON.parse(stdout);
    expect(listed.find(each => each.reference === 'LI-2026-001')).toMatchObject({
      programme: 'LI-CAR-PARK',
      title: 'Marktplatz car park, twelve fixed cameras',
      state: 'approved',
      version: 1,
    });
  });

  it('draws the same bytes twice, and verifies them', async () => {
    const [one, two] = [join(folder, 'one.pdf'), join(folder, 'two.pdf')];
    for (const out of [one, two])
      expect((await runUvid(['report', 'LI-2026-001', '--kind', 'full', '--lang', 'en', '--out', out], env)).code).toBe(
        0,
      );
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);

    const verified = await runUvid(['verify', one], env);
    expect(verified.code).toBe(0);
    expect(verified.stdout.trim().split('\n')).toHaveLength(1);
  });

  it('draws the other reports of a version, and says why it cannot', async () => {
    const out = join(folder, 'kind.pdf');
    for (const kind of ['consultation', 'public']) {
      expect((await runUvid(['report', 'LI-2026-001', '--kind', kind, '--out', out], env)).code).toBe(0);
      expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    }
    const { code, stderr } = await runUvid(['report', 'LI-2026-001', '--kind', 'changes', '--out', out], env);
    expect([code, stderr.trim()]).toEqual([1, 'There is no version before version 1 to compare with']);
  });

  it('exports a version in every format; its data follow the schema that it prints', async () => {
    const file = (ending: string) => join(folder, `export.${ending}`);
    for (const format of ['json', 'docx', 'jsonld', 'csv']) {
      const part = format === 'csv' ? ['--part', 'actions'] : [];
      const run = await runUvid(['export', 'LI-2026-001', '--format', format, ...part, '--out', file(format)], env);
      expect([run.code, run.stderr]).toEqual([0, '']);
    }
    const { stdout } = await runUvid(['export', '--schema'], env);
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(stdout));
    validate(JSON.parse(readFileSync(file('json'), 'utf8')));
    expect(validate.errors).toBeNull();
    expect((await runUvid(['verify', file('json')], env)).code).toBe(0);
    const linked = await runUvid(['verify', file('jsonld')], env);
    expect([linked.code, linked.stdout]).toEqual([
      0,
      expect.stringContaining('linked data of version 1 of LI-2026-001'),
    ]);
    const document = await runUvid(['verify', file('docx')], env);
    expect([document.code, document.stderr]).toEqual([
      1,
      expect.stringContaining('That is ours: version 1 of LI-2026'),
    ]);
    expect(readFileSync(file('csv'), 'utf8')).toContain('action,source,what');

    const refused = await runUvid(['export', 'LI-2026-001', '--format', 'csv', '--out', file('csv')], env);
    expect([refused.code, refused.stderr.trim()]).toEqual([2, 'Choose which table: register, risks or actions']);
  });

  it('verifies the whole history', async () => {
    const { code, stdout } = await runUvid(['audit', 'verify', '--json'], env);
    const {
      intact,
      organisations,
    }: { intact: boolean; organisations: { head: { sequence: number }; rows: number }[] } = JSON.parse(stdout);
    expect([code, intact]).toEqual([0, true]);
    expect(organisations.length).toBeGreaterThan(0);
    expect(organisations.every(each => each.head.sequence > 5 && each.rows > 5)).toBe(true);
  });

  it('has the history stamped, and verifies a stamp that was kept', async () => {
    const without = await runUvid(['audit', 'anchor'], env);
    expect([without.code, without.stderr.trim()]).toEqual([
      2,
      'No timestamp authority is configured. Set UVID_TSA_URL to the address of one.',
    ]);
    const authority = await startTimestampAuthority();
    const stamping = { ...env, UVID_TSA_URL: authority.url, UVID_TSA_CERTIFICATES: authority.certificate };
    const { code, stdout } = await runUvid(['audit', 'anchor', '--json'], stamping);
    const { organisations }: { organisations: { did: string; anchor: { hash: string } }[] } = JSON.parse(stdout);
    expect([code, new Set(organisations.map(each => each.did))]).toEqual([0, new Set(['anchored'])]);

    // A token as somebody may have it elsewhere, of the head that was just stamped and of one that never was.
    const file = (name: string) => join(folder, `${name}.tsr`);
    writeFileSync(file('kept'), authority.stamp(organisations[0]?.anchor.hash ?? ''));
    writeFileSync(file('strange'), authority.stamp('0'.repeat(64)));
    await authority.close();
    const verified = await runUvid(['audit', 'verify', '--token', file('kept')], stamping);
    expect(verified.code).toBe(0);
    expect(verified.stdout).toMatch(/stamped at .* by CN=Test timestamp authority\n.*kept\.tsr: record \d+ of /);
    const strange = await runUvid(['audit', 'verify', '--token', file('strange')], stamping);
    expect(strange.code).toBe(1);
    expect(strange.stdout).toContain('BROKEN: no record has the hash 0000');
  });

  it('sees that a report is from somewhere else', async () => {
    const out = join(folder, 'three.pdf');
    await runUvid(['report', 'LI-2026-001', '--out', out], env);
    const other = { UVID_DATA_DIR: join(folder, 'other') };
    const { code, stderr } = await runUvid(['verify', out], other);
    expect(code).toBe(1);
    expect(stderr).toContain('No sealed version has the digest');
  });

  it('refuses a reference that is not there, or not decided', async () => {
    const { code, stderr } = await runUvid(['report', 'NOT-THERE', '--out', join(folder, 'x.pdf')], env);
    expect(code).toBe(1);
    expect(stderr).toContain('no decided assessment NOT-THERE');
  });

  it('refuses to write where it cannot', async () => {
    const { code, stderr } = await runUvid(['report', 'LI-2026-001', '--out', join(folder, 'no', 'x.pdf')], env);
    expect(code).toBe(2);
    expect(stderr).toContain('cannot be written');
  });

  it('refuses a language that there is not', async () => {
    const { code, stderr } = await runUvid(['report', 'LI-2026-001', '--lang', 'xx', '--out', 'x.pdf'], env);
    expect(code).toBe(2);
    expect(stderr).toContain("'xx' is invalid");
  });

  it('loads the demonstration only once', async () => {
    const before = (await runUvid(['list', '--json'], env)).stdout;
    await runUvid(['demo'], env);
    expect((await runUvid(['list', '--json'], env)).stdout).toBe(before);
  });
});

describe('on a server', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('never loads the demonstration', async () => {
    const { code, stderr } = await runUvid(['demo'], { DATABASE_URL: serverUrl(database) });
    expect(code).toBe(2);
    expect(stderr).toContain('only for the embedded database');
  });

  it('prints a link for the first administrator', async () => {
    const { code, stdout } = await runUvid(['setup-link'], { DATABASE_URL: serverUrl(database) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\/set-up\/[\w-]{32}\n$/);
  });
});

/** As an operator's account that owns the database and may take on the application's role. */
function serverUrl(database: TestDatabase): string {
  const url = new URL(inject('testCluster').superuserUrl);
  url.pathname = new URL(database.ownerUrl).pathname;
  return url.href;
}

it('names a bad setting and ends', async () => {
  const { code, stderr } = await runUvid(['list'], { PORT: 'eighty' });
  expect(code).toBe(2);
  expect(stderr).toContain('PORT');
});
