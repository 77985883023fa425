/** What an authority would remark on: a rule that fired on these answers. */
export const severities = ['blocking', 'serious', 'advice'] as const;
export type FindingSeverity = (typeof severities)[number];

export interface Finding {
  /** Stable for ever, such as `RET-02`; printed in the report. */
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly family: 'completeness' | 'consistency' | 'adequacy';
  /** What is wrong, in one sentence about this assessment. */
  readonly says: string;
  /** What would resolve it. */
  readonly resolve: string;
  /** Ids in the catalogue of citations. */
  readonly cite: readonly string[];
  readonly questions: readonly string[];
}
