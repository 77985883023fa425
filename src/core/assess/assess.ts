/** Everything that follows from a programme and its answers, worked out once: for pages, the command line and the seal. */
import type { Answers } from '../answers/answer.js';
import { completeness, type Completeness } from '../answers/completeness.js';
import type { RegisterSummary } from '../cameras/summary.js';
import type { Finding } from '../findings/finding.js';
import type { Facts } from '../findings/rule.js';
import { runFindings } from '../findings/run.js';
import type { Programme } from '../programme/programme.js';
import { assessRisks, residualOf, type AssessedRisk } from '../risk/assess.js';
import { screen } from '../screening/screen.js';
import type { Screening } from '../screening/screening.js';
import type { Template } from '../template/template.js';
import type { SubjectView } from '../views/subject-view.js';
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

/** What else is known beside the programme and its answers. */
export interface Beside {
  /** `YYYY-MM-DD`; without it the rules that compare with today are left out, and time changes nothing. */
  readonly today?: string | null;
  /** Of the programme's cameras; without it the rules about the register are left out. */
  readonly register?: RegisterSummary | null;
  /** Records of what the people concerned said; without them the rules about these are left out. */
  readonly views?: readonly SubjectView[] | null;
}

export function assess(template: Template, programme: Programme, given: Answers, beside: Beside = {}): Assessed {
  const { questions, facts } = gather(template, { programme, answers: given }, beside);
  const { screening, completeness: complete, risks, answers } = facts;
  return { screening, completeness: complete, findings: runFindings(facts), risks, visible: questions, answers };
}

/** The screening alone, with what the answers of an assessment add to the facts of the registration. */
export function screenAnswered(template: Template, programme: Programme, given: Answers): Screening {
  const { answers } = view(template, { programme, answers: given });
  return screen(programme, answers, residualOf(template.risk, assessRisks(template.risk, answers)));
}

/** What the rules of findings look at, and the questions that show. */
export function gather(
  template: Template,
  { programme, answers: given }: { readonly programme: Programme; readonly answers: Answers },
  { today = null, register = null, views = null }: Beside,
): { readonly questions: readonly VisibleQuestion[]; readonly facts: Facts } {
  const { questions, answers } = view(template, { programme, answers: given });
  const method = template.risk;
  const risks = assessRisks(method, answers);
  const screening = screen(programme, answers, residualOf(method, risks));
  const complete = completeness(questions, answers);
  const visible = new Set(questions.map(each => each.question.id));
  const found = { programme, answers, visible, risks, method, screening, completeness: complete };
  return { questions, facts: { ...found, register, views, today } };
}
