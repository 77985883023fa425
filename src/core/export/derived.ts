/**
 * Files that are written from a sealed version and are not it: a Word document, which anybody may change, and linked data,
 * which can be written again and compared.
 */
import type { SealedText } from '../report/kinds.js';
import { editions, exportedLinkedData } from './formats.js';

export interface DerivedFile {
  readonly format: 'docx' | 'jsonld';
  /** The digest of the sealed version that it says it was written from. */
  readonly version: string;
  /** What could be written again; null for a document, of which nothing is bound to the version. */
  readonly text: string | null;
}

/** Linked data by its `@id`; null for any other text. Bad input gives null, never an error. */
export function linkedDataIn(text: string): DerivedFile | null {
  try {
    const value: unknown = JSON.parse(text);
    const named = typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : null;
    const version = /^urn:sha256:([0-9a-f]{64})$/.exec(typeof named === 'string' ? named : '')?.[1];
    return version === undefined ? null : { format: 'jsonld', version, text };
  } catch {
    return null;
  }
}

/** Whether it is, to the letter, what is written from the version: from the whole of it or from its public copy. */
export function isLinkedDataOf(text: string, version: SealedText): boolean {
  return editions.some(edition => exportedLinkedData({ version, edition }) === text);
}
