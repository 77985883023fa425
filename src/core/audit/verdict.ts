/** What a verification of an organisation's whole history found: intact, or the first thing that is broken. */
import type { ChainHead, ChainVerdict } from './chain.js';

export type HistoryVerdict =
  | {
      readonly intact: true;
      /** How many records the chain has, and where it ends. */
      readonly head: ChainHead;
      /** How many rows of the history agree with their witnesses. */
      readonly rows: number;
      /** How many timestamps of an authority agree with the chain, and the newest of them. */
      readonly anchors: number;
      readonly anchored: AnchoredHead | null;
    }
  | { readonly intact: false; readonly broken: Broken };

export interface AnchoredHead extends ChainHead {
  /** ISO 8601 in UTC, as the authority says. */
  readonly at: string;
  readonly authority: string;
}

export interface Broken {
  /** What is broken, such as `record 7 of the audit chain` or `comment ["…"]`. */
  readonly what: string;
  readonly problem: string;
}

/** A broken link in the words of the history's verdict. */
export function brokenLink(verdict: Extract<ChainVerdict, { intact: false }>): HistoryVerdict {
  return broken(`record ${verdict.sequence} of the audit chain`, verdict.problem);
}

export function broken(what: string, problem: string): Extract<HistoryVerdict, { intact: false }> {
  return { intact: false, broken: { what, problem } };
}
