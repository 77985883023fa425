/** The other files that a sealed version gives, besides its reports. */
import type { SealedText } from '../report/kinds.js';
import type { AuthorityAnswer } from '../report/public.js';
import { publicCopy } from '../redaction/public-copy.js';
import { canonicalJson } from '../version/canonical.js';
import type { SealedVersion } from '../version/sealed.js';
import { describeCopy, describeVersion } from './described.js';
import { jsonLd } from './json-ld.js';
import { rowsOfPart, rowsOfPublicPart, type ExportPart, type Rows } from './parts.js';

export const exportFormats = ['json', 'docx', 'csv', 'jsonld'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The whole for those who may read all of it and for the authority; the public edition without what is withheld. */
export const editions = ['whole', 'public'] as const;
export type Edition = (typeof editions)[number];

/** Plain data: it travels to a thread. */
export interface ExportSource {
  readonly version: SealedText;
  readonly edition: Edition;
  /** What authorities said, which a public summary prints. */
  readonly answers: readonly AuthorityAnswer[];
}

/** The exact text that was sealed, or the canonical text of its public copy. */
export function exportedJson({ version, edition }: ExportSource): string {
  return edition === 'whole' ? version.json : canonicalJson(copyOf(version));
}

/** The same version always gives the same text: that is how `isLinkedDataOf` in derived.ts checks one. */
export function exportedLinkedData({ version, edition }: Pick<ExportSource, 'version' | 'edition'>): string {
  const described =
    edition === 'whole' ? describeVersion(read(version), version.digest) : describeCopy(copyOf(version));
  return `${JSON.stringify(jsonLd(described), null, 2)}\n`;
}

/** Null for a part that the edition has nothing of. */
export function exportedRows({ version, edition }: ExportSource, part: ExportPart): Rows | null {
  return edition === 'whole' ? rowsOfPart(part, read(version)) : rowsOfPublicPart(part, copyOf(version));
}

function read({ json }: SealedText): SealedVersion {
  return JSON.parse(json) as SealedVersion;
}

function copyOf(version: SealedText) {
  return publicCopy(read(version), version.digest);
}
