/**
 * An anchor: a timestamp authority's token (RFC 3161) over the head of an organisation's chain. Who owns the database can
 * write a whole chain anew, hashes and witnesses with it; they cannot make the authority say that it saw that chain earlier.
 */
import type { ChainHead } from './chain.js';
import { broken, type HistoryVerdict } from './verdict.js';

/** What a token says by itself. */
export interface TokenFacts {
  /** Why it proves nothing, as what follows “it”; null when it is whole and from an authority that is trusted. */
  readonly problem: string | null;
  /** The SHA-256 that was stamped, in lower-case hexadecimal; null when it cannot be read. */
  readonly hash: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string | null;
  /** What the authority's certificate says whose it is. */
  readonly authority: string | null;
}

/** A stored anchor, its token read again. */
export interface Anchor {
  readonly sequence: number;
  readonly hash: string;
  readonly stampedAt: string;
  readonly authority: string;
  readonly token: TokenFacts;
}

export interface AnchorState {
  readonly head: ChainHead;
  /** The type of the record at the head; null for an empty chain. */
  readonly headType: string | null;
  /** What the newest anchor stamps; null when there is none. */
  readonly anchored: number | null;
}

/** Whether the chain holds anything that no anchor covers. The record of an anchor itself is nothing that needs another. */
export function hasUnanchored({ head, headType, anchored }: AnchorState): boolean {
  if (head.sequence === 0) return false;
  if (anchored === null) return true;
  return head.sequence > anchored + (headType === 'audit.anchored' ? 1 : 0);
}

/** Whether so many hours have passed since the newest anchor was stored; always when there is none. Times as milliseconds. */
export function isAnchorTime(lastStoredAt: number | null, now: number, hours: number): boolean {
  return lastStoredAt === null || now - lastStoredAt >= hours * 3_600_000;
}

/**
 * The first anchor, in the order of the chain, that its token or the chain contradicts; null when all agree.
 * @param hashes the chain's hash at each anchored sequence number; one that is not there is not in the chain
 */
export function brokenAnchor(
  anchors: readonly Anchor[],
  hashes: ReadonlyMap<number, string>,
): Extract<HistoryVerdict, { intact: false }> | null {
  let sound = 0;
  for (const anchor of [...anchors].sort((a, b) => a.sequence - b.sequence)) {
    const own = problemOfToken(anchor);
    if (own) return broken(`anchor of record ${anchor.sequence}`, own);
    if (hashes.get(anchor.sequence) !== anchor.hash)
      return broken(
        `record ${anchor.sequence} of the audit chain`,
        `is not the one that ${anchor.authority} stamped at ${anchor.stampedAt}: the chain was written anew from a record ` +
          `between ${sound + 1} and ${anchor.sequence}`,
      );
    sound = anchor.sequence;
  }
  return null;
}

function problemOfToken({ hash, stampedAt, authority, token }: Anchor): string | null {
  if (token.problem !== null) return token.problem;
  if (token.hash !== hash) return 'holds a token of something else';
  const agrees = token.authority === authority && Date.parse(token.at ?? '') === Date.parse(stampedAt);
  return agrees ? null : 'names another time or authority than its token';
}
