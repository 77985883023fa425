import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// Argon2id with 19 MiB, two passes, one lane: OWASP's first recommendation.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Verified when no such account exists, so that both refusals take the same time.
const nobody = hash(randomBytes(16).toString('hex'), parameters);

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), parameters);
}

/** Takes as long for an unknown account as for a wrong password. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody), password.normalize('NFC'));
  return matches && stored !== null;
}

/** 192 random bits for a link that is shown once. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Only hashes of tokens and session ids are stored. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
