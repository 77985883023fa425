import { Injectable } from '@nestjs/common';
import { completeness } from '../../core/answers/completeness.js';
import { Assessed, assess } from '../../core/assess/assess.js';
import { highResidualRisks, severeNotAccepted } from '../../core/risk/assess.js';
import type { Facts } from '../../core/workflow/decide.js';
import { noFacts } from '../../core/workflow/no-facts.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { AnswersService } from '../assessments/answers.service.js';
import { currentDigest, LoadedAssessment } from '../assessments/loaded-assessment.js';
import { TransitionsService } from '../assessments/transitions.service.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { VerdictsRepository } from './verdicts.repository.js';

/** Gathers what `decide` judges on. Counts and flags only: no rule is decided here. */
@Injectable()
export class FactsService {
  constructor(
    private readonly answers: AnswersService,
    private readonly programmes: ProgrammesService,
    private readonly transitions: TransitionsService,
    private readonly verdicts: VerdictsRepository,
  ) {}

  async ofStep(tx: Tx, assessment: LoadedAssessment, stepId: string, actor: Actor): Promise<Facts> {
    const { questions, answers } = assessment.view;
    const step = completeness(questions, answers).steps.find(each => each.step === stepId);
    return {
      ...noFacts,
      assessmentInPreparation: assessment.state === 'in_preparation',
      missingAnswers: step?.missing.length ?? 0,
      actorWroteStep: await this.answers.hasWrittenStep(tx, assessment.id, stepId, actor.id),
    };
  }

  /** A page that has evaluated the assessment already hands over what it found. */
  async ofAssessment(
    tx: Tx,
    assessment: LoadedAssessment,
    actor: Actor,
    assessed: Assessed = evaluate(assessment),
  ): Promise<Facts> {
    const { id, programme } = assessment;
    return {
      ...noFacts,
      ...countSteps(assessment),
      ...countRisks(assessment, assessed),
      assessmentInPreparation: assessment.state === 'in_preparation',
      actorWrote:
        (await this.answers.hasWritten(tx, id, actor.id)) ||
        (await this.programmes.hasWritten(tx, programme.id, actor.id)),
      actorReviewed: await this.transitions.hasGivenVerdict(tx, id, actor.id),
      actorAdvised: await this.verdicts.hasAdvised(tx, id, actor.id),
    };
  }
}

export function evaluate(assessment: LoadedAssessment): Assessed {
  return assess(assessment.template.content, assessment.programme.facts, assessment.answers);
}

function countSteps(assessment: LoadedAssessment): Pick<Facts, 'stepsNotApproved' | 'approvalsOutdated'> {
  // A step whose questions all stay hidden has nothing to approve.
  const asked = new Set(assessment.view.questions.map(each => each.step.id));
  const steps = [...assessment.steps].map(([id, row]) => ({ id, ...row }));
  const begun = steps.filter(step => asked.has(step.id) || step.state !== 'not_started');
  const approved = begun.filter(step => step.state === 'approved');
  return {
    stepsNotApproved: begun.length - approved.length,
    approvalsOutdated: approved.filter(step => step.approvedDigest !== currentDigest(assessment, step.id)).length,
  };
}

type RiskCounts = Pick<Facts, 'blockingFindings' | 'highResidualRisks' | 'severeRisksNotAccepted'>;

function countRisks(assessment: LoadedAssessment, { findings, risks }: Assessed): RiskCounts {
  const method = assessment.template.content.risk;
  return {
    blockingFindings: findings.filter(finding => finding.severity === 'blocking').length,
    highResidualRisks: highResidualRisks(method, risks).length,
    severeRisksNotAccepted: severeNotAccepted(method, risks).length,
  };
}
