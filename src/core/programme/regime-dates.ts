/** Since when a regime applies: the first days on the line of time of a programme. */
import type { Regime } from './programme.js';

export interface RegimeDate {
  readonly regime: Regime;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** In `citations.yaml`, which says whether anybody read it in the primary text; a test holds `confirmed` to it. */
  readonly cite: string;
  readonly confirmed: boolean;
  /** Whether it is the regime as a whole that begins, or its duties for high-risk systems. */
  readonly what: 'applies' | 'high_risk_duties';
}

/** A regime whose day nobody has found in a source is left out; the report then draws no day for it. */
export const regimeDates: readonly RegimeDate[] = [
  { regime: 'EU_GDPR', on: '2018-05-25', cite: 'gdpr-99-2', confirmed: false, what: 'applies' },
  { regime: 'EU_LED', on: '2018-05-06', cite: 'led-63-1', confirmed: false, what: 'applies' },
  { regime: 'RS_ZZPL_GENERAL', on: '2019-08-21', cite: 'zzpl-applies', confirmed: true, what: 'applies' },
  { regime: 'RS_ZZPL_SPECIAL_PURPOSES', on: '2019-08-21', cite: 'zzpl-applies', confirmed: true, what: 'applies' },
  { regime: 'EU_AI_ACT', on: '2027-12-02', cite: 'ai-act-113-c', confirmed: true, what: 'high_risk_duties' },
];
