/** Who may judge a supplement, and whether it stands. */
import type { Role } from '../workflow/states.js';

export const verdicts = ['approved', 'sent_back'] as const;
export type Verdict = (typeof verdicts)[number];

export type SupplementState = 'waiting' | 'sent_back' | 'planned' | 'standing' | 'over' | 'replaced';

export interface JudgedSupplement {
  readonly verdict: Verdict | null;
  readonly from: string;
  readonly until: string;
  /** The version that it was made under is the one that counts today. */
  readonly underLatest: boolean;
}

/** Where a supplement stands on the day `today` (`YYYY-MM-DD`, as its days are). A later version replaces what went before. */
export function supplementState(
  { verdict, from, until, underLatest }: JudgedSupplement,
  today: string,
): SupplementState {
  if (verdict === 'sent_back') return 'sent_back';
  if (!underLatest) return 'replaced';
  if (verdict === null) return 'waiting';
  if (today < from) return 'planned';
  return today > until ? 'over' : 'standing';
}

export interface JudgeRequest {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly roles: ReadonlySet<Role>;
  /** The judge proposed it. */
  readonly own: boolean;
  readonly state: SupplementState;
  /** The short path is still open for it. */
  readonly within: boolean;
}

export type JudgeBar = 'wrong_role' | 'own_work' | 'not_waiting' | 'reason' | 'not_within';

/** Everything that bars this verdict; empty when it may be given. Nobody judges what they proposed; sending back says why. */
export function judgeBars({ verdict, reason, roles, own, state, within }: JudgeRequest): readonly JudgeBar[] {
  const bars: [JudgeBar, boolean][] = [
    ['wrong_role', !roles.has('reviewer')],
    ['own_work', own],
    ['not_waiting', state !== 'waiting'],
    ['reason', verdict === 'sent_back' && reason.trim() === ''],
    ['not_within', verdict === 'approved' && !within],
  ];
  return bars.filter(([, barred]) => barred).map(([bar]) => bar);
}
