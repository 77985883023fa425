import type { INestApplicationContext } from '@nestjs/common';
import type { Answer } from '../../src/core/answers/answer.js';
import type { Programme } from '../../src/core/programme/programme.js';
import type { AdviceOpinion } from '../../src/core/version/sealed.js';
import type { AssessmentAction, StepAction } from '../../src/core/workflow/transitions.js';
import { AnswersService } from '../../src/modules/assessments/answers.service.js';
import { AssessmentsService } from '../../src/modules/assessments/assessments.service.js';
import { ProgrammesService } from '../../src/modules/programmes/programmes.service.js';
import { DecisionsService } from '../../src/modules/reviews/decisions.service.js';
import { ReviewsService } from '../../src/modules/reviews/reviews.service.js';
import type { Actor } from '../../src/platform/actor.js';
import type { Cast } from './cast.js';
import { completeAnswers, Filling } from './complete-answers.js';
import { carPark } from './programmes.js';

export interface Started {
  readonly programmeId: string;
  readonly id: string;
}

interface Writing {
  readonly id: string;
  readonly questionId: string;
  readonly answer: Answer | null;
  readonly seen?: number;
}

interface StepMove {
  readonly assessmentId: string;
  readonly stepId: string;
  readonly action: StepAction;
  readonly comment?: string;
}

/** Takes an assessment through the services that people use, from stage to stage. */
export class Stages {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly cast: Cast,
  ) {}

  async start(facts: Programme = carPark()): Promise<Started> {
    const { assessor } = this.cast;
    const programme = await this.app.get(ProgrammesService).register('', facts, assessor);
    const input = { title: 'Car park at the station', reference: '' };
    const { id } = await this.app.get(AssessmentsService).start(programme.id, input, assessor);
    return { programmeId: programme.id, id };
  }

  async written(filling: Filling = {}, facts?: Programme): Promise<Started> {
    const started = await this.start(facts);
    const { template, programme } = await this.app.get(AssessmentsService).get(started.id, this.cast.assessor);
    const answers = completeAnswers(template.content, programme.facts, filling);
    for (const [questionId, answer] of Object.entries(answers))
      await this.write({ id: started.id, questionId, answer });
    return started;
  }

  async submitted(filling: Filling = {}, facts?: Programme): Promise<Started> {
    const started = await this.written(filling, facts);
    await this.everyStep(started.id, 'submit', this.cast.assessor);
    return started;
  }

  async approvedSteps(filling: Filling = {}, facts?: Programme): Promise<Started> {
    const started = await this.submitted(filling, facts);
    await this.everyStep(started.id, 'approve', this.cast.reviewer);
    return started;
  }

  async awaitingAdvice(filling: Filling = {}, facts?: Programme): Promise<Started> {
    const started = await this.approvedSteps(filling, facts);
    await this.move(started.id, 'ask_advice', this.cast.assessor);
    return started;
  }

  async awaitingDecision(filling: Filling = {}, facts?: Programme): Promise<Started> {
    const started = await this.awaitingAdvice(filling, facts);
    await this.advise(started.id);
    return started;
  }

  async decided(action: AssessmentAction = 'approve', filling: Filling = {}): Promise<Started> {
    const started = await this.awaitingDecision(filling);
    await this.move(started.id, action, this.cast.officer, 'For the reasons given in the assessment.');
    return started;
  }

  write({ id: assessmentId, questionId, answer, seen = 0 }: Writing, by: Actor = this.cast.assessor): Promise<number> {
    return this.app.get(AnswersService).write({ assessmentId, questionId, seen, answer }, by);
  }

  async everyStep(assessmentId: string, action: StepAction, by: Actor): Promise<void> {
    const { view } = await this.app.get(AssessmentsService).get(assessmentId, by);
    for (const stepId of new Set(view.questions.map(each => each.step.id)))
      await this.moveStep({ assessmentId, stepId, action }, by);
  }

  async moveStep({ comment = '', ...move }: StepMove, by: Actor): Promise<void> {
    await this.app.get(ReviewsService).perform({ ...move, comment }, by);
  }

  async move(assessmentId: string, action: AssessmentAction, by: Actor, comment = ''): Promise<void> {
    await this.app.get(DecisionsService).perform({ assessmentId, action, comment, conditions: [] }, by);
  }

  async advise(assessmentId: string, opinion: AdviceOpinion = 'favourable', by: Actor = this.cast.dpo): Promise<void> {
    const comment = 'The measures answer the risks; look again after one year.';
    const command = { assessmentId, action: 'record_advice', opinion, comment, conditions: [] } as const;
    await this.app.get(DecisionsService).perform(command, by);
  }
}
