/** Whether a certificate leads to one that somebody trusts (RFC 5280, without revocation, policies and name constraints). */
import type { X509Certificate } from 'node:crypto';

export interface Path {
  /** Certificates that may stand in between, in any order; nobody need trust them. */
  readonly between: readonly X509Certificate[];
  /** Those that are trusted: a certificate among them needs nobody else. */
  readonly trusted: readonly X509Certificate[];
  /** Every certificate of the path must be valid at this moment. */
  readonly at: Date;
}

/** More links than any authority has: a longer path is not followed. */
const longest = 8;

/** Follows issuers by name, signature and right to issue, up to a trusted certificate. */
export function leadsToTrusted(certificate: X509Certificate, path: Path, links = 0): boolean {
  if (links > longest || !isValidAt(certificate, path.at)) return false;
  if (path.trusted.some(each => each.raw.equals(certificate.raw))) return true;
  if (path.trusted.some(each => issued(each, certificate) && isValidAt(each, path.at))) return true;
  return path.between.some(
    each => !each.raw.equals(certificate.raw) && issued(each, certificate) && leadsToTrusted(each, path, links + 1),
  );
}

function issued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isValidAt({ validFrom, validTo }: X509Certificate, at: Date): boolean {
  return Date.parse(validFrom) <= at.getTime() && at.getTime() <= Date.parse(validTo);
}
