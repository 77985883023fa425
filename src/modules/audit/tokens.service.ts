import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { TokenFacts } from '../../core/audit/anchor.js';
import { isTrusted, readToken, type ReadToken } from '../../pdf/timestamp-token.js';
import { anchoring, type AnchoringSettings } from '../../platform/signing-settings.js';

export type Trusted = readonly X509Certificate[] | null;

/** What timestamp tokens prove, by the certificates that the operator trusts. */
@Injectable()
export class TokensService {
  constructor(@Inject(anchoring) private readonly settings: AnchoringSettings) {}

  /** Null when the operator names none: then a token only proves that whoever signed it did. @throws Error when the file is no use. */
  async trusted(): Promise<Trusted> {
    const { trustFile } = this.settings;
    if (trustFile === null) return null;
    const pem = await readFile(trustFile, 'utf8').catch(() => {
      throw new Error('UVID_TSA_CERTIFICATES cannot be read. Name a file with certificates in PEM.');
    });
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    if (blocks.length === 0) throw new Error('UVID_TSA_CERTIFICATES holds no certificate in PEM.');
    return blocks.map(each => new X509Certificate(each));
  }

  factsOf(token: Uint8Array, trusted: Trusted): TokenFacts {
    const read = readToken(token);
    if (!read) return { problem: 'holds a token that cannot be read', hash: null, at: null, authority: null };
    return { problem: problemOf(read, trusted), hash: read.hash, at: read.at.toISOString(), authority: read.authority };
  }
}

function problemOf(read: ReadToken, trusted: Trusted): string | null {
  if (!read.sound) return 'holds a token that nobody signed like this';
  if (read.algorithm !== 'sha256') return 'holds a token over another hash than SHA-256';
  if (trusted && !isTrusted(read, trusted))
    return `holds a token of ${read.authority}, whom no certificate of UVID_TSA_CERTIFICATES vouches for`;
  return null;
}
