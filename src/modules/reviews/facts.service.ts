import { Injectable } from '@nestjs/common';
import { completeness } from '../../core/answers/completeness.js';
import type { Assessed } from '../../core/assess/assess.js';
import type { GoLiveBar } from '../../core/consultation/go-live.js';
import { highResidualRisks, severeNotAccepted } from '../../core/risk/assess.js';
import { openRecommendations } from '../../core/version/recommendations.js';
import type { Facts } from '../../core/workflow/decide.js';
import { noFacts } from '../../core/workflow/no-facts.js';
import { isNotNamed } from '../../core/workflow/joint.js';
import { changesRequested } from '../../core/workflow/rounds.js';
import { blockingThreads } from '../../core/workflow/threads.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { AnswersService } from '../assessments/answers.service.js';
import { currentDigest, LoadedAssessment, outdatedApprovals } from '../assessments/loaded-assessment.js';
import { TransitionsService } from '../assessments/transitions.service.js';
import { CamerasService } from '../cameras/cameras.service.js';
import { ConsultationsService } from '../consultations/consultations.service.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { ApprovalsService, type StepToApprove } from '../stages/approvals.service.js';
import { JointOfficersService } from '../signatories/joint-officers.service.js';
import { ViewsService } from '../views/views.service.js';
import { EvaluationService } from './evaluation.service.js';
import { RecommendationsService } from './recommendations.service.js';
import { RoundsService } from './rounds.service.js';
import { VerdictsRepository } from './verdicts.repository.js';

/** Gathers what `decide` judges on. Counts and flags only: no rule is decided here. */
@Injectable()
export class FactsService {
  constructor(
    private readonly answers: AnswersService,
    private readonly programmes: ProgrammesService,
    private readonly cameras: CamerasService,
    private readonly transitions: TransitionsService,
    private readonly evaluation: EvaluationService,
    private readonly verdicts: VerdictsRepository,
    private readonly recommendations: RecommendationsService,
    private readonly rounds: RoundsService,
    private readonly approvals: ApprovalsService,
    private readonly consultations: ConsultationsService,
    private readonly views: ViewsService,
    private readonly evidence: EvidenceService,
    private readonly joint: JointOfficersService,
  ) {}

  async ofStep(tx: Tx, assessment: LoadedAssessment, stepId: string, actor: Actor): Promise<Facts> {
    const { questions, answers } = assessment.view;
    const { approvalsMissing, outsideStages } = await this.approvals.read(tx, toApprove(assessment, stepId), actor);
    const step = completeness(questions, answers).steps.find(each => each.step === stepId);
    const said = await this.verdicts.threadEntries(tx, assessment.id, stepId);
    return {
      ...noFacts,
      assessmentInPreparation: assessment.state === 'in_preparation',
      missingAnswers: step?.missing.length ?? 0,
      blockingThreads: blockingThreads(said),
      changesRequested: changesRequested(await this.rounds.standing(tx, assessment.id, stepId)),
      ...{ approvalsMissing, outsideStages },
      actorWroteStep:
        (await this.answers.hasWrittenStep(tx, assessment.id, stepId, actor.id)) ||
        (await this.evidence.hasAdded(tx, assessment.id, actor.id, stepId)),
    };
  }

  /** A page that has evaluated the assessment already hands over what it found. */
  async ofAssessment(tx: Tx, assessment: LoadedAssessment, actor: Actor, known?: Assessed): Promise<Facts> {
    const assessed = known ?? (await this.evaluation.of(tx, assessment));
    const { id, programme } = assessment;
    return {
      ...noFacts,
      ...countSteps(assessment),
      ...countRisks(assessment, assessed),
      ...countBars(await this.consultations.barsIn(tx, id, assessed.screening.regimes)),
      assessmentInPreparation: assessment.state === 'in_preparation',
      actorWrote:
        (await this.answers.hasWritten(tx, id, actor.id)) ||
        (await this.programmes.hasWritten(tx, programme.id, actor.id)) ||
        (await this.cameras.hasWritten(tx, programme.id, actor.id)) ||
        (await this.views.hasRecorded(tx, id, actor.id)) ||
        (await this.evidence.hasAdded(tx, id, actor.id)),
      ...(await this.onAdvice(tx, assessment)),
      notNamed: isNotNamed(
        (await this.joint.standingIn(tx, id)).officers.map(each => each.officer),
        actor.id,
      ),
      actorReviewed:
        (await this.transitions.hasGivenVerdict(tx, id, actor.id)) ||
        (await this.approvals.hasApproved(tx, id, actor.id)),
      actorAdvised: await this.verdicts.hasAdvised(tx, id, actor.id),
    };
  }

  private async onAdvice(tx: Tx, { id, version }: LoadedAssessment): Promise<AdviceCounts> {
    const advice = await this.verdicts.advice(tx, id, version);
    return {
      recommendationsOpen: openRecommendations(await this.recommendations.of(tx, advice)),
      adviceUnfavourable: advice?.opinion === 'unfavourable',
    };
  }
}

/** A step with what an approval given now would bind. */
export function toApprove(assessment: LoadedAssessment, stepId: string): StepToApprove {
  const { id: assessmentId, version } = assessment;
  return { assessmentId, version, stepId, digest: currentDigest(assessment, stepId) };
}

function countSteps(assessment: LoadedAssessment): Pick<Facts, 'stepsNotApproved' | 'approvalsOutdated'> {
  // A step whose questions all stay hidden has nothing to approve.
  const asked = new Set(assessment.view.questions.map(each => each.step.id));
  const steps = [...assessment.steps].map(([id, row]) => ({ id, ...row }));
  const begun = steps.filter(step => asked.has(step.id) || step.state !== 'not_started');
  const approved = begun.filter(step => step.state === 'approved');
  return {
    stepsNotApproved: begun.length - approved.length,
    approvalsOutdated: outdatedApprovals(assessment).filter(each => approved.some(step => step.id === each.stepId))
      .length,
  };
}

type AdviceCounts = Pick<Facts, 'recommendationsOpen' | 'adviceUnfavourable'>;
type RiskCounts = Pick<Facts, 'blockingFindings' | 'highResidualRisks' | 'severeRisksNotAccepted'>;

function countRisks(assessment: LoadedAssessment, { findings, risks }: Assessed): RiskCounts {
  const method = assessment.template.content.risk;
  return {
    blockingFindings: findings.filter(finding => finding.severity === 'blocking').length,
    highResidualRisks: highResidualRisks(method, risks).length,
    severeRisksNotAccepted: severeNotAccepted(method, risks).length,
  };
}

function countBars(bars: readonly GoLiveBar[]): Pick<Facts, 'consultationsUnanswered' | 'negativeOpinions'> {
  const negativeOpinions = bars.filter(each => each.reason === 'negative').length;
  return { consultationsUnanswered: bars.length - negativeOpinions, negativeOpinions };
}
