/** What is asked of a file that somebody attaches to an answer as evidence. */
import { isPrintable } from '../text.js';
import { evidenceMediaType, takenKinds } from './evidence-kind.js';

export const longestDescription = 500;
export const longestReason = 500;
export const highestMegabytes = 20;
/** Of one assessment, withdrawn files among them: they are kept. */
export const highestMegabytesTogether = 200;
/** Of one assessment, likewise: a list that nobody reads supports nothing. */
export const mostFiles = 500;

const megabyte = 1024 * 1024;

export interface OfferedFile {
  /** As `fileNameOf` gives it. */
  readonly name: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

export interface EvidenceProblem {
  readonly field: 'file' | 'description' | 'reason';
  readonly message: string;
}

export const tooLarge: EvidenceProblem = {
  field: 'file',
  message: `Choose a smaller file: up to ${highestMegabytes} MB are taken`,
};

export const tooMuchTogether: EvidenceProblem = {
  field: 'file',
  message: `The files of an assessment may have ${highestMegabytesTogether} MB together, and with this one they would have more`,
};

export const tooMany: EvidenceProblem = {
  field: 'file',
  message: `An assessment may have ${mostFiles} files, and has as many; put what belongs together into one file`,
};

/** `before` are the sizes in bytes of the assessment's files. The media type of a file that can be kept, or every problem with what was sent, each with what to do. */
export function checkEvidence(
  { name, description, bytes }: OfferedFile,
  before: readonly number[],
): { readonly mediaType: string } | { readonly problems: readonly EvidenceProblem[] } {
  const mediaType = evidenceMediaType(name, bytes);
  const problems = [problemOfFile(name, bytes, mediaType, before), problemOfDescription(description)];
  const found = problems.filter(each => each !== null);
  return mediaType !== null && found.length === 0 ? { mediaType } : { problems: found };
}

/** A withdrawal says why, so that whoever misses the file later can read it. */
export function problemOfReason(reason: string): EvidenceProblem | null {
  if (reason.trim() === '') return { field: 'reason', message: 'Enter why the file is withdrawn' };
  if (reason.length <= longestReason && isPrintable(reason)) return null;
  return { field: 'reason', message: `Enter the reason in ${longestReason} characters or fewer` };
}

function problemOfFile(
  name: string,
  { length }: Uint8Array,
  mediaType: string | null,
  before: readonly number[],
): EvidenceProblem | null {
  if (name === '') return { field: 'file', message: 'Choose a file that has a name' };
  if (length === 0) return { field: 'file', message: 'Choose a file that is not empty' };
  if (length > highestMegabytes * megabyte) return tooLarge;
  if (mediaType === null)
    return { field: 'file', message: `Choose a file that is ${takenKinds}, with the ending of its kind` };
  if (before.length >= mostFiles) return tooMany;
  const together = before.reduce((sum, each) => sum + each, length);
  return together > highestMegabytesTogether * megabyte ? tooMuchTogether : null;
}

function problemOfDescription(description: string): EvidenceProblem | null {
  if (description.length <= longestDescription && isPrintable(description)) return null;
  return { field: 'description', message: `Say what the file shows in ${longestDescription} characters or fewer` };
}
