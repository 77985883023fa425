import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import { cameraDigest } from '../../../src/core/cameras/canonical-camera.js';
import { sha256 } from '../../../src/core/version/canonical.js';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { VersionsService } from '../../../src/modules/versions/versions.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { aCamera } from '../../support/cameras.js';
import { Cast, foundOrganisation } from '../../support/cast.js';

let running: TestApplication;
let cast: Cast;
let stages: Stages;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
  stages = new Stages(running.app, cast);
});
afterAll(() => running.close());

function add(programmeId: string, reference: string, by = cast.assessor) {
  const command = { programmeId, reference, seen: 0, reason: '' };
  return running.app.get(CamerasService).write(command, aCamera({ reference }), by);
}

async function sealed(id: string): Promise<SealedVersion> {
  return JSON.parse((await running.app.get(VersionsService).get(id, 1, cast.reader)).document) as SealedVersion;
}

it('a decision freezes the register as it stood, with a digest that anybody can work out', async () => {
  const { id, programmeId } = await stages.awaitingDecision();
  for (const reference of ['B', 'A']) await add(programmeId, reference);
  await stages.move(id, 'reject', cast.officer, 'The need is not shown.');
  await add(programmeId, 'C');
  const cameras = [aCamera({ reference: 'A' }), aCamera({ reference: 'B' })];
  const digest = sha256(cameras.map(each => `${each.reference} ${cameraDigest(each)}`).join('\n'));
  expect((await sealed(id)).cameras).toEqual({ revision: 2, digest, cameras });
});

it('a version of a programme without a register says nothing of one', async () => {
  const { id } = await stages.decided('reject');
  expect(await sealed(id)).not.toHaveProperty('cameras');
});

it('who wrote the register does not decide', async () => {
  const { id, programmeId } = await stages.awaitingDecision();
  await add(programmeId, 'A', cast.officer);
  const decided = stages.move(id, 'reject', cast.officer, 'The need is not shown.');
  await expect(decided).rejects.toMatchObject({ code: 'REFUSED', details: { unmet: ['never_wrote'] } });
});
