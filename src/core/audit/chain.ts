/**
 * The audit trail as a chain: every record names the hash of the one before it, so that a row changed, removed, added
 * or moved afterwards shows. One chain an organisation; sequence numbers count from 1 without a gap.
 */
import { canonicalJson, sha256 } from '../version/canonical.js';
import type { AuditEvent } from './events.js';
import type { Witness } from './witnesses.js';

export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** What stands before the first record. */
export const genesis: ChainHead = { sequence: 0, hash: '0'.repeat(64) };

export interface ChainedRecord {
  readonly sequence: number;
  readonly previous: string;
  /** Canonical JSON of the whole record: these exact bytes are hashed and stored. */
  readonly record: string;
  readonly hash: string;
}

/** An event with the witnesses of the rows that it records; without any it is as short as ever. */
export type WitnessedEvent = AuditEvent & { readonly witnesses?: readonly Witness[] };

/** Appends one event behind the head. `at` is ISO 8601 in UTC. */
export function chain(head: ChainHead, organisation: string, at: string, event: WitnessedEvent): ChainedRecord {
  const sequence = head.sequence + 1;
  const record = canonicalJson({ ...event, organisation, at, sequence, previous: head.hash });
  return { sequence, previous: head.hash, record, hash: sha256(record) };
}

export type ChainVerdict =
  | { readonly intact: true; readonly length: number; readonly head: ChainHead }
  | { readonly intact: false; readonly sequence: number; readonly problem: string };

/** Walks the records in their order, from the start or from a head already checked, and names the first broken link. */
export function verifyChain(records: Iterable<ChainedRecord>, from: ChainHead = genesis): ChainVerdict {
  let head = from;
  for (const each of records) {
    const problem = brokenLink(head, each);
    if (problem) return { intact: false, sequence: each.sequence, problem };
    head = { sequence: each.sequence, hash: each.hash };
  }
  return { intact: true, length: head.sequence, head };
}

function brokenLink(head: ChainHead, each: ChainedRecord): string | null {
  if (each.sequence !== head.sequence + 1) return `record ${head.sequence + 1} is missing`;
  if (each.previous !== head.hash) return 'does not follow the record before it';
  if (sha256(each.record) !== each.hash) return 'was changed after it was written';
  const inside: unknown = JSON.parse(each.record);
  if (!isLink(inside) || inside.previous !== each.previous || inside.sequence !== each.sequence)
    return 'carries another place in the chain than its row';
  return null;
}

function isLink(value: unknown): value is { previous: unknown; sequence: unknown } {
  return typeof value === 'object' && value !== null && 'previous' in value && 'sequence' in value;
}
