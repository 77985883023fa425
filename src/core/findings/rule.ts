/** One thing that an authority would remark on: data about it, and the one function that looks. */
import type { Answers } from '../answers/answer.js';
import type { Completeness } from '../answers/completeness.js';
import type { RegisterSummary } from '../cameras/summary.js';
import type { Programme, Regime } from '../programme/programme.js';
import type { AssessedRisk } from '../risk/assess.js';
import type { RiskMethod } from '../risk/method.js';
import type { Screening } from '../screening/screening.js';
import type { SubjectView } from '../views/subject-view.js';
import type { Finding, FindingSeverity } from './finding.js';

/** Everything that is known of an assessment when the rules run. */
export interface Facts {
  readonly programme: Programme;
  /** Only answers that count: see `view` in `template/visible`. */
  readonly answers: Answers;
  /** Ids of the questions that show. */
  readonly visible: ReadonlySet<string>;
  readonly risks: readonly AssessedRisk[];
  readonly method: RiskMethod;
  readonly screening: Screening;
  readonly completeness: Completeness;
  /** Null while the programme has no register of cameras. */
  readonly register: RegisterSummary | null;
  /** What the people concerned said, as recorded; null where records are not known, such as on the command line. */
  readonly views: readonly SubjectView[] | null;
  /** `YYYY-MM-DD`; null leaves out the rules that compare with today. */
  readonly today: string | null;
}

export interface Rule {
  /** Stable for ever. */
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly family: Finding['family'];
  /** Left out means under every law. */
  readonly regimes?: readonly Regime[];
  readonly cite: readonly string[];
  /** The questions concerned. A rule is silent while none of them shows; a rule without any is about the programme. */
  readonly questions: readonly string[];
  readonly resolve: string;
  /** What is wrong, in one or two sentences about this assessment; null when nothing is. */
  readonly finds: (facts: Facts) => string | null;
}
