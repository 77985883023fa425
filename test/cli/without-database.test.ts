import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carPark } from '../support/programmes.js';
import { runUvid } from '../support/run-uvid.js';

const commandNames = ['demo', 'list', 'report', 'verify', 'assess', 'check-templates', 'setup-link'];
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
  it('prints screening, completeness, findings and risks, and nothing else', async () => {
    const { code, stdout } = await runUvid(['assess', file('car-park.json', { programme: carPark(), answers: {} })]);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(stdout))).toEqual(['screening', 'completeness', 'findings', 'risks']);
  });

  it('screens under the laws of the programme', async () => {
    const { stdout } = await runUvid(['assess', file('gdpr.json', { programme: carPark(), answers: {} })]);
    const { screening } = JSON.parse(stdout);
    expect(screening.regimes.map((each: { regime: string }) => each.regime)).toEqual(['EU_GDPR']);
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
