import { digestOf } from './canonical.js';
import type { UndecidedVersion } from './sealed.js';

/** What an officer proposes to approve, and under which terms. Days are `YYYY-MM-DD`. */
export interface ProposedDecision {
  readonly outcome: 'approved' | 'conditionally_approved';
  readonly justification: string;
  readonly conditions: readonly {
    readonly text: string;
    readonly owner: string;
    readonly dueOn: string;
    readonly prior: boolean;
  }[];
  readonly validUntil: string | null;
}

/**
 * What the officers of joint controllers sign (GDPR Art. 26): the SHA-256 over the outcome, its terms and everything that is approved, down to
 * the advice with what was answered to it. Whatever of it changes, and every new advice, asks for all signatures anew. What follows from
 * the rest by rule, and what only grows, is left out: findings depend on the day, the trail on who looked. Throws nothing.
 */
export function proposalDigest(
  { assessment, version, programme, cameras, views, evidence, template, sections, advice }: UndecidedVersion,
  decision: ProposedDecision,
): string {
  const content = { assessment, version, programme, template, sections, advice };
  // Left out where there is none, so that what was signed before there was evidence keeps its digest.
  const files = evidence === undefined ? {} : { evidence };
  return digestOf({ decision, content: { ...content, ...files, cameras: cameras ?? null, views: views ?? [] } });
}
