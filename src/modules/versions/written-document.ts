import { createHash } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { canonicalPieces } from '../../core/version/canonical.js';

export interface WrittenDocument {
  /** Canonical JSON. */
  readonly document: string;
  /** SHA-256 of its UTF-8 bytes. */
  readonly digest: string;
}

/** Enough to be worth a turn, and little enough to be written and hashed in a few milliseconds. */
const lettersATurn = 65_536;

/**
 * Writes a version and hashes it. A register of 50,000 cameras makes a document of many megabytes: in one go it would keep
 * every other request waiting for more than a second, so that the others have their turn after each small part. (A thread
 * would have to be given a copy of the whole, and the copying takes the event loop just as long.)
 */
export async function writtenDocument(version: unknown): Promise<WrittenDocument> {
  const hash = createHash('sha256');
  const parts: string[] = [];
  let part = '';
  for (const piece of canonicalPieces(version)) {
    part += piece;
    if (part.length < lettersATurn) continue;
    hash.update(part, 'utf8');
    parts.push(part);
    part = '';
    await othersTurn();
  }
  hash.update(part, 'utf8');
  return { document: parts.join('') + part, digest: hash.digest('hex') };
}
