import type { INestApplication } from '@nestjs/common';
import { EvidenceService } from '../../src/modules/evidence/evidence.service.js';
import { openQuestion, type TwoOrganisations } from './two-organisations.js';

/** The least that is a PDF by its first bytes. */
export const aPdf = (words = 'a plan'): Uint8Array => new TextEncoder().encode(`%PDF-1.7\n% ${words}\n%%EOF\n`);

/** Two files at the open question, the first of them withdrawn. @returns the ids. */
export async function addWithdrawnEvidence(
  app: Pick<INestApplication, 'get'>,
  { assessment, own }: Pick<TwoOrganisations, 'assessment' | 'own'>,
): Promise<{ readonly withdrawn: string; readonly current: string }> {
  const evidence = app.get(EvidenceService);
  const place = { assessmentId: assessment, questionId: openQuestion.id };
  const [first, second] = ['Plan.pdf', 'Plan with dates.pdf'].map(name => ({ name, bytes: aPdf(name) }));
  if (!first || !second) throw new Error('Two files');
  const withdrawn = await evidence.add({ ...place, description: 'The old plan', file: first }, own.assessor);
  const current = await evidence.add({ ...place, description: '', file: second }, own.assessor);
  await evidence.withdraw({ assessmentId: assessment, evidenceId: withdrawn, reason: 'It has no dates' }, own.assessor);
  return { withdrawn, current };
}
