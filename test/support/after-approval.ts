import type { INestApplicationContext } from '@nestjs/common';
import { AssessmentsService } from '../../src/modules/assessments/assessments.service.js';
import { CamerasService } from '../../src/modules/cameras/cameras.service.js';
import { ChangesService } from '../../src/modules/changes/changes.service.js';
import { aCamera } from './cameras.js';
import type { TwoOrganisations } from './two-organisations.js';

/** What follows an approval: a camera is added, and the change is recorded. */
export async function changeAfterApproval(
  app: INestApplicationContext,
  { approved, own }: TwoOrganisations,
): Promise<void> {
  const { programme } = await app.get(AssessmentsService).get(approved, own.assessor);
  const added = { programmeId: programme.id, reference: 'LI-99', seen: 0, reason: '' };
  await app.get(CamerasService).write(added, aCamera({ reference: 'LI-99' }), own.assessor);
  await app.get(ChangesService).record(programme.id, 'After a report', own.assessor);
}
