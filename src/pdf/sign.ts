/** Signs a finished report: an appended part, before which every byte stays as it was drawn. */
import { HttpTimestampAuthority, PDF, type Signer, type SignOptions } from '@libpdf/core';
import { statesRevocation } from './revocation.js';

export interface Signing {
  /** Made by `signer-of.ts`: the key is behind it. */
  readonly signer: Signer;
  /** The time that the signature claims. */
  readonly at: Date;
  /** An RFC 3161 timestamp authority, which proves the time; null: the signature only claims it. */
  readonly authority: string | null;
}

/**
 * A PAdES signature (ETSI EN 319 142-1): level B-B, or B-T with a timestamp authority. B-LT where the signer's certificate
 * also says where its revocations are published: they are fetched and kept in the file, so that it can be checked when
 * nobody publishes them any more. Where they cannot be had, the level stays B-T. A signature that is there stays valid.
 * @throws when the key cannot be used or the authority gives no timestamp: nothing leaves unsigned then.
 */
export async function signReport(pdf: Uint8Array, { signer, at, authority }: Signing): Promise<Uint8Array> {
  const sign = async (level: Pick<SignOptions, 'level' | 'timestampAuthority'>): Promise<Uint8Array> => {
    const document = await PDF.load(pdf);
    return (await document.sign({ signer, signingTime: at, ...level })).bytes;
  };
  if (authority === null) return sign({ level: 'B-B' });
  const timestampAuthority = new HttpTimestampAuthority(authority);
  if (!statesRevocation(signer.certificate)) return sign({ level: 'B-T', timestampAuthority });
  return sign({ level: 'B-LT', timestampAuthority });
}
