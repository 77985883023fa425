/** RFC 3161 timestamp tokens: what they say, and whether it is true of some bytes. */
import { createHash, type X509Certificate } from 'node:crypto';
import { fromBER } from 'asn1js';
import { TSTInfo } from 'pkijs';
import { leadsToTrusted } from './certificate-path.js';
import { checkMessage, hashes } from './cms.js';

export interface CheckedToken {
  /** The token is of these bytes, and whole. */
  readonly valid: boolean;
  /** ISO 8601 in UTC; null when the token cannot be read. */
  readonly at: string | null;
  /** What the authority's certificate says whose it is; null when the token carries none. */
  readonly authority: string | null;
}

/** What a token says, whether or not it is true. */
export interface ReadToken {
  /** Signed with the key of its certificate, which is one for timestamps. */
  readonly sound: boolean;
  /** Node's name of the hash function; null for one that is too weak or not known. */
  readonly algorithm: string | null;
  /** The hash that was stamped, in lower-case hexadecimal. */
  readonly hash: string;
  /** The number that the request named, in hexadecimal; null when it named none. */
  readonly nonce: string | null;
  readonly at: Date;
  readonly authority: string;
  readonly certificate: X509Certificate;
  readonly others: readonly X509Certificate[];
}

const unreadable: CheckedToken = { valid: false, at: null, authority: null };
const timestamp = '1.2.840.113549.1.9.16.1.4';
const forTimestamps = '1.3.6.1.5.5.7.3.8';

/** Checks a TimeStampToken (DER) for the bytes that were stamped. Bad input gives an invalid token, never an error. */
export function checkToken(token: Uint8Array, stamped: Uint8Array): CheckedToken {
  const read = readToken(token);
  if (!read) return unreadable;
  const { algorithm, hash, at, authority, sound } = read;
  const ofThese = algorithm !== null && createHash(algorithm).update(stamped).digest('hex') === hash;
  return { valid: ofThese && sound, at: at.toISOString(), authority };
}

/** Null when it cannot be read or carries no certificate; never an error. */
export function readToken(token: Uint8Array): ReadToken | null {
  try {
    const message = checkMessage(token, null);
    if (!message?.content) return null;
    const said = new TSTInfo({ schema: fromBER(new Uint8Array(message.content).buffer).result });
    const { certificate, others, valid, contentType } = message;
    return {
      sound: valid && contentType === timestamp && isForTimestamps(certificate),
      algorithm: hashes[said.messageImprint.hashAlgorithm.algorithmId] ?? null,
      hash: Buffer.from(said.messageImprint.hashedMessage.valueBlock.valueHexView).toString('hex'),
      nonce: said.nonce ? said.nonce.toBigInt().toString(16) : null,
      at: said.genTime,
      authority: certificate.subject.replaceAll('\n', ', '),
      ...{ certificate, others },
    };
  } catch {
    return null;
  }
}

/** Whether the token's certificate was valid when it stamped, and leads to one that is trusted. */
export function isTrusted({ certificate, others, at }: ReadToken, trusted: readonly X509Certificate[]): boolean {
  return leadsToTrusted(certificate, { between: others, trusted, at });
}

/** RFC 3161, 2.3: its extended key usage is this one and no other. */
function isForTimestamps({ keyUsage }: X509Certificate): boolean {
  return keyUsage?.length === 1 && keyUsage[0] === forTimestamps;
}
