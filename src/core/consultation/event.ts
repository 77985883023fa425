/** One thing that happened in a consultation. The records are all there is: stage, clock and threads are derived from them. */
import type { ConsultationEventKind, OpinionResult } from './moves.js';

export interface ConsultationEvent {
  /** 1, 2, 3 … in the order of recording. */
  readonly sequence: number;
  readonly kind: ConsultationEventKind;
  /** The day on which it happened, which may lie before the day of recording. */
  readonly on: string;
  /** What was asked, answered, advised or changed; a reference number for a submission or a receipt. */
  readonly text: string;
  /** A reply names its question, a closure its comment; null for everything else. */
  readonly concerns: number | null;
  /** Only of an opinion. */
  readonly result: OpinionResult | null;
  /** Only of a closure: where the change stands, such as a step, a page or a contract. */
  readonly place: string | null;
}
