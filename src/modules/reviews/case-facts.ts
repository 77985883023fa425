/** An assessment as a whole, as its pages of risks, findings, advice and decision show it. */
import { actionsFromMeasures } from '../../core/actions/action.js';
import { actionPlan, type PlannedAction } from '../../core/actions/plan.js';
import type { Answer } from '../../core/answers/answer.js';
import type { Citation } from '../../core/citation.js';
import type { Finding } from '../../core/findings/finding.js';
import type { Programme } from '../../core/programme/programme.js';
import type { AssessedRisk } from '../../core/risk/assess.js';
import type { RiskMethod } from '../../core/risk/method.js';
import type { Question } from '../../core/template/template.js';
import type { AssessmentState, StepState } from '../../core/workflow/states.js';
import { citedScreening, CitedScreening } from '../../web/components/screening-view.js';
import type { RefLookup } from '../../web/components/refs.js';
import { refLookup } from '../../web/ref-lookup.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import type { FindingResponse } from './finding-responses.service.js';
import type { WholeReading } from './review-reading.service.js';

export interface CitedFinding extends Omit<Finding, 'cite' | 'questions'> {
  /** What the team answered to it, oldest first. */
  readonly responses: readonly FindingResponse[];
  readonly citations: readonly Citation[];
  /** Those that show. */
  readonly questions: readonly { readonly id: string; readonly label: string }[];
}

export interface CaseFacts {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly version: number;
  readonly state: AssessmentState;
  readonly programme: { readonly id: string; readonly facts: Programme };
  readonly method: RiskMethod;
  readonly risks: readonly AssessedRisk[];
  readonly prefixes: { readonly risk: string; readonly measure: string };
  /** The table of measures, when it is asked. */
  readonly measures: { readonly question: Question; readonly answer: Answer | null } | null;
  /** What follows from the measures, the most pressing first. */
  readonly plan: readonly PlannedAction[];
  readonly refs: RefLookup;
  readonly findings: readonly CitedFinding[];
  readonly screening: readonly CitedScreening[];
  readonly steps: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: StepState;
  }[];
}

type Citations = ReadonlyMap<string, Citation>;

export function caseFacts({ assessment, assessed, responses }: WholeReading, citations: Citations): CaseFacts {
  const { id, reference, title, version, state, programme, template, view } = assessment;
  const method = template.content.risk;
  const questions = view.questions.map(each => each.question);
  const find = (wanted: string) => questions.find(question => question.id === wanted);
  const measures = find(method.questions.measures);
  return {
    ...{ id, reference, title, version, state, method },
    programme: { id: programme.id, facts: programme.facts },
    risks: assessed.risks,
    prefixes: { risk: find(method.questions.register)?.prefix ?? 'R', measure: measures?.prefix ?? 'M' },
    measures: measures ? { question: measures, answer: view.answers[measures.id] ?? null } : null,
    plan: actionPlan(actionsFromMeasures(view.answers, method.questions.measures), assessment.judgedOn),
    refs: refLookup(questions, view.answers),
    findings: assessed.findings.map(finding => ({
      ...finding,
      responses: responses.filter(each => each.finding === finding.id),
      citations: finding.cite.flatMap(each => citations.get(each) ?? []),
      questions: finding.questions.flatMap(each => find(each) ?? []).map(each => ({ id: each.id, label: each.label })),
    })),
    screening: citedScreening(assessed.screening, citations),
    steps: stepsOf(assessment),
  };
}

/** Steps whose questions all stay hidden are left out: there is nothing in them to approve. */
function stepsOf({ view, steps, template }: LoadedAssessment): CaseFacts['steps'] {
  const asked = new Set(view.questions.map(each => each.step.id));
  return template.content.sections
    .flatMap(section => section.steps)
    .filter(step => asked.has(step.id))
    .map(({ id, number, title }) => ({ id, number, title, state: steps.get(id)?.state ?? 'not_started' }));
}
