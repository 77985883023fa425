/**
 * A prior consultation: what can happen to it, in which order, and who records it. One flat table; pages, permissions,
 * the database's rules and the tests are read from it. The authority acts outside: people record what it did.
 */
import type { Role } from '../workflow/states.js';

export const consultationStages = ['preparing', 'submitted', 'running', 'suspended', 'answered', 'withdrawn'] as const;
export type ConsultationStage = (typeof consultationStages)[number];

export const consultationEventKinds = [
  'submission',
  'receipt',
  'extension',
  'suspension',
  'resumption',
  'question',
  'reply',
  'opinion',
  'comment',
  'closure',
  'withdrawal',
] as const;
export type ConsultationEventKind = (typeof consultationEventKinds)[number];

export interface ConsultationMove {
  readonly kind: ConsultationEventKind;
  readonly from: ConsultationStage;
  readonly to: ConsultationStage;
  readonly by: readonly Role[];
}

// The DPO is the authority's contact (GDPR Art. 39(1)(e)); only the officer gives a request up.
const anyone = ['assessor', 'dpo', 'officer'] as const;
const contact = ['assessor', 'dpo'] as const;
// A negative opinion opens the next version, which these two may do.
const receiver = ['assessor', 'officer'] as const;

// prettier-ignore
export const consultationMoves: readonly ConsultationMove[] = [
  { from: 'preparing', kind: 'submission', to: 'submitted', by: anyone },
  { from: 'preparing', kind: 'withdrawal', to: 'withdrawn', by: ['officer'] },
  { from: 'submitted', kind: 'receipt',    to: 'running',   by: contact },
  { from: 'submitted', kind: 'question',   to: 'submitted', by: contact },
  { from: 'submitted', kind: 'reply',      to: 'submitted', by: contact },
  { from: 'submitted', kind: 'withdrawal', to: 'withdrawn', by: ['officer'] },
  { from: 'running',   kind: 'extension',  to: 'running',   by: contact },
  { from: 'running',   kind: 'suspension', to: 'suspended', by: contact },
  { from: 'running',   kind: 'question',   to: 'running',   by: contact },
  { from: 'running',   kind: 'reply',      to: 'running',   by: contact },
  { from: 'running',   kind: 'opinion',    to: 'answered',  by: receiver },
  { from: 'running',   kind: 'withdrawal', to: 'withdrawn', by: ['officer'] },
  { from: 'suspended', kind: 'extension',  to: 'suspended', by: contact },
  { from: 'suspended', kind: 'resumption', to: 'running',   by: contact },
  { from: 'suspended', kind: 'question',   to: 'suspended', by: contact },
  { from: 'suspended', kind: 'reply',      to: 'suspended', by: contact },
  { from: 'suspended', kind: 'opinion',    to: 'answered',  by: receiver },
  { from: 'suspended', kind: 'withdrawal', to: 'withdrawn', by: ['officer'] },
  { from: 'answered',  kind: 'comment',    to: 'answered',  by: contact },
  { from: 'answered',  kind: 'closure',    to: 'answered',  by: ['assessor'] },
];

/** `negative`: the processing as it was described would break the law. */
export const opinionResults = ['no_objection', 'with_comments', 'negative'] as const;
export type OpinionResult = (typeof opinionResults)[number];

/** What the table offers in this stage to somebody with these roles. */
export function offeredMoves(stage: ConsultationStage, roles: ReadonlySet<Role>): readonly ConsultationMove[] {
  return consultationMoves.filter(each => each.from === stage && each.by.some(role => roles.has(role)));
}
