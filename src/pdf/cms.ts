/** Signed messages (CMS, RFC 5652) checked: is it the content that was signed, by the key of the certificate it names? */
import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import { Certificate, ContentInfo, SignedData, type Attribute, type SignerInfo } from 'pkijs';

export interface CheckedMessage {
  readonly valid: boolean;
  readonly certificate: X509Certificate;
  /** The others that it carries. */
  readonly others: readonly X509Certificate[];
  /** The identifier of what kind of content it is. */
  readonly contentType: string;
  /** What the message itself carries; null when it is detached from what it signs. */
  readonly content: Uint8Array | null;
  readonly signature: Uint8Array;
  /** DER of a timestamp token over the signature, when there is one. */
  readonly timestamp: Uint8Array | null;
}

const ids = {
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  timestamp: '1.2.840.113549.1.9.16.2.14',
  pss: '1.2.840.113549.1.1.10',
} as const;

/** By the identifiers of RFC 5754. */
export const hashes: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * Checks the first signer of a message in DER. `detached` is what was signed when the message does not carry it.
 * @returns null when it cannot be read or names no certificate that it carries. @throws nothing else than a reader's error.
 */
export function checkMessage(der: Uint8Array, detached: Uint8Array | null): CheckedMessage | null {
  const signed = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(der).buffer).content });
  const [signer] = signed.signerInfos;
  const holder = signed.certificates?.find(each => each instanceof Certificate && isOf(each, signer));
  if (!signer || !(holder instanceof Certificate)) return null;
  const inside = signed.encapContentInfo.eContent?.getValue();
  const content = inside ? new Uint8Array(inside) : null;
  const said = content ?? detached;
  const certificate = x509(holder);
  const stamp = signer.unsignedAttrs?.attributes.find(each => each.type === ids.timestamp);
  return {
    valid: said !== null && isSigned(signer, certificate, said),
    certificate,
    others: othersIn(signed, holder),
    contentType: signed.encapContentInfo.eContentType,
    content,
    signature: signer.signature.valueBlock.valueHexView,
    timestamp: stamp ? valueOf(stamp) : null,
  };
}

function othersIn({ certificates = [] }: SignedData, holder: Certificate): X509Certificate[] {
  return certificates.flatMap(each => (each instanceof Certificate && each !== holder ? [x509(each)] : []));
}

function x509(certificate: Certificate): X509Certificate {
  return new X509Certificate(Buffer.from(certificate.toSchema().toBER()));
}

function isSigned(signer: SignerInfo, certificate: X509Certificate, content: Uint8Array): boolean {
  const hash = hashes[signer.digestAlgorithm.algorithmId];
  const attributes = signer.signedAttrs;
  if (hash === undefined || !attributes) return false;
  const digest = createHash(hash).update(content).digest();
  const said = attributes.attributes.find(each => each.type === ids.messageDigest);
  // An OCTET STRING of that length: two bytes of tag and length, then the digest.
  if (!said || !Buffer.from(valueOf(said)).subarray(2).equals(digest)) return false;
  const named = attributes.attributes.find(each => each.type === ids.signingCertificate);
  if (named && !names(Buffer.from(valueOf(named)), certificate)) return false;
  const pss = signer.signatureAlgorithm.algorithmId === ids.pss;
  const key = { key: certificate.publicKey, ...(pss ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {}) };
  return verify(hash, new Uint8Array(attributes.encodedValue), key, signer.signature.valueBlock.valueHexView);
}

/** ESSCertIDv2 (RFC 5035): the hash function is SHA-256 unless it says another. */
function names(attribute: Buffer, certificate: X509Certificate): boolean {
  const known = Object.values(hashes).map(hash => createHash(hash).update(certificate.raw).digest());
  return known.some(digest => attribute.includes(digest));
}

function valueOf({ values }: Attribute): Uint8Array {
  return new Uint8Array((values[0] as { toBER(): ArrayBuffer }).toBER());
}

function isOf(certificate: Certificate, signer: SignerInfo | undefined): boolean {
  const named: unknown = signer?.sid;
  if (typeof named !== 'object' || named === null || !('serialNumber' in named) || !('issuer' in named)) return false;
  const { issuer, serialNumber } = named as Pick<Certificate, 'issuer' | 'serialNumber'>;
  return certificate.issuer.isEqual(issuer) && certificate.serialNumber.isEqual(serialNumber);
}
