/** Records of a consultation, and the shortest way into each stage. */
import type { ConsultationEvent } from '../../../src/core/consultation/event.js';
import type { ConsultationEventKind, ConsultationStage } from '../../../src/core/consultation/moves.js';

export function happened(
  sequence: number,
  kind: ConsultationEventKind,
  on: string,
  more: Partial<ConsultationEvent> = {},
): ConsultationEvent {
  return { sequence, kind, on, text: `About the ${kind}`, concerns: null, result: null, place: null, ...more };
}

const submitted = [happened(1, 'submission', '2026-01-12')];
const running = [...submitted, happened(2, 'receipt', '2026-01-15')];

export const upTo: Readonly<Record<ConsultationStage, readonly ConsultationEvent[]>> = {
  preparing: [],
  submitted,
  running,
  suspended: [...running, happened(3, 'suspension', '2026-02-01')],
  answered: [...running, happened(3, 'opinion', '2026-03-02', { result: 'with_comments' })],
  withdrawn: [...submitted, happened(2, 'withdrawal', '2026-02-01')],
};
