/** The signatures of a PDF, checked with nothing but its bytes. Whether to trust a certificate is for the reader to say. */
import { checkMessage } from './cms.js';
import { checkToken, type CheckedToken } from './timestamp-token.js';

export interface CheckedSignature {
  /** The bytes that it covers are those that were signed, with the key of its certificate. */
  readonly valid: boolean;
  /** Covers the file to its end. One that does not was followed by further changes, such as another signature. */
  readonly wholeFile: boolean;
  /** What the certificate says whose it is; null when it could not be read. */
  readonly subject: string | null;
  /** SHA-256 of the certificate in lower-case hexadecimal. */
  readonly certificate: string | null;
  /** DER of the public key, as base64. */
  readonly publicKey: string | null;
  /** Null without a timestamp. */
  readonly timestamp: CheckedToken | null;
}

const range = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g;
const unreadable = { valid: false, subject: null, certificate: null, publicKey: null, timestamp: null } as const;

/** In the order in which they were made. Bad input gives invalid signatures, never an error. */
export function checkSignatures(pdf: Uint8Array): readonly CheckedSignature[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(range)].map(([, ...numbers]) => {
    const covered = placeOf(numbers.map(Number), pdf.length);
    if (!covered) return { ...unreadable, wholeFile: false };
    const { before, after, end } = covered;
    const cms = Buffer.from(/^<([0-9A-Fa-f]*)>$/.exec(text.slice(before, after))?.[1] ?? '', 'hex');
    const signed = Buffer.concat([pdf.subarray(0, before), pdf.subarray(after, end)]);
    return { ...checkOne(cms, signed), wholeFile: end === pdf.length };
  });
}

interface Place {
  readonly before: number;
  readonly after: number;
  readonly end: number;
}

/** Everything but the gap that holds the signature itself, from the first byte of the file. */
function placeOf([start, before = 0, after = 0, rest = 0]: readonly number[], length: number): Place | null {
  const end = after + rest;
  return start === 0 && before < after && end <= length ? { before, after, end } : null;
}

function checkOne(cms: Uint8Array, covered: Uint8Array): Omit<CheckedSignature, 'wholeFile'> {
  try {
    const message = checkMessage(cms, covered);
    if (!message || message.content !== null) return unreadable;
    const { valid, certificate, signature, timestamp } = message;
    return {
      valid,
      subject: certificate.subject.replaceAll('\n', ', '),
      certificate: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
      publicKey: certificate.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      timestamp: timestamp && checkToken(timestamp, signature),
    };
  } catch {
    return unreadable;
  }
}
