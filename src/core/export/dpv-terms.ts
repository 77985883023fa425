/**
 * The terms of the W3C Data Privacy Vocabulary that an export may use, and no others. DPV is a report of a W3C Community Group,
 * not a W3C Standard. Read from the vocabulary's own files, version 2.3: https://github.com/w3c/dpv, folder 2.3, commit
 * f01a55c3c0983e35cdfdf80593ece3353faba7b8 (28 February 2026).
 */
export const dpvSource = 'https://github.com/w3c/dpv/tree/f01a55c3c0983e35cdfdf80593ece3353faba7b8/2.3';

export const namespaces = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  'eu-aiact': 'https://w3id.org/dpv/legal/eu/aiact#',
  pd: 'https://w3id.org/dpv/pd#',
  tech: 'https://w3id.org/dpv/tech#',
  ai: 'https://w3id.org/dpv/ai#',
  dct: 'http://purl.org/dc/terms/',
} as const;

export type Prefix = keyof typeof namespaces;

export const dpvTerms = {
  dpv: [
    ...['DPIA', 'Process', 'DataController', 'DataProcessor', 'JointDataControllers', 'Purpose', 'LegalBasis'],
    ...['Risk', 'RiskLevel', 'Severity', 'Likelihood', 'ResidualRisk', 'RiskMitigationMeasure'],
    ...['TechnicalMeasure', 'OrganisationalMeasure', 'LegalMeasure', 'Collect', 'Observe', 'Match'],
    ...['AuditApproved', 'AuditConditionallyApproved', 'AuditRejected', 'AuditRequired'],
    ...['hasDataController', 'hasJointDataControllers', 'hasDataProcessor', 'hasPurpose', 'hasProcessing'],
    ...['hasPersonalData', 'hasLegalBasis', 'isImplementedUsingTechnology', 'hasAuditStatus', 'hasAssessment'],
    ...['hasRisk', 'hasRiskLevel', 'hasSeverity', 'hasLikelihood', 'hasResidualRisk', 'isMitigatedByMeasure'],
  ],
  'eu-gdpr': [
    ...['DPIAProcedure', 'DPIARequired', 'DPIANotRequired', 'DPIANecessityAssessment', 'DPIAOutcome'],
    ...['DPIAOutcomeDPAConsultation', 'DPIAOutcomeHighResidualRisk', 'DPIAOutcomeRisksAcceptable'],
    ...['DPIARecommendsProcessingContinue', 'DPIARecommendsProcessingNotContinue', 'A6-1-c', 'A6-1-f'],
  ],
  'eu-aiact': ['RealtimeRemoteBiometricIdentificationSystem', 'PostRemoteBiometricIdentificationSystem'],
  pd: ['Biometric', 'FacialPrint', 'Picture', 'VehicleLicense'],
  tech: ['VideoContent'],
  ai: ['FaceRecognition'],
  /** Not of DPV: Dublin Core (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/), for everything that is a document. */
  dct: [
    'title',
    'description',
    'identifier',
    'hasVersion',
    'issued',
    'subject',
    'publisher',
    'isVersionOf',
    'relation',
  ],
} as const satisfies Readonly<Record<Prefix, readonly string[]>>;

/** A term as a document writes it, such as `dpv:DPIA`. */
export type Term = { [P in Prefix]: `${P}:${(typeof dpvTerms)[P][number]}` }[Prefix];

/** A term that the vocabulary has; a document may also name things of ours, which are `urn:` and never look like a term. */
export function isTerm(name: string): name is Term {
  const [prefix = '', term = ''] = name.split(':');
  const known: readonly string[] | undefined = Object.entries(dpvTerms).find(([each]) => each === prefix)?.[1];
  return known?.includes(term) ?? false;
}
