/** Every word that the report adds to what people wrote. One of these for each language: `templates/locales`, key `report`. */
import type { Capability, CapabilityState, Regime } from '../programme/programme.js';
import type { Determination, RegimeScreening } from '../screening/screening.js';
import type { FindingSeverity } from '../findings/finding.js';
import type { AdviceOpinion, RecommendationResponse, SignOff } from '../version/sealed.js';
import type { RefusalGround } from '../views/subject-view.js';
import type { AssessmentState, Outcome, Role, StepState } from '../workflow/states.js';

import type { AnnexWords } from './annex-words.js';
import type { RuleWords } from '../language/rule-words.js';
import type { TemplateWords } from '../language/template-words.js';
import type { KindWords } from './kind-words.js';
import type { PictureWords } from './picture-words.js';

type Named<Key extends string> = Readonly<Record<Key, string>>;

/** Braces hold a place: `{date}`. */
export interface ReportWords extends KindWords, AnnexWords, PictureWords {
  /** BCP 47, such as `en-GB`: the language of these words, and of dates and figures. */
  readonly locale: string;
  readonly title: string;
  readonly subject: string;
  readonly page: string;
  readonly link: string;
  readonly reader: string;
  readonly version: string;
  readonly cover: Named<'details' | 'digest' | 'notice' | 'check' | 'checkOffline' | 'checkCode'>;
  readonly contents: Named<'title' | 'about' | 'aboutText'>;
  readonly glance: Named<
    'title' | 'lead' | 'conditions' | 'advice' | 'adviceElsewhere' | 'risks' | 'answers' | 'none' | 'more'
  >;
  readonly tiles: Named<'cameras' | 'sites' | 'planned' | 'highRisks' | 'ofRisks' | 'answered' | 'ofQuestions'>;
  readonly facts: Named<
    | 'reference'
    | 'version'
    | 'decision'
    | 'decidedOn'
    | 'decidedBy'
    | 'regimes'
    | 'cameras'
    | 'sites'
    | 'inOperation'
    | 'planned'
    | 'notStated'
    | 'questionnaire'
    | 'questionnaireVersion'
    | 'programme'
    | 'assessment'
    | 'notYet'
  >;
  readonly margin: Named<'answered' | 'evidence' | 'law' | 'guidance' | 'givenBy' | 'on' | 'opinion'>;
  readonly answer: Named<
    'notProvided' | 'notApplicable' | 'notKnown' | 'yes' | 'no' | 'none' | 'noRows' | 'row' | 'particulars'
  >;
  readonly withheld: Named<'title' | 'says' | 'ground' | 'reason' | 'decidedBy' | 'until'>;
  readonly risks: Named<
    | 'title'
    | 'intro'
    | 'before'
    | 'after'
    | 'matrixBefore'
    | 'matrixAfter'
    | 'register'
    | 'corner'
    | 'severity'
    | 'likelihood'
    | 'risk'
    | 'description'
    | 'inherent'
    | 'measures'
    | 'residual'
    | 'accepted'
    | 'acceptedBy'
    | 'severe'
    | 'bearable'
    | 'unbearable'
    | 'notRated'
    | 'rating'
    | 'none'
    | 'perLevel'
  >;
  readonly advice: Named<
    'title' | 'alsoWrote' | 'chapter' | 'recommendations' | 'number' | 'recommendation' | 'answer' | 'notAnswered'
  >;
  readonly views: Named<
    'title' | 'intro' | 'who' | 'how' | 'said' | 'changed' | 'petition' | 'days' | 'notAsked' | 'ground' | 'reason'
  >;
  readonly evidence: Named<'title' | 'intro' | 'none' | 'no' | 'number' | 'file' | 'supports' | 'digest' | 'added'>;
  readonly refusalGrounds: Named<RefusalGround>;
  readonly decision: Named<
    | 'title'
    | 'chapter'
    | 'outcome'
    | 'justification'
    | 'conditions'
    | 'noJustification'
    | 'validUntil'
    | 'no'
    | 'owner'
    | 'due'
    | 'counts'
    | 'prior'
    | 'running'
  >;
  readonly signOffs: Named<'title' | 'what' | 'who' | 'role' | 'when' | 'digest' | 'noDigest' | 'none' | 'insteadOf'>;
  readonly signed: Named<SignOff['what']>;
  readonly programme: Named<
    | 'title'
    | 'summary'
    | 'controller'
    | 'jointController'
    | 'processor'
    | 'purposes'
    | 'capabilities'
    | 'capability'
    | 'state'
    | 'contractOn'
    | 'firstProcessingOn'
    | 'plannedLaunchOn'
    | 'facts'
    | 'parties'
    | 'party'
    | 'role'
    | 'contact'
    | 'tasks'
  >;
  readonly screening: Named<
    'title' | 'determination' | 'consultation' | 'trace' | 'criterion' | 'says' | 'because' | 'basis' | 'nothing'
  >;
  readonly findings: Named<
    'title' | 'intro' | 'none' | 'finding' | 'severity' | 'says' | 'answered' | 'resolve' | 'basis' | 'questions'
  >;
  readonly trail: Named<'title' | 'intro' | 'head' | 'sequence' | 'when' | 'who' | 'what' | 'change' | 'none'>;
  readonly citations: Named<'title' | 'intro' | 'citation' | 'kind' | 'law' | 'guidance' | 'case' | 'marked'>;
  readonly verification: Named<'title' | 'intro' | 'extract' | 'compute' | 'compare' | 'commands' | 'digest' | 'head'>;
  readonly statuses: Named<'not_provided' | 'not_known'>;
  readonly outcomes: Named<Outcome>;
  readonly states: Named<AssessmentState | StepState>;
  readonly roles: Named<Role>;
  readonly opinions: Named<AdviceOpinion>;
  readonly responses: Named<RecommendationResponse>;
  readonly severities: Named<FindingSeverity>;
  readonly regimes: Named<Regime>;
  readonly capabilities: Named<Capability>;
  readonly capabilityStates: Named<CapabilityState>;
  readonly determinations: Named<Determination>;
  readonly consultations: Named<RegimeScreening['consultation']>;
  /** By ground id, R1 to R8. */
  readonly grounds: Readonly<Record<string, string>>;
  /** By type of audit event. */
  readonly events: Readonly<Record<string, string>>;
  /** By the English text that a sealed version holds: names of scales, levels and units. */
  readonly phrases: Readonly<Record<string, string>>;
  /** Sources by id of the citation, where they have a name of their own in this language. */
  readonly sources?: Readonly<Record<string, string>>;
  /** Questionnaires in this language, by id and version such as `camera-dpia-1`; what is not here is printed in English. */
  readonly questionnaires?: Readonly<Record<string, TemplateWords>>;
  /** What findings and the screening say in this language; without it they are printed in English, as they were sealed. */
  readonly rules?: RuleWords;
  /** Harms and measures of the catalogues by their English title; without it they stay as they were taken. */
  readonly titles?: Readonly<Record<string, string>>;
}

export { fill } from '../language/fill.js';
