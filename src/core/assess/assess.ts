/** Everything that follows from a programme and its answers, worked out once: for pages, the command line and the seal. */
import type { Answers } from '../answers/answer.js';
import { completeness, type Completeness } from '../answers/completeness.js';
import type { Finding } from '../findings/finding.js';
import { runFindings } from '../findings/run.js';
import type { Programme } from '../programme/programme.js';
import { assessRisks, residualOf, type AssessedRisk } from '../risk/assess.js';
import { screen } from '../screening/screen.js';
import type { Screening } from '../screening/screening.js';
import type { Template } from '../template/template.js';
import { view, type VisibleQuestion } from '../template/visible.js';

export interface Assessed {
  readonly screening: Screening;
  readonly completeness: Completeness;
  readonly findings: readonly Finding[];
  readonly risks: readonly AssessedRisk[];
  /** The questions that show, in the order of the template. */
  readonly visible: readonly VisibleQuestion[];
  /** The answers that count: those to visible questions. */
  readonly answers: Answers;
}

/** `today` is `YYYY-MM-DD`; without it the rules that compare with today are left out, and time changes nothing. */
export function assess(
  template: Template,
  programme: Programme,
  given: Answers,
  today: string | null = null,
): Assessed {
  const { questions, answers } = view(template, { programme, answers: given });
  const method = template.risk;
  const risks = assessRisks(method, answers);
  const screening = screen(programme, answers, residualOf(method, risks));
  const complete = completeness(questions, answers);
  const visible = new Set(questions.map(each => each.question.id));
  const facts = { programme, answers, visible, risks, method, screening, completeness: complete, today };
  return { screening, completeness: complete, findings: runFindings(facts), risks, visible: questions, answers };
}
