/** What a decision freezes. It needs nothing else to be read, printed or checked: no template file, no database. */
import type { Answer } from '../answers/answer.js';
import type { Camera } from '../cameras/camera.js';
import type { EvidenceItem } from '../evidence/evidence-item.js';
import type { Finding } from '../findings/finding.js';
import type { Programme } from '../programme/programme.js';
import type { RiskMethod } from '../risk/method.js';
import type { AssessedRisk } from '../risk/assess.js';
import type { Screening } from '../screening/screening.js';
import type { Column, Option, QuestionKind } from '../template/template.js';
import type { RecordedView } from '../views/subject-view.js';
import type { AssessmentState, Outcome, Role } from '../workflow/states.js';

export const sealedSchema = 'uvid-sealed-version/1';

export interface SealedVersion {
  readonly schema: typeof sealedSchema;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly assessment: { readonly id: string; readonly reference: string; readonly title: string };
  readonly version: number;
  /** ISO 8601, UTC. Reports take all their dates from here. */
  readonly sealedAt: string;
  readonly state: AssessmentState;
  readonly programme: { readonly reference: string; readonly facts: Programme };
  /** The camera register as it stood; left out while the programme has none. */
  readonly cameras?: SealedRegister;
  /** What the people concerned said, record by record; left out where nothing is recorded, and in older versions. */
  readonly views?: readonly RecordedView[];
  /** Files that support answers, in the order in which they were added; left out where there is none, and in older versions. */
  readonly evidence?: readonly EvidenceItem[];
  readonly template: { readonly id: string; readonly version: number; readonly title: string; readonly digest: string };
  readonly sections: readonly SealedSection[];
  readonly screening: Screening;
  readonly findings: readonly SealedFinding[];
  readonly risks: { readonly method: RiskMethod; readonly register: readonly AssessedRisk[] };
  readonly advice: SealedAdvice;
  readonly decision: SealedDecision;
  readonly signOffs: readonly SignOff[];
  /** Everyone named by id above. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
  /** Every citation named by id above. */
  readonly citations: readonly SealedCitation[];
  /** The audit trail of the decision: state changes of this version up to the seal. */
  readonly trail: readonly TrailEntry[];
  /** Where the organisation's audit chain stood when the version was sealed. */
  readonly auditHead: { readonly sequence: number; readonly hash: string };
}

/** Every camera in the order of its reference (by code point). */
export interface SealedRegister {
  readonly revision: number;
  /** SHA-256 over the lines `reference digest` of all cameras, each digest over the canonical JSON of its camera. */
  readonly digest: string;
  readonly cameras: readonly Camera[];
}

/** A finding that stood at the decision, with what the team answered to it, oldest first. */
export interface SealedFinding extends Finding {
  readonly responses: readonly { readonly by: string; readonly at: string; readonly body: string }[];
}

export interface SealedSection {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly steps: readonly SealedStep[];
}

export interface SealedStep {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** SHA-256 over the canonical JSON of the step's answers: what the reviewer approved. */
  readonly digest: string;
  readonly questions: readonly SealedQuestion[];
}

/** Only questions that the conditions showed; an unanswered one has `answer: null` and is printed as not provided. */
export interface SealedQuestion {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly label: string;
  readonly cite: readonly string[];
  readonly unit: string | null;
  readonly options: readonly Option[];
  readonly columns: readonly Column[];
  readonly prefix: string | null;
  readonly answer: Answer | null;
  /** Who last wrote it, and when. */
  readonly writtenBy: string | null;
  readonly writtenAt: string | null;
}

export interface SealedAdvice {
  readonly by: string;
  readonly at: string;
  readonly opinion: AdviceOpinion;
  readonly text: string;
  /** Absent in versions that were sealed before recommendations were given one by one. */
  readonly recommendations?: readonly SealedRecommendation[];
  /** True when the adviser also wrote answers: the report says so. */
  readonly adviserAlsoWrote: boolean;
}

/** A version before its decision: what a draft prints. Nothing of it has a digest. */
export interface UndecidedVersion extends Omit<SealedVersion, 'advice' | 'decision'> {
  readonly advice: SealedAdvice | null;
  readonly decision: null;
}

/** What the controller made of one recommendation. */
export interface SealedRecommendation {
  /** Counts from 1. */
  readonly no: number;
  readonly text: string;
  /** Null: not answered, which only a rejection leaves so. */
  readonly answer: {
    readonly response: RecommendationResponse;
    readonly reasons: string;
    readonly by: string;
    readonly at: string;
  } | null;
}

export const recommendationResponses = ['accepted', 'accepted_in_part', 'rejected'] as const;
export type RecommendationResponse = (typeof recommendationResponses)[number];

export const adviceOpinions = ['favourable', 'favourable_with_recommendations', 'unfavourable'] as const;
export type AdviceOpinion = (typeof adviceOpinions)[number];

export interface SealedDecision {
  readonly by: string;
  readonly at: string;
  readonly outcome: Outcome;
  readonly justification: string;
  readonly conditions: readonly string[];
  /** Who sees to each condition until when. Absent where there is none, and in versions sealed before conditions had them. */
  readonly terms?: readonly SealedConditionTerms[];
  /** The last day on which an approval holds, `YYYY-MM-DD`. Absent in versions that were sealed before decisions said so. */
  readonly validUntil?: string;
  /** Of the officers of joint controllers under an approval, in the order of signing; absent where one officer decided. */
  readonly signatures?: readonly SealedSignature[];
}

export interface SealedSignature {
  readonly controller: string;
  /** Id of a person. */
  readonly by: string;
  readonly at: string;
  /** SHA-256 of what they signed: see `proposalDigest`. The same for all. */
  readonly digest: string;
}

export interface SealedConditionTerms {
  /** Counts from 1, in the order of the conditions. */
  readonly no: number;
  /** Id of a person. */
  readonly owner: string;
  readonly dueOn: string;
  /** It has to be closed before the approval is in force. */
  readonly prior: boolean;
}

export interface SignOff {
  readonly what:
    'step_submitted' | 'stage_approved' | 'step_approved' | 'advice_recorded' | 'decision_signed' | 'decided';
  readonly step: string | null;
  /** The stage of review, where there are stages; absent elsewhere and in older versions. */
  readonly stage?: string;
  /** The joint controller that was signed for; absent elsewhere. */
  readonly controller?: string;
  readonly by: string;
  /** Whom a substitute stood in for; absent where nobody did. */
  readonly onBehalfOf?: string;
  readonly role: Role;
  readonly at: string;
  /** The digest of what was signed; null for a submission. */
  readonly digest: string | null;
}

export interface SealedCitation {
  readonly id: string;
  readonly label: string;
  readonly kind: 'law' | 'guidance' | 'case';
  readonly confirmed: boolean;
}

export interface TrailEntry {
  readonly sequence: number;
  readonly at: string;
  readonly by: string;
  readonly type: string;
  readonly step: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly comment: string;
}
