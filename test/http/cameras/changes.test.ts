import { afterAll, beforeAll, expect, it } from 'vitest';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages, type Started } from '../../support/assessment-stages.js';
import { aCamera } from '../../support/cameras.js';
import { Caller } from '../../support/caller.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { Visitor } from '../../support/visitor.js';

let running: TestApplication;
let cast: Cast;
let started: Started;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  started = await new Stages(running.app, cast).decided();
  const command = { programmeId: started.programmeId, reference: 'B', seen: 0, reason: '' };
  await running.app.get(CamerasService).write(command, aCamera({ reference: 'B' }), cast.assessor);
});
afterAll(() => running.close());

it('shows what changed, what it asks for and why, and records it with a reason', async () => {
  const path = `/programmes/${started.programmeId}/changes`;
  const reader = await new Visitor(running.app).signIn(cast.reader.email);
  const shown = (await reader.get(path)).html;
  for (const words of ['Cameras added: B', 'GDPR Art. 35(11)', 'Need is shown place by place'])
    expect(shown).toContain(words);
  expect(shown).not.toContain('Record the changes');

  const assessor = await new Visitor(running.app).signIn(cast.assessor.email);
  await assessor.get(path);
  const refused = await assessor.post(path, { comment: '' });
  expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('Say why these changes were made')]);
  expect((await assessor.post(path, { comment: 'Damage on level 2.' })).status).toBe(303);
  expect((await reader.get(path)).html).toContain('Nothing has changed that is not recorded.');
  const list = (await reader.get(`/assessments/${started.id}`)).html;
  expect(list).toContain('Opened again: Cameras added: B. Damage on level 2.');
});

it('gives the API the same', async () => {
  const reader = await new Caller(running.app).signIn(cast.reader.email);
  const get = async (url: string) => (await reader.send({ method: 'GET', url })).json();
  expect(await get(`/api/programmes/${started.programmeId}/changes`)).toMatchObject({
    ...{ base: { version: 1 }, pending: [] },
    recorded: [{ kind: 'camera_added', first: ['B'], version: 2, steps: ['cameras', 'notices', 'necessity'] }],
  });
  const { steps } = await get(`/api/assessments/${started.id}`);
  const cameras = steps.find((each: { id: string }) => each.id === 'cameras');
  expect(cameras).toMatchObject({
    state: 'in_progress',
    reopened: { comment: 'Cameras added: B. Damage on level 2.' },
  });
});
