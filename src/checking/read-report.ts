/** What a file that claims to be a report says of itself, whichever of our formats it is in. */
import { type DerivedFile, linkedDataIn } from '../core/export/derived.js';
import { type CheckedDocument, checkDocument } from '../core/version/check-document.js';
import { claimedVersion } from '../exports/docx/claimed-version.js';
import { embeddedJson, printedDigest } from '../pdf/embedded.js';
import { type CheckedSignature, checkSignatures } from '../pdf/signatures.js';

export type ReadReport =
  | {
      readonly format: 'pdf' | 'json';
      readonly checked: CheckedDocument;
      /** Of a PDF, in the order in which they were made. */
      readonly signatures: readonly CheckedSignature[];
    }
  | DerivedFile;

/** Null for a file that is none of ours. Bad input gives null or problems, never an error. */
export async function readReport(bytes: Uint8Array): Promise<ReadReport | null> {
  if (isPdf(bytes)) {
    const checked = checkDocument(await embeddedJson(bytes), await printedDigest(bytes));
    return checked && { format: 'pdf', checked, signatures: checkSignatures(bytes) };
  }
  const version = await claimedVersion(bytes);
  if (version !== null) return { format: 'docx', version, text: null };
  const text = Buffer.from(bytes).toString('utf8');
  const linked = linkedDataIn(text);
  if (linked) return linked;
  const checked = checkDocument(text, null);
  return checked && { format: 'json', checked, signatures: [] };
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}
