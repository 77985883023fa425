/** What can be said of a file that was written from a sealed version and is not it. */
import type { DerivedFile } from '../../core/export/derived.js';
import { CommandFailed } from '../command-failed.js';
import type { FoundSource } from './verify-ours.js';

interface Asked {
  readonly offline?: boolean;
  readonly json?: boolean;
}

/** Exit 0 for linked data that is, to the letter, written from a version of ours; 1 for whatever nothing proves. */
export async function verifyDerived(file: string, derived: DerivedFile, { offline, json }: Asked): Promise<void> {
  const found = offline ? null : await (await import('./verify-ours.js')).sourceOf(derived);
  const problem = problemOf(derived, found);
  if (json) process.stdout.write(`${JSON.stringify(inJson({ file, derived, found, problem }), null, 2)}\n`);
  if (problem !== null) throw new CommandFailed(problem);
  if (!json) process.stdout.write(`${file} is linked data of ${nameOf(found)}, SHA-256 ${derived.version}\n`);
}

interface Said {
  readonly file: string;
  readonly derived: DerivedFile;
  readonly found: FoundSource | null;
  readonly problem: string | null;
}

function inJson({ file, derived, found, problem }: Said): object {
  const { format, version } = derived;
  const about = found?.about ?? null;
  const ours = found && about !== null;
  const problems = problem === null ? [] : [problem];
  return { intact: problem === null, file, kind: 'derived', format, version, about, ours, problems };
}

function nameOf(found: FoundSource | null): string {
  const about = found?.about;
  return about ? `version ${about.version} of ${about.reference}, sealed ${about.sealedAt}` : 'a version';
}

const instead = 'Verify the PDF report, or the JSON of the version.';

function problemOf({ format, version }: DerivedFile, found: FoundSource | null): string | null {
  const what = format === 'docx' ? 'A Word document' : 'Linked data';
  const says = `${what} that says it was written from the version with SHA-256 ${version}.`;
  if (found === null) return `${says} Nothing in it proves that. ${instead}`;
  if (found.about === null) return `${says} No sealed version has this digest: it is not from here.`;
  if (found.exact) return null;
  const which = `That is ours: ${nameOf(found)}.`;
  return format === 'docx'
    ? `${says} ${which} Whether its text was changed since, nothing can tell. ${instead}`
    : `${says} ${which} But this is not what is written from it: the file was changed, or another release wrote it. ${instead}`;
}
