/** With which key reports are signed. The key stays where it is: it is in no database, log or answer. Paths are absolute. */
export type SigningSettings =
  /** A PKCS#12 file, and a file with its password, alone in its first line. */
  | { readonly keyFile: string; readonly passwordFile: string }
  /** A program that signs with a key of its own, such as one in an HSM, and the certificates of that key. */
  | { readonly command: string; readonly certificatesFile: string };

/** Null when reports are not signed. */
export const signingSettings = Symbol('with which key reports are signed');

/** The address of an RFC 3161 timestamp authority, or null. */
export const timestampAuthority = Symbol('who stamps times');

/** The origin at which the public can check a report, or null where it reaches none. */
export const verificationAddress = Symbol('where reports are checked');

/** How the head of the audit trail is stamped. */
export interface AnchoringSettings {
  /** So long after the last anchor the next one is made; null: only when an operator asks. */
  readonly hours: number | null;
  /** A PEM file (absolute path) with the certificates that authorities must lead to. Without one (null), whoever signed a token is taken at their word. */
  readonly trustFile: string | null;
  /** How long an authority may take. */
  readonly patienceMs: number;
}

export const anchoring = Symbol('how the audit trail is anchored');

export const usualAnchoring: AnchoringSettings = { hours: 24, trustFile: null, patienceMs: 15_000 };
