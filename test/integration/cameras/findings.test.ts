import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SealedVersion } from '../../../src/core/version/sealed.js';
import { CamerasService } from '../../../src/modules/cameras/cameras.service.js';
import { EvaluationService } from '../../../src/modules/reviews/evaluation.service.js';
import { VersionsService } from '../../../src/modules/versions/versions.service.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Stages } from '../../support/assessment-stages.js';
import { aCamera, noCapabilities } from '../../support/cameras.js';
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

const faces = { ...noCapabilities, live_face_recognition: { state: 'active', lock: '' } } as const;
const write = (programmeId: string, seen: number, capabilities: Parameters<typeof aCamera>[0]) =>
  running.app
    .get(CamerasService)
    .write({ programmeId, reference: 'LI-01', seen, reason: '' }, aCamera(capabilities), cast.assessor);
const found = async (id: string): Promise<readonly string[]> =>
  (await running.app.get(EvaluationService).get(id, cast.reader)).findings.map(each => each.id);

it('a camera that recognises faces bars the approval of a programme that says it cannot', async () => {
  const { id, programmeId } = await stages.awaitingDecision();
  expect(await found(id)).not.toContain('REG-03');
  await write(programmeId, 0, { capabilities: faces });
  expect(await found(id)).toContain('REG-03');
  const approval = stages.move(id, 'approve', cast.officer, 'For the reasons given.');
  await expect(approval).rejects.toMatchObject({ details: { unmet: ['no_blocking_findings'] } });

  await stages.move(id, 'reject', cast.officer, 'Faces are recognised.');
  const { document } = await running.app.get(VersionsService).get(id, 1, cast.reader);
  const sealed = JSON.parse(document) as SealedVersion;
  expect(sealed.findings.map(each => each.id)).toEqual(await found(id));
});

it('what is found follows the register, revision by revision', async () => {
  const { id, programmeId } = await stages.written();
  await write(programmeId, 0, { capabilities: faces });
  expect(await found(id)).toContain('REG-03');
  await write(programmeId, 1, {});
  expect(await found(id)).not.toContain('REG-03');
});
