import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/core/version/canonical.js';
import { exportedLinkedData } from '../../src/core/export/formats.js';
import { documentOf } from '../../src/exports/docx/document.js';
import { embeddedJson } from '../../src/pdf/embedded.js';
import { signReport } from '../../src/pdf/sign.js';
import { signerOf } from '../../src/pdf/signer-of.js';
import { drawn, sealedText } from '../support/drawn-sample.js';
import { reportWords } from '../support/report-words.js';
import { carPark } from '../support/programmes.js';
import { runUvid } from '../support/run-uvid.js';
import { sealedSample } from '../support/sealed-sample.js';
import { makeTestKey, TestKey } from '../support/signing.js';

const commandNames = ['demo', 'list', 'report', 'verify', 'audit', 'assess', 'check-templates', 'setup-link'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'uvid-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('help', () => {
  it.each(commandNames)('%s --help says what it does', async name => {
    const { code, stdout } = await runUvid([name, '--help']);
    expect({ code, usage: stdout.startsWith(`Usage: uvid ${name}`) }).toEqual({ code: 0, usage: true });
  });

  it('refuses a command that there is not', async () => {
    const { code, stderr } = await runUvid(['approve-everything']);
    expect(code).toBe(2);
    expect(stderr).toContain("unknown command 'approve-everything'");
  });

  it('asks for an argument that is missing', async () => {
    const { code, stderr } = await runUvid(['report', '--out', 'x.pdf']);
    expect(code).toBe(2);
    expect(stderr).toContain("missing required argument 'reference'");
  });
});

