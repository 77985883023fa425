/** Where a rule comes from. What is not confirmed against its primary text is shown as guidance, never as law. */
export interface Citation {
  readonly id: string;
  /** As printed, such as `GDPR Art. 35(7)(a)`. */
  readonly label: string;
  /** One sentence of our own on what it requires. */
  readonly says: string;
  readonly kind: 'law' | 'guidance' | 'case';
  readonly source: string;
  readonly confirmed: boolean;
}
