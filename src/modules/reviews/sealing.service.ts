import { Injectable } from '@nestjs/common';
import type {
  SealedAdvice,
  SealedConditionTerms,
  SealedSignature,
  SealedVersion,
  SignOff,
  TrailEntry,
  UndecidedVersion,
} from '../../core/version/sealed.js';
import { draftVersion, sealVersion, type SealInput, Writing } from '../../core/version/seal.js';
import type { Outcome } from '../../core/workflow/states.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { AnswersService } from '../assessments/answers.service.js';
import { LoadedAssessment, stepsOf } from '../assessments/loaded-assessment.js';
import { AuditService, WrittenEvent } from '../audit/audit.service.js';
import { CamerasService } from '../cameras/cameras.service.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { PeopleService } from '../identity/people.service.js';
import { TemplatesService } from '../templates/templates.service.js';
import { VersionsService } from '../versions/versions.service.js';
import { ViewsService } from '../views/views.service.js';
import { EvaluationService } from './evaluation.service.js';
import { FindingResponsesService } from './finding-responses.service.js';
import { RecommendationsService } from './recommendations.service.js';
import { signOffsOf, trailOf } from './sign-offs.js';
import type { DecisionEntity } from './review.entity.js';
import { VerdictsRepository } from './verdicts.repository.js';

type DecisionRow = Omit<DecisionEntity, 'organisationId'> & {
  readonly terms: readonly SealedConditionTerms[];
  readonly signatures: readonly SealedSignature[];
};

/** Gathers what a decision freezes and hands it to the core to put together and to the versions to keep. */
@Injectable()
export class SealingService {
  constructor(
    private readonly verdicts: VerdictsRepository,
    private readonly responses: FindingResponsesService,
    private readonly recommendations: RecommendationsService,
    private readonly answers: AnswersService,
    private readonly cameras: CamerasService,
    private readonly evaluation: EvaluationService,
    private readonly people: PeopleService,
    private readonly templates: TemplatesService,
    private readonly audit: AuditService,
    private readonly versions: VersionsService,
    private readonly views: ViewsService,
    private readonly evidence: EvidenceService,
  ) {}

  async seal(tx: Tx, assessment: LoadedAssessment, decision: DecisionRow): Promise<string> {
    const gathered = await this.gathered(tx, assessment);
    const advice = await this.advice(tx, assessment);
    if (!advice) throw new Error('The table of transitions lets nobody decide before the advice');
    const outcome = { sealedAt: decision.decidedAt.toISOString(), state: decision.outcome };
    const signOffs = withSignatures(gathered.signOffs, decision.signatures);
    return this.versions.seal(
      tx,
      sealVersion({ ...gathered, ...outcome, signOffs, advice, decision: decided(decision) }),
    );
  }

  /** The working copy as a version would hold it, at this moment. */
  async draft(tx: Tx, assessment: LoadedAssessment, now: Date): Promise<UndecidedVersion> {
    const gathered = await this.gathered(tx, assessment);
    const advice = await this.advice(tx, assessment);
    return draftVersion({
      ...gathered,
      ...{ sealedAt: now.toISOString(), state: assessment.state, advice, decision: null },
    });
  }

  private async gathered(
    tx: Tx,
    assessment: LoadedAssessment,
  ): Promise<Omit<SealInput, 'sealedAt' | 'state' | 'advice' | 'decision'>> {
    // Frozen first: findings are about the register that is sealed.
    const cameras = await this.cameras.frozenIn(tx, assessment.programme.id);
    const { screening, findings, risks } = await this.evaluation.of(tx, assessment);
    const trail = await this.audit.trail(tx, assessment.id);
    const views = await this.views.standingIn(tx, assessment.id);
    const evidence = await this.evidence.standingIn(tx, assessment.id);
    const organisation = await this.people.organisationIn(tx);
    return {
      organisation: { id: organisation.id, name: organisation.name },
      assessment: { id: assessment.id, reference: assessment.reference, title: assessment.title },
      version: assessment.version,
      programme: { reference: assessment.programme.reference, facts: assessment.programme.facts },
      ...(cameras ? { cameras } : {}),
      ...(views.length > 0 ? { views } : {}),
      evidence,
      template: assessment.template,
      visible: new Set(assessment.view.questions.map(each => each.question.id)),
      answers: assessment.view.answers,
      writing: writingOf(assessment),
      screening,
      findings: await this.responses.beside(tx, assessment.id, findings),
      register: risks,
      signOffs: this.signOffs(trail, assessment),
      people: await this.people.listIn(tx),
      citations: this.templates.citations,
      trail: this.trail(trail, assessment),
      auditHead: await this.audit.head(tx),
    };
  }

  private signOffs(trail: readonly WrittenEvent[], assessment: LoadedAssessment): SignOff[] {
    return signOffsOf(
      trail,
      stepsOf(assessment).map(step => step.id),
      assessment.version,
    );
  }

  private trail(trail: readonly WrittenEvent[], assessment: LoadedAssessment): TrailEntry[] {
    return trailOf(trail, assessment.version);
  }

  private async advice(tx: Tx, assessment: LoadedAssessment): Promise<SealedAdvice | null> {
    const row = await this.verdicts.advice(tx, assessment.id, assessment.version);
    if (!row) return null;
    const { opinion, body, givenBy, givenAt } = row;
    const adviserAlsoWrote = await this.answers.hasWritten(tx, assessment.id, givenBy);
    const recommendations = await this.recommendations.of(tx, row);
    return { by: givenBy, at: givenAt.toISOString(), opinion, text: body, recommendations, adviserAlsoWrote };
  }
}

function decided(row: DecisionRow): SealedVersion['decision'] {
  const { decidedBy, decidedAt, justification, conditions, terms, validUntil, signatures } = row;
  const outcome: Outcome = row.outcome;
  return {
    ...{ by: decidedBy, at: decidedAt.toISOString(), outcome, justification, conditions },
    ...(terms.length > 0 ? { terms } : {}),
    ...(validUntil === null ? {} : { validUntil }),
    ...(signatures.length > 0 ? { signatures } : {}),
  };
}

/** Before the decision, which is what they lead to. */
function withSignatures(signOffs: readonly SignOff[], signatures: readonly SealedSignature[]): readonly SignOff[] {
  const signed = signatures.map(each => ({ what: 'decision_signed', step: null, role: 'officer', ...each }) as const);
  return [
    ...signOffs.filter(each => each.what !== 'decided'),
    ...signed,
    ...signOffs.filter(each => each.what === 'decided'),
  ];
}

function writingOf(assessment: LoadedAssessment): Writing {
  return Object.fromEntries(
    [...assessment.written].map(([id, { writtenBy, writtenAt }]) => [
      id,
      { by: writtenBy, at: writtenAt.toISOString() },
    ]),
  );
}