describe('assess', () => {
  it('prints screening, completeness, findings, risks and suggestions, and nothing else', async () => {
    const { code, stdout } = await runUvid(['assess', file('car-park.json', { programme: carPark(), answers: {} })]);
    expect(code).toBe(0);
    const { suggestions, ...rest } = JSON.parse(stdout);
    expect(Object.keys(rest)).toEqual(['screening', 'completeness', 'findings', 'risks']);
    expect(Object.keys(suggestions)).toEqual(['bydesign.threats', 'events.list', 'risk.measures']);
  });

  it('screens under the laws of the programme', async () => {
    const { stdout } = await runUvid(['assess', file('gdpr.json', { programme: carPark(), answers: {} })]);
    const { screening } = JSON.parse(stdout);
    expect(screening.regimes.map((each: { regime: string }) => each.regime)).toEqual(['EU_GDPR']);
  });

  it('judges dates by the day that is given', async () => {
    const programme = { ...carPark(), plannedLaunchOn: '2026-11-02', firstProcessingOn: null };
    const path = file('dated.json', { programme, answers: {} });
    const drawn = async (day: string) => {
      const { stdout } = await runUvid(['assess', path, '--today', day]);
      return JSON.parse(stdout).findings.map((each: { id: string }) => each.id);
    };
    expect(await drawn('2026-11-02')).not.toContain('TIM-04');
    expect(await drawn('2026-11-03')).toContain('TIM-04');
  });

  it('refuses a day that does not exist', async () => {
    const { code, stderr } = await runUvid(['assess', 'x.json', '--today', '2026-02-30']);
    expect(code).toBe(2);
    expect(stderr).toContain('Give a day that exists');
  });

  it('names every faulty field at once', async () => {
    const programme = { ...carPark(), regimes: [], camerasPlanned: -1 };
    const { code, stderr } = await runUvid(['assess', file('faulty.json', { programme, answers: { nonsense: {} } })]);
    expect(code).toBe(2);
    for (const field of ['programme.regimes', 'programme.camerasPlanned', 'answers.nonsense'])
      expect(stderr).toContain(field);
  });

  it.each([
    ['no JSON at all', '{'],
    ['a list', []],
    ['nothing', {}],
  ])('refuses %s', async (name, content) => {
    const { code, stderr } = await runUvid(['assess', file(`${name.replace(/\W/g, '')}.json`, content)]);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('prints the format of its input as a JSON Schema, and nothing else', async () => {
    const { code, stdout } = await runUvid(['assess', '--schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });

  it('asks for a file when none is named', async () => {
    const { code, stderr } = await runUvid(['assess']);
    expect(code).toBe(2);
    expect(stderr).toContain('Name a JSON file');
  });

  it('refuses a file that is not there', async () => {
    const { code, stderr } = await runUvid(['assess', join(folder, 'missing.json')]);
    expect(code).toBe(2);
    expect(stderr).toContain('cannot be read');
  });
});

describe('verify', () => {
  it('says that a text is no report', async () => {
    const { code, stderr } = await runUvid(['verify', file('note.pdf', 'not a PDF')]);
    expect(code).toBe(1);
    expect(stderr).toContain('is not a report of Uvid');
  });
});

it('check-templates prints its counts', async () => {
  const { code, stdout } = await runUvid(['check-templates']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/camera-dpia 1: 7 sections, \d+ steps, \d+ questions/);
});

describe('verify --offline', () => {
  let folder: string;
  let key: TestKey;
  const at = (name: string) => join(folder, name);
  // Nobody answers there: whoever asked a database would fail.
  const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'uvid-verify-'));
    key = makeTestKey('Municipality of Lindenfeld');
    const pdf = await drawn();
    writeFileSync(at('plain.pdf'), pdf);
    const signer = await signerOf({ keyFile: key.p12, passwordFile: key.passwordFile });
    const signing = { signer, at: new Date('2026-05-04'), authority: null };
    writeFileSync(at('signed.pdf'), await signReport(pdf, signing));
    const forged = Buffer.from(readFileSync(at('signed.pdf')));
    // One digit of its date, so that it is still a PDF that can be read.
    const digit = forged.indexOf('/CreationDate (D:') + '/CreationDate (D:'.length;
    forged[digit] = (forged[digit] ?? 0) ^ 1;
    writeFileSync(at('forged.pdf'), forged);
    writeFileSync(at('data.json'), (await embeddedJson(pdf)) ?? '');
    writeFileSync(at('other.json'), '{"schema":"other"}');
    const source = { version: sealedText(sealedSample), edition: 'whole', answers: [] } as const;
    writeFileSync(at('report.docx'), await documentOf(source, reportWords));
    writeFileSync(at('linked.jsonld'), exportedLinkedData(source));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([['plain.pdf'], ['signed.pdf'], ['data.json']])('knows %s by itself', async name => {
    const { code, stdout } = await runUvid(['verify', at(name), '--offline', '--json'], env);
    expect(code).toBe(0);
    const said: {
      intact: boolean;
      ours: unknown;
      version: string;
      auditHead: { hash: string };
      signatures: unknown[];
    } = JSON.parse(stdout);
    expect(said).toMatchObject({ intact: true, ours: null, kind: 'version', auditHead: sealedSample.auditHead });
    expect(said.version).toBe(digestOf(sealedSample));
    expect(said.signatures).toHaveLength(name === 'signed.pdf' ? 1 : 0);
  });

  it('checks the signature with a certificate', async () => {
    const { code, stdout } = await runUvid(['verify', at('signed.pdf'), '--offline', '--key', key.certificate], env);
    expect(code).toBe(0);
    expect(stdout).toContain('signed by CN=Municipality of Lindenfeld');
  });

  it.each([
    ['signed.pdf', 'with another key'],
    ['plain.pdf', 'is not signed'],
    ['forged.pdf', 'changed after it was signed'],
  ])('does not take %s for one of another signer', async (name, problem) => {
    const other = makeTestKey('Somebody else').certificate;
    const { code, stderr } = await runUvid(['verify', at(name), '--offline', '--key', other], env);
    expect([code, stderr]).toEqual([1, expect.stringContaining(problem)]);
  });

  it.each([
    ['other.json', 1, 'is not a report of Uvid'],
    ['missing.pdf', 2, 'cannot be read'],
    ['report.docx', 1, 'Verify the PDF report'],
    ['linked.jsonld', 1, 'Nothing in it proves that'],
  ])('refuses %s', async (name, exit, problem) => {
    const { code, stderr } = await runUvid(['verify', at(name), '--offline'], env);
    expect([code, stderr]).toEqual([exit, expect.stringContaining(problem)]);
  });
});
