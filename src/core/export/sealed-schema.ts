/** The format of a sealed version as JSON Schema 2020-12, for whoever reads one without us. */
import type { JsonSchema } from '../assess/json-schema.js';
import { severities } from '../findings/finding.js';
import type { AssessedRisk, Rating } from '../risk/assess.js';
import type { RiskLevel, RiskMethod, ScaleLevel } from '../risk/method.js';
import { determinations, type FiredCriterion, type RegimeScreening, type Screening } from '../screening/screening.js';
import { regimes } from '../programme/programme.js';
import {
  adviceOpinions,
  recommendationResponses,
  sealedSchema,
  type SealedAdvice,
  type SealedCitation,
  type SealedConditionTerms,
  SealedDecision,
  type SealedFinding,
  type SealedRecommendation,
  type SealedRegister,
  type SealedSignature,
  type SealedVersion,
  type SignOff,
  type TrailEntry,
} from '../version/sealed.js';
import type { EvidenceItem } from '../evidence/evidence-item.js';
import { refusalGrounds, viewKinds, type RecordedView } from '../views/subject-view.js';
import { assessmentStates, outcomes, roles } from '../workflow/states.js';
import { answerDefinitions, sections } from './answers-schema.js';
import { camera, programmeFacts } from './facts-schema.js';
import { anyOf, day, digest, flag, id, list, maybe, moment, ordinal, shape, text, whole } from './schema-parts.js';

const screening = shape<Screening>({
  regimes: list(
    shape<RegimeScreening>({
      regime: anyOf(regimes),
      determination: anyOf(determinations),
      consultation: anyOf(['required', 'required_if_high_residual_risk', 'not_required']),
      trace: list(shape<FiredCriterion>({ criterion: id, says: text, because: text, cite: id })),
    }),
  ),
});

const finding = shape<SealedFinding>({
  id,
  severity: anyOf(severities),
  family: anyOf(['completeness', 'consistency', 'adequacy']),
  says: text,
  resolve: text,
  cite: list(id),
  questions: list(id),
  responses: list(shape<SealedFinding['responses'][number]>({ by: id, at: moment, body: text })),
});

const scale = list(shape<ScaleLevel>({ value: ordinal, name: text, meaning: text }));
const method = shape<RiskMethod>({
  name: text,
  likelihood: scale,
  severity: scale,
  levels: list(shape<RiskLevel>({ id, name: text })),
  matrix: list(list(id)),
  highFrom: id,
  severityOverride: ordinal,
  questions: shape<RiskMethod['questions']>({ register: id, measures: id, residual: id }),
});
const rating = maybe(shape<Rating>({ likelihood: ordinal, severity: ordinal, level: id }));
const risk = shape<AssessedRisk>(
  {
    no: ordinal,
    title: text,
    inherent: rating,
    residual: rating,
    measures: list(ordinal),
    acceptable: maybe(flag),
    acceptedBy: text,
    reason: text,
  },
  ['acceptedBy'],
);

type Replied = NonNullable<SealedRecommendation['answer']>;
const recommendation = shape<SealedRecommendation>({
  no: ordinal,
  text,
  answer: maybe(shape<Replied>({ response: anyOf(recommendationResponses), reasons: text, by: id, at: moment })),
});
const advice = shape<SealedAdvice>(
  {
    by: id,
    at: moment,
    opinion: anyOf(adviceOpinions),
    text,
    recommendations: list(recommendation),
    adviserAlsoWrote: flag,
  },
  ['recommendations'],
);
const terms = shape<SealedConditionTerms>({ no: ordinal, owner: id, dueOn: text, prior: flag });
const decision = shape<SealedDecision>(
  {
    by: id,
    at: moment,
    outcome: anyOf(outcomes),
    justification: text,
    conditions: list(text),
    terms: list(terms),
    validUntil: text,
    signatures: list(shape<SealedSignature>({ controller: text, by: id, at: moment, digest })),
  },
  ['terms', 'validUntil', 'signatures'],
);

const signOff = shape<SignOff>(
  {
    what: anyOf(['step_submitted', 'stage_approved', 'step_approved', 'advice_recorded', 'decision_signed', 'decided']),
    step: maybe(id),
    stage: text,
    controller: text,
    by: id,
    onBehalfOf: id,
    role: anyOf(roles),
    at: moment,
    digest: maybe(digest),
  },
  ['stage', 'controller', 'onBehalfOf'],
);
const trailEntry = shape<TrailEntry>({
  sequence: whole,
  at: moment,
  by: id,
  type: id,
  step: maybe(id),
  from: maybe(text),
  to: maybe(text),
  comment: text,
});
const citation = shape<SealedCitation>({
  id,
  label: text,
  kind: anyOf(['law', 'guidance', 'case']),
  confirmed: flag,
});

/** The last three are in versions that were sealed before Uvid left them out. */
type Person = SealedVersion['people'][number] & {
  readonly email?: string;
  readonly joined?: boolean;
  readonly disabled?: boolean;
};
const person = shape<Person>({ id, name: text, roles: list(anyOf(roles)), email: text, joined: flag, disabled: flag }, [
  'email',
  'joined',
  'disabled',
]);

const view = shape<RecordedView>({
  id,
  kind: anyOf(viewKinds),
  groups: list(text),
  how: text,
  from: maybe(day),
  until: maybe(day),
  said: text,
  changed: text,
  signatures: maybe(ordinal),
  ground: anyOf([...refusalGrounds, null]),
  reason: text,
  by: id,
  at: moment,
});

const evidence = shape<EvidenceItem>({
  id,
  question: id,
  name: text,
  description: text,
  mediaType: text,
  size: ordinal,
  sha256: digest,
  by: id,
  at: moment,
});

const version = shape<SealedVersion>(
  {
    schema: { const: sealedSchema },
    organisation: shape<SealedVersion['organisation']>({ id, name: text }),
    assessment: shape<SealedVersion['assessment']>({ id, reference: text, title: text }),
    version: ordinal,
    sealedAt: moment,
    state: anyOf(assessmentStates),
    programme: shape<SealedVersion['programme']>({ reference: text, facts: programmeFacts }),
    cameras: shape<SealedRegister>({ revision: whole, digest, cameras: list({ $ref: '#/$defs/camera' }) }),
    views: list(view),
    evidence: list(evidence),
    template: shape<SealedVersion['template']>({ id, version: ordinal, title: text, digest }),
    sections,
    screening,
    findings: list(finding),
    risks: shape<SealedVersion['risks']>({ method, register: list(risk) }),
    advice,
    decision,
    signOffs: list(signOff),
    people: list(person),
    citations: list(citation),
    trail: list(trailEntry),
    auditHead: shape<SealedVersion['auditHead']>({ sequence: whole, hash: digest }),
  },
  ['cameras', 'views', 'evidence'],
);

/**
 * Says what form a sealed version has. That it is the one that was sealed is for its digest to say: the SHA-256 of its
 * canonical text (RFC 8785). A new format gets a new name in `schema`, and a schema of its own.
 */
export const sealedVersionSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:uvid:schema:sealed-version:1',
  title: 'A sealed version of an assessment, uvid-sealed-version/1',
  ...version,
  $defs: { ...answerDefinitions, camera },
};
