/** Where a question stands in its step, and what is said of it there. */
import type { TableValue } from '../../core/answers/answer.js';
import type { Citation } from '../../core/citation.js';
import type { RiskMethod } from '../../core/risk/method.js';
import type { Suggestion } from '../../core/risk/suggest.js';
import type { Question, Step } from '../../core/template/template.js';
import type { StepState } from '../../core/workflow/states.js';
import type { RefLookup } from '../../web/components/refs.js';
import type { Comment } from '../../web/components/thread.js';
import type { EvidenceLink } from './evidence-link.js';
import type { Remark } from './reading.service.js';

export interface QuestionPlace {
  readonly assessmentId: string;
  readonly reference: string;
  readonly step: Pick<Step, 'id' | 'number' | 'title'>;
  readonly state: StepState;
  readonly question: Question;
  /** From 1, among the questions of the step that show. */
  readonly position: number;
  readonly count: number;
  readonly previous: string | null;
  readonly next: string | null;
  readonly citations: readonly Citation[];
  readonly refs: RefLookup;
  readonly method: RiskMethod;
  /** The register of risks as it stands. */
  readonly inherent: TableValue;
  /** What of the catalogues fits the rows of this table; empty for any other question. */
  readonly suggestions: readonly Suggestion[];
  readonly remark: Remark | null;
  readonly comments: readonly Comment[];
  /** To the files that support the answer; null where there is nothing to see. */
  readonly evidence: EvidenceLink | null;
  /** Saving leads back to the step's check page. */
  readonly fromCheck: boolean;
}
