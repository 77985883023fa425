/**
 * Answers that people have a right to know, whatever the ground: who is responsible, why, on which basis, for how long, and
 * what rights there are (GDPR Arts 13 and 14, LED Art. 13(1)). Withholding one is a finding, and the preview says so.
 */
export const neverWithheld = [
  'responsible.unit',
  'data.purposes',
  'legal.basis',
  'minimise.items',
  'safeguards.rights',
] as const;
