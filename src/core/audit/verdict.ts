/** What a verification of an organisation's whole history found: intact, or the first thing that is broken. */
import type { ChainHead, ChainVerdict } from './chain.js';

export type HistoryVerdict =
  | {
      readonly intact: true;
      /** How many records the chain has, and where it ends. */
      readonly head: ChainHead;
      /** How many rows of the history agree with their witnesses. */
      readonly rows: number;
    }
  | { readonly intact: false; readonly broken: Broken };

export interface Broken {
  /** What is broken, such as `record 7 of the audit chain` or `comment ["…"]`. */
  readonly what: string;
  readonly problem: string;
}

/** A broken link in the words of the history's verdict. */
export function brokenLink(verdict: Extract<ChainVerdict, { intact: false }>): HistoryVerdict {
  return broken(`record ${verdict.sequence} of the audit chain`, verdict.problem);
}

export function broken(what: string, problem: string): HistoryVerdict {
  return { intact: false, broken: { what, problem } };
}
