/** The line of a question that leads to the files which support its answer. */
import { assessmentPath } from './paths.js';
import type { EvidenceCounts } from './evidence-counts.service.js';

export interface EvidenceLink {
  readonly href: string;
  readonly text: string;
}

export const evidencePath = (assessmentId: string): string => `${assessmentPath(assessmentId)}/evidence`;

/** Null where there is no file and the reader may not add one. */
export function evidenceLink(
  counts: EvidenceCounts,
  { assessmentId, questionId }: { readonly assessmentId: string; readonly questionId: string },
  writable: boolean,
): EvidenceLink | null {
  const count = counts.get(questionId) ?? 0;
  const href = `${evidencePath(assessmentId)}?question=${encodeURIComponent(questionId)}`;
  if (count > 0) return { href, text: `Evidence (${count})` };
  return writable ? { href: `${href}#add`, text: 'Add evidence' } : null;
}

export function filesIn(counts: EvidenceCounts): number {
  return [...counts.values()].reduce((sum, each) => sum + each, 0);
}
