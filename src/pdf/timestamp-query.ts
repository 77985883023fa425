/** What is sent to an RFC 3161 timestamp authority over HTTP, and the token in what it answers. */
import { Integer, OctetString, fromBER } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs';

const sha256 = '2.16.840.1.101.3.4.2.1';

/** DER of a TimeStampReq. @param hash SHA-256 of what is stamped @param nonce random bytes that the answer must repeat */
export function timestampQuery(hash: Uint8Array, nonce: Uint8Array): Uint8Array {
  const messageImprint = new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256 }),
    hashedMessage: new OctetString({ valueHex: new Uint8Array(hash).buffer }),
  });
  const asked = new TimeStampReq({ version: 1, messageImprint, nonce: integerOf(nonce), certReq: true });
  return new Uint8Array(asked.toSchema().toBER());
}

/** As DER wants it: never negative, no zeros in front. */
function integerOf(bytes: Uint8Array): Integer {
  const whole = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
  return Integer.fromBigInt(whole);
}

/** The nonce as a token repeats it. */
export function nonceInHex(nonce: Uint8Array): string {
  return BigInt(`0x${Buffer.from(nonce).toString('hex') || '0'}`).toString(16);
}

/** The token (DER) of a TimeStampResp, or why there is none. Bad input gives a problem, never an error. */
export function tokenIn(answer: Uint8Array): { readonly token: Uint8Array } | { readonly problem: string } {
  const garbage = { problem: 'answered with something that is no timestamp' };
  try {
    const bytes = new Uint8Array(answer).buffer;
    const { offset, result } = fromBER(bytes);
    if (offset !== bytes.byteLength) return garbage;
    const { status, timeStampToken } = new TimeStampResp({ schema: result });
    if (status.status > 1) return { problem: `refused the request (status ${status.status})` };
    return timeStampToken ? { token: new Uint8Array(timeStampToken.toSchema().toBER()) } : garbage;
  } catch {
    return garbage;
  }
}

/** A TimeStampResp around a stored token: what `openssl ts -verify -in` reads. */
export function timestampResponse(token: Uint8Array): Uint8Array {
  const granted = Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x00);
  const content = Buffer.concat([granted, token]);
  return Buffer.concat([Uint8Array.of(0x30), lengthInDer(content.length), content]);
}

function lengthInDer(length: number): Uint8Array {
  if (length < 128) return Uint8Array.of(length);
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xffff ? 6 : length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Uint8Array.of(0x80 | bytes.length), bytes]);
}
