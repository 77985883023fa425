/**
 * A version for programs that know the W3C Data Privacy Vocabulary: who processes what for which purpose, the risks and what
 * was decided. What the vocabulary has no term for is named as ours (`urn:uvid:…`), never bent into a term that says more.
 * Which outcome is which term is a proposal of ours: the vocabulary knows no outcomes of the EDPB's template.
 */
import type { TableRow } from '../answers/answer.js';
import { rowsOf, textIn } from '../answers/read.js';
import type { Capability, Party } from '../programme/programme.js';
import type { Rating } from '../risk/assess.js';
import type { Outcome } from '../workflow/states.js';
import type { Described } from './described.js';
import { namespaces, type Term } from './dpv-terms.js';

type Named = { readonly '@id': Term | `urn:${string}` };
export type Node = { readonly [key in Term | '@id' | '@type' | '@context']?: unknown };

const outcomeTerms: Readonly<Record<Outcome, { readonly status: Term; readonly says: readonly Term[] }>> = {
  approved: {
    status: 'dpv:AuditApproved',
    says: ['eu-gdpr:DPIAOutcomeRisksAcceptable', 'eu-gdpr:DPIARecommendsProcessingContinue'],
  },
  conditionally_approved: {
    status: 'dpv:AuditConditionallyApproved',
    says: ['eu-gdpr:DPIAOutcomeRisksAcceptable', 'eu-gdpr:DPIARecommendsProcessingContinue'],
  },
  consultation: { status: 'dpv:AuditRequired', says: ['eu-gdpr:DPIAOutcomeDPAConsultation'] },
  rejected: {
    status: 'dpv:AuditRejected',
    says: ['eu-gdpr:DPIAOutcomeHighResidualRisk', 'eu-gdpr:DPIARecommendsProcessingNotContinue'],
  },
};

/** Only what is active is processing: what is present and disabled is in the sealed version itself. */
const capabilityTerms: Partial<
  Readonly<Record<Capability, { data?: readonly Term[]; processing?: readonly Term[]; technology?: readonly Term[] }>>
> = {
  anpr: { data: ['pd:VehicleLicense'] },
  live_face_recognition: {
    data: ['pd:Biometric', 'pd:FacialPrint'],
    processing: ['dpv:Match'],
    technology: ['ai:FaceRecognition', 'eu-aiact:RealtimeRemoteBiometricIdentificationSystem'],
  },
  retrospective_face_recognition: {
    data: ['pd:Biometric', 'pd:FacialPrint'],
    processing: ['dpv:Match'],
    technology: ['ai:FaceRecognition', 'eu-aiact:PostRemoteBiometricIdentificationSystem'],
  },
};

const groundTerms: Readonly<Record<string, Term>> = {
  legal_obligation: 'eu-gdpr:A6-1-c',
  legitimate_interests: 'eu-gdpr:A6-1-f',
};

const measureTerms: Readonly<Record<string, Term>> = {
  technical: 'dpv:TechnicalMeasure',
  organisational: 'dpv:OrganisationalMeasure',
  staff: 'dpv:OrganisationalMeasure',
  legal: 'dpv:LegalMeasure',
};

export function jsonLd(described: Described): Node {
  const { digest, assessment, version, sealedAt, organisation, outcome, screening } = described;
  const { status, says } = outcomeTerms[outcome];
  return {
    '@context': namespaces,
    '@id': `urn:sha256:${digest}`,
    '@type': ['dpv:DPIA', 'eu-gdpr:DPIAProcedure'],
    'dct:identifier': assessment.reference,
    'dct:title': assessment.title,
    'dct:hasVersion': String(version),
    'dct:issued': sealedAt,
    'dct:publisher': organisation,
    'dpv:hasAuditStatus': named(status),
    'dpv:hasAssessment': [
      ...screening.map(({ regime, determination }) => ({
        '@type': ['eu-gdpr:DPIANecessityAssessment'],
        'dct:subject': own('law', regime),
        'dct:relation': named(determination === 'not_required' ? 'eu-gdpr:DPIANotRequired' : 'eu-gdpr:DPIARequired'),
        'dct:description': own('determination', determination),
      })),
      { '@type': ['eu-gdpr:DPIAOutcome'], 'dct:relation': [...says.map(named), own('outcome', outcome)] },
    ],
    'dct:subject': processOf(described),
  };
}

