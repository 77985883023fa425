/** Which events of the audit trail a webhook tells of, and what of them: ids, states and digests, never a word that somebody typed. */
import type { AuditEvent, AuditType } from '../audit/events.js';

export const webhookEvents = [
  'assessment.started',
  'step.state_changed',
  'assessment.state_changed',
  'advice.recorded',
  'decision.taken',
  'condition.proposed',
  'condition.reviewed',
  'version.sealed',
  'consultation.opened',
  'consultation.recorded',
  'action.updated',
] as const satisfies readonly AuditType[];
export type WebhookEvent = (typeof webhookEvents)[number];

/** Kept out: what people wrote, and who they are. */
const withheld = ['comment', 'person', 'transition'];

export interface PublicEvent {
  readonly type: WebhookEvent;
  readonly assessment: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Null for what leaves the organisation under no circumstances. */
export function publicEvent(event: AuditEvent): PublicEvent | null {
  const type = webhookEvents.find(each => each === event.type);
  if (!type) return null;
  const data = Object.fromEntries(Object.entries(event.data).filter(([name]) => !withheld.includes(name)));
  return { type, assessment: event.assessment, data };
}
