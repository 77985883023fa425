import type { INestApplicationContext } from '@nestjs/common';
import { EvidenceService } from '../../src/modules/evidence/evidence.service.js';
import type { Actor } from '../../src/platform/actor.js';

type App = Pick<INestApplicationContext, 'get'>;

interface Whose {
  readonly assessment: string;
  readonly by: Actor;
}

/** The least that is a PDF by its first bytes. */
export const aPdf = (words = 'a plan'): Uint8Array => new TextEncoder().encode(`%PDF-1.7\n% ${words}\n%%EOF\n`);

/** A file at a question that every assessment asks. @returns its id. */
export function addEvidence(app: App, { assessment, by }: Whose, name: string): Promise<string> {
  const file = { name, bytes: aPdf(name) };
  const place = { assessmentId: assessment, questionId: 'responsible.unit' };
  return app.get(EvidenceService).add({ ...place, description: `What ${name} shows`, file }, by);
}

/** Two files, the first of them withdrawn. */
export async function addWithdrawnEvidence(app: App, whose: Whose): Promise<void> {
  const evidenceId = await addEvidence(app, whose, 'Plan.pdf');
  await addEvidence(app, whose, 'Plan with dates.pdf');
  const withdrawal = { assessmentId: whose.assessment, evidenceId, reason: 'It has no dates' };
  await app.get(EvidenceService).withdraw(withdrawal, whose.by);
}
