import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../../core/answers/answer.js';
import { view } from '../../core/template/visible.js';
import type { AssessmentState } from '../../core/workflow/states.js';
import { isDecided } from '../../core/workflow/writing.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, NotFoundError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AuditService } from '../audit/audit.service.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { TemplatesService } from '../templates/templates.service.js';
import { AnswersRepository } from './answers.repository.js';
import { AssessmentEntity } from './assessment.entity.js';
import { AssessmentsRepository } from './assessments.repository.js';
import type { LoadedAssessment } from './loaded-assessment.js';
import { TransitionsRepository } from './transitions.repository.js';

export interface AssessmentSummary {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: AssessmentState;
  readonly version: number;
  readonly programmeId: string;
  /** How many steps are in which state. */
  readonly progress: Readonly<Record<string, number>>;
}

export interface NewAssessment {
  readonly title: string;
  /** Empty: the year and the next number. */
  readonly reference: string;
}

@Injectable()
export class AssessmentsService {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly answers: AnswersRepository,
    private readonly transitions: TransitionsRepository,
    private readonly programmes: ProgrammesService,
    private readonly templates: TemplatesService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** All of the organisation, or those of one programme. */
  list(actor: Actor, programmeId?: string): Promise<readonly AssessmentSummary[]> {
    return this.unitOfWork.run(actor.organisationId, tx => this.listIn(tx, programmeId));
  }

  async listIn(tx: Tx, programmeId?: string): Promise<readonly AssessmentSummary[]> {
    const rows = programmeId ? await this.assessments.ofProgramme(tx, programmeId) : await this.assessments.all(tx);
    const counts = await this.assessments.progress(tx);
    return rows.map(row => ({
      ...summary(row),
      progress: Object.fromEntries(
        counts.filter(each => each.assessmentId === row.id).map(each => [each.state, each.steps]),
      ),
    }));
  }

  /** The assessment of a programme that was begun last; null while there is none. */
  async newestIn(tx: Tx, programmeId: string): Promise<LoadedAssessment | null> {
    const newest = (await this.assessments.ofProgramme(tx, programmeId)).at(-1);
    return newest ? this.load(tx, newest.id) : null;
  }

  get(id: string, actor: Actor): Promise<LoadedAssessment> {
    return this.unitOfWork.run(actor.organisationId, tx => this.load(tx, id));
  }

  /** Four queries: the assessment, its programme, its steps, its answers; a fifth once it is decided. */
  async load(tx: Tx, id: string): Promise<LoadedAssessment> {
    const row = await this.assessments.find(tx, id);
    if (!row) throw new NotFoundError('assessment');
    const programme = await this.programmes.getIn(tx, row.programmeId);
    const steps = await this.assessments.steps(tx, id);
    const written = await this.answers.all(tx, id);
    const template = this.templates.get(row.templateId, row.templateVersion);
    const answers = Object.fromEntries(
      written.flatMap(({ questionId, answer }): [string, Answer][] => (answer ? [[questionId, answer]] : [])),
    );
    const { reference, title, state, version, createdAt } = row;
    return {
      ...{ id, reference, title, state, version, createdAt, programme, template, answers },
      steps: new Map(steps.map(step => [step.stepId, step])),
      written: new Map(written.map(each => [each.questionId, each])),
      view: view(template.content, { programme: programme.facts, answers }),
      judgedOn: dayOf((await this.decidedAt(tx, row)) ?? this.clock.now()),
    };
  }

  private decidedAt(tx: Tx, { id, state }: AssessmentEntity): Promise<Date | null> {
    return isDecided(state) ? this.transitions.lastMoveOfWhole(tx, id) : Promise.resolve(null);
  }

  async findByReference(tx: Tx, reference: string): Promise<string> {
    const row = await this.assessments.findByReference(tx, reference);
    if (!row) throw new NotFoundError(`assessment with the reference ${reference}`);
    return row.id;
  }

  /** Begins version 1 with the questionnaire that is offered today. */
  start(programmeId: string, input: NewAssessment, actor: Actor): Promise<AssessmentSummary> {
    return this.unitOfWork.run(actor.organisationId, tx => this.startIn(tx, programmeId, input, actor));
  }

  async startIn(tx: Tx, programmeId: string, input: NewAssessment, actor: Actor): Promise<AssessmentSummary> {
    await this.programmes.getIn(tx, programmeId);
    const now = this.clock.now();
    const template = this.templates.offered(dayOf(now));
    const id = randomUUID();
    const stepIds = template.sections.flatMap(section => section.steps.map(step => step.id));
    const reference = input.reference || (await this.nextReference(tx));
    const row = {
      ...{ id, programmeId, reference, title: input.title, createdBy: actor.id, createdAt: now },
      ...{ templateId: template.id, templateVersion: template.version },
    };
    await this.assessments.add(tx, row, stepIds).catch(rethrowTaken);
    const data = { programme: programmeId, template: `${template.id}-${template.version}` };
    await this.audit.record(tx, { type: 'assessment.started', actor: actor.id, assessment: id, data });
    const progress = { not_started: stepIds.length };
    return { id, reference, title: input.title, state: 'in_preparation', version: 1, programmeId, progress };
  }

  private async nextReference(tx: Tx): Promise<string> {
    const number = String((await this.assessments.count(tx)) + 1).padStart(4, '0');
    return `DPIA-${this.clock.now().getUTCFullYear()}-${number}`;
  }
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function summary(row: AssessmentEntity): Omit<AssessmentSummary, 'progress'> {
  const { id, reference, title, state, version, programmeId } = row;
  return { id, reference, title, state, version, programmeId };
}

function rethrowTaken(error: unknown): never {
  if (databaseRefusal(error) !== 'taken') throw error;
  const message = 'Another assessment has this reference. Choose another, or leave it empty';
  throw new InvalidInputError([{ field: 'reference', message }]);
}
