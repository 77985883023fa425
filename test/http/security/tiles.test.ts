import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { ProgrammesService } from '../../../src/modules/programmes/programmes.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { aCamera } from '../../support/cameras.js';
import { foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { Visitor } from '../../support/visitor.js';

const url = 'https://tiles.example.org/town/{z}/{x}/{y}.png';
let running: TestApplication;
beforeAll(async () => {
  running = await startTestApplication({ tiles: { url, attribution: '© The town' } });
});
afterAll(() => running.close());

const policyOf = async (app: TestApplication): Promise<string> =>
  String((await app.app.inject('/sign-in')).headers['content-security-policy']);

describe('a tile server that the operator has named', () => {
  it('is the one other origin that browsers may fetch pictures from, and nothing else', async () => {
    const policy = await policyOf(running);
    expect(policy).toContain("img-src 'self' data: https://tiles.example.org;");
    expect(policy.split('https:')).toHaveLength(2);
  });

  it('is told to the page of a map, with whose pictures they are', async () => {
    const cast = await foundOrganisation(running.app, 'lindenfeld');
    const { id } = await running.app.get(ProgrammesService).register('', carPark(), cast.assessor);
    const command = { programmeId: id, reference: 'LI-01', seen: 0, reason: '' };
    await running.app.get(CamerasService).write(command, aCamera(), cast.assessor);
    const reader = await new Visitor(running.app).signIn(cast.reader.email);
    const { html } = await reader.get(`/programmes/${id}/cameras/map`);
    expect(html).toContain(`data-tiles="${url}"`);
    expect(html).toContain('data-attribution="© The town"');
  });

  it('is allowed by nothing while none is named', async () => {
    const without = await startTestApplication();
    expect(await policyOf(without)).toContain("img-src 'self' data:;");
    await without.close();
  });
});
