/** RFC 3161 timestamp tokens: what they say, and whether it is true of some bytes. */
import { createHash } from 'node:crypto';
import { fromBER } from 'asn1js';
import { TSTInfo } from 'pkijs';
import { checkMessage, hashes } from './cms.js';

export interface CheckedToken {
  /** The token is of these bytes, and whole. */
  readonly valid: boolean;
  /** ISO 8601 in UTC; null when the token cannot be read. */
  readonly at: string | null;
  /** What the authority's certificate says whose it is; null when the token carries none. */
  readonly authority: string | null;
}

const unreadable: CheckedToken = { valid: false, at: null, authority: null };

/** Checks a TimeStampToken (DER) for the bytes that were stamped. Bad input gives an invalid token, never an error. */
export function checkToken(token: Uint8Array, stamped: Uint8Array): CheckedToken {
  try {
    const message = checkMessage(token, null);
    if (!message?.content) return unreadable;
    const said = new TSTInfo({ schema: fromBER(new Uint8Array(message.content).buffer).result });
    const { hashAlgorithm, hashedMessage } = said.messageImprint;
    const hash = hashes[hashAlgorithm.algorithmId];
    const ofThese =
      hash !== undefined &&
      createHash(hash).update(stamped).digest().equals(Buffer.from(hashedMessage.valueBlock.valueHexView));
    return {
      valid: ofThese && message.valid,
      at: said.genTime.toISOString(),
      authority: message.certificate.subject.replaceAll('\n', ', '),
    };
  } catch {
    return unreadable;
  }
}
