/** What the page of evidence shows. */
import type { FormError } from '../../web/components/error-summary.js';
import type { NamedQuestion } from './evidence-words.js';
import type { ListedEvidence } from './evidence.service.js';

/** What of the form is kept when something of it has to be corrected. */
export interface TypedEvidence {
  readonly question: string;
  readonly description: string;
}

export interface EvidencePageProps {
  readonly of: { readonly id: string; readonly reference: string; readonly version: number };
  readonly files: readonly ListedEvidence[];
  readonly questions: ReadonlyMap<string, NamedQuestion>;
  /** Ids of the questions to which the reader may add files, and whose files they may withdraw. */
  readonly open: readonly string[];
  /** Whether the step of a file may be written by the reader, also where a condition hides the question. */
  readonly mayWithdraw: (file: ListedEvidence) => boolean;
  readonly nameOf: (person: string) => string;
  readonly typed: TypedEvidence;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}
