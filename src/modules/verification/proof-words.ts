/** What is proved of a file, in words for whoever holds it. */
import type { Proofs, SaidSignature, Verdict } from '../../core/report/proofs.js';
import { momentInWords } from '../../web/words.js';

export const verdictInWords: Readonly<Record<Verdict, string>> = {
  genuine: 'This file is genuine',
  data: 'The data in this file are genuine',
  unproven: 'Nothing in this file proves what it says',
  changed: 'This file is not what it claims to be',
  foreign: 'This file is not from here',
};

export const verdictExplained: Readonly<Record<Verdict, string>> = {
  genuine: 'It is, to the letter, what was sealed in Uvid.',
  data: 'The attached data are, to the letter, what was sealed in Uvid. No signature of ours covers the pages that are drawn from them: where it matters, compare what a page says with the data, or ask for a signed report.',
  unproven:
    'It names a version that was sealed in Uvid, but anybody could have written it. Ask whoever gave it to you for the PDF report or the JSON of the version.',
  changed: 'Do not rely on it. Ask whoever gave it to you for the report as it was drawn, or take it from its source.',
  foreign: 'No sealed version in this Uvid has its digest. Check it where it was made.',
};

export const digestWords: Readonly<Record<Proofs['digest'], string>> = {
  holds: 'The data have this digest.',
  broken: 'The data are not those that it was made from.',
  absent: 'The file names a digest and carries nothing that can be compared with it.',
};

export const registerWords: Readonly<Record<Proofs['register'], string>> = {
  exact: 'Sealed in this Uvid with these very data.',
  named: 'It names a version that was sealed in this Uvid, and is not its data.',
  unknown: 'No version of this Uvid has this digest.',
};

export const auditWords: Readonly<Record<Proofs['audit'], string>> = {
  kept: 'The audit trail still holds the record that the version was sealed after.',
  lost: 'The audit trail no longer holds the record that the version was sealed after. Tell whoever runs this Uvid.',
  unsaid: 'The file does not say where the audit trail stood.',
};

/** Nothing of ours has the record of a file from elsewhere. */
export const auditElsewhere = 'The file names a record of another audit trail, which cannot be compared here.';

/** One signature, by what is worst about it. */
export function signatureInWords({ valid, ours, timestamp }: SaidSignature): string {
  if (!valid) return 'Not valid: the file was changed after it was signed.';
  if (timestamp?.valid === false) return 'The timestamp of the signature is not valid.';
  if (ours === true) return 'Valid, with the key of this Uvid.';
  if (ours === false) return 'Valid, with another key than the one of this Uvid. Ask the signer for their certificate.';
  return 'Valid. Whose key it is, only the signer can tell: ask for their certificate.';
}

export function stampInWords({ timestamp }: SaidSignature): string | null {
  if (!timestamp?.valid || timestamp.at === null) return null;
  return `Stamped ${momentInWords(timestamp.at)}`;
}