function processOf(described: Described): Node {
  const { reference, facts } = described.programme;
  const active = Object.entries(capabilityTerms).filter(
    ([each]) => facts.capabilities[each as Capability] === 'active',
  );
  const terms = (kind: 'data' | 'processing' | 'technology', always: readonly Term[]) =>
    [...new Set([...always, ...active.flatMap(([, each]) => each[kind] ?? [])])].map(named);
  return {
    '@type': ['dpv:Process'],
    'dct:identifier': reference,
    'dct:title': facts.name,
    'dct:description': facts.summary,
    'dpv:hasDataController': party('dpv:DataController')(facts.controller),
    'dpv:hasJointDataControllers': facts.jointControllers.map(party('dpv:JointDataControllers')),
    'dpv:hasDataProcessor': facts.processors.map(party('dpv:DataProcessor')),
    'dpv:hasPurpose': facts.purposes.map(each => ({ '@type': ['dpv:Purpose'], 'dct:description': each })),
    'dpv:hasPersonalData': terms('data', ['pd:Picture']),
    'dpv:hasProcessing': terms('processing', ['dpv:Collect', 'dpv:Observe']),
    'dpv:isImplementedUsingTechnology': terms('technology', ['tech:VideoContent']),
    'dpv:hasLegalBasis': rowsOf(described.answers, 'legal.basis').map(row => basisOf(described, row)),
    'dpv:hasRisk': risksOf(described),
  };
}

/** A ground of Article 6 is one only where the GDPR binds the programme. */
function basisOf({ programme }: Described, row: TableRow): Node {
  const ground = textIn(row, 'ground');
  const term = programme.facts.regimes.includes('EU_GDPR') ? groundTerms[ground] : undefined;
  return {
    '@type': ['dpv:LegalBasis'],
    'dct:identifier': `Q${row.no}`,
    'dct:relation': term ? named(term) : own('ground', ground),
    'dct:description': textIn(row, 'provision'),
  };
}

function risksOf({ risks, answers, digest }: Described): readonly Node[] {
  const { method, register } = risks;
  const measures = new Map(rowsOf(answers, method.questions.measures).map(row => [row.no, row]));
  const id = (code: string): `urn:${string}` => `urn:sha256:${digest}#${code}`;
  return register.map(({ no, title, inherent, residual, measures: acting }) => ({
    '@id': id(`R${no}`),
    '@type': ['dpv:Risk'],
    'dct:title': title,
    ...(inherent ? rated(inherent) : {}),
    ...(residual ? { 'dpv:hasResidualRisk': { '@type': ['dpv:ResidualRisk'], ...rated(residual) } } : {}),
    'dpv:isMitigatedByMeasure': acting.map(each => ({ '@id': id(`M${each}`), ...measure(measures.get(each)) })),
  }));
}

function measure(row: TableRow | undefined): Node {
  const kind = row && measureTerms[textIn(row, 'group')];
  const title = row ? textIn(row, 'measure') : '';
  return { '@type': ['dpv:RiskMitigationMeasure', ...(kind ? [kind] : [])], ...(title ? { 'dct:title': title } : {}) };
}

/** DPV has scales of three, five and seven levels and none of four, so levels are named as the method names them. */
function rated({ likelihood, severity, level }: Rating): Node {
  return {
    'dpv:hasLikelihood': { ...own('likelihood', String(likelihood)), '@type': ['dpv:Likelihood'] },
    'dpv:hasSeverity': { ...own('severity', String(severity)), '@type': ['dpv:Severity'] },
    'dpv:hasRiskLevel': { ...own('level', level), '@type': ['dpv:RiskLevel'] },
  };
}

/** Names of organisations, and no contacts: those are for people, and often of people. */
function party(type: Term): (each: Party) => Node {
  return ({ name }) => ({ '@type': [type], 'dct:title': name });
}

function named(term: Term): Named {
  return { '@id': term };
}

function own(kind: string, value: string): Named {
  return { '@id': `urn:uvid:${kind}:${encodeURIComponent(value)}` };
}
