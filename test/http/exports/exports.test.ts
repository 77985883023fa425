import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/core/version/canonical.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { Caller } from '../../support/caller.js';
import { foundOrganisation } from '../../support/cast.js';

let running: TestApplication;
let reader: Caller;
let base: string;

beforeAll(async () => {
  running = await startTestApplication();
  const cast = await foundOrganisation(running.app, 'lindenfeld');
  const { id } = await new Stages(running.app, cast).decided();
  base = `/api/assessments/${id}/versions/1`;
  reader = await new Caller(running.app).signIn(cast.reader.email);
});
afterAll(() => running.close());

const get = (url: string) => reader.send({ method: 'GET', url });

describe('a version in other formats', () => {
  it.each([
    ['json', 'application/json', '.json'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
    ['jsonld', 'application/ld+json', '.jsonld'],
    ['csv?part=risks', 'text/csv', '-risks.csv'],
    ['csv?part=register&edition=public', 'text/csv', '-public-register.csv'],
    ['docx?edition=public', 'application/vnd.openxmlformats', '-public.docx'],
  ])('%s is a file to save, under its own name', async (wanted, type, ending) => {
    const { statusCode, headers, rawPayload } = await get(`${base}/export.${wanted}`);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toContain(type);
    expect(headers['content-disposition']).toMatch(new RegExp(`^attachment; filename="[A-Z0-9-]+-v1${ending}"$`));
    expect(rawPayload.length).toBeGreaterThan(50);
  });

  it('the data are the exact text that was sealed, and follow the published schema', async () => {
    const sealed = await get(base);
    const exported = await get(`${base}/export.json`);
    expect(exported.payload).toBe(sealed.payload);
    const listed: { digest: string }[] = (await get(base.replace(/\/1$/, ''))).json();
    expect(sha256(exported.payload)).toBe(listed[0]?.digest);

    const schema = await new Caller(running.app).send({ method: 'GET', url: '/schemas/sealed-version-1.json' });
    const validate = new Ajv2020({ allErrors: true }).compile(schema.json());
    validate(exported.json());
    expect(validate.errors).toBeNull();
    // Who acted is part of the record; how to write to them is not.
    const { people }: { people: object[] } = exported.json();
    expect(people.map(each => Object.keys(each).sort().join())).toEqual(people.map(() => 'id,name,roles'));
  });

  it.each([
    ['csv', 'part', 'Choose which table'],
    ['csv?part=cameras', 'part', 'Choose one of register, risks, actions'],
    ['json?part=risks', 'part', 'Only CSV is one table'],
    ['csv?part=actions&edition=public', 'edition', 'who does what is not published'],
    ['json?edition=half', 'edition', 'Choose one of whole, public'],
  ])('says what is wrong with %s', async (wanted, field, message) => {
    const answer = await get(`${base}/export.${wanted}`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ problems: [{ field, message: expect.stringContaining(message) as string }] });
  });

  it('knows no other format', async () => {
    expect((await get(`${base}/export.xml`)).statusCode).toBe(404);
  });
});
