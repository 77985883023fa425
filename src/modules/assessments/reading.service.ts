import { Injectable } from '@nestjs/common';
import type { Section, Question, Step } from '../../core/template/template.js';
import type { StepState } from '../../core/workflow/states.js';
import type { StepAction } from '../../core/workflow/transitions.js';
import { mayWrite } from '../../core/workflow/writing.js';
import type { Actor } from '../../platform/actor.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { PeopleService } from '../identity/people.service.js';
import { AnswersService, shown } from './answers.service.js';
import { BoardComment, CommentBoardService } from './comment-board.service.js';
import { AssessmentsService } from './assessments.service.js';
import { EvidenceCountsService, type EvidenceCounts } from './evidence-counts.service.js';
import type { LoadedAssessment } from './loaded-assessment.js';
import { TransitionsService } from './transitions.service.js';

/** What a reviewer asked of a step, with the changes that they requested. */
export interface Remark {
  readonly by: string;
  readonly at: Date;
  readonly text: string;
}

export interface AssessmentReading {
  readonly assessment: LoadedAssessment;
  /** Names by id. */
  readonly people: ReadonlyMap<string, string>;
  /** By step id: why a step that was approved is open again. */
  readonly reopened: ReadonlyMap<string, Remark>;
  /** By step id: the latest request for changes, while it is open. */
  readonly remarks: ReadonlyMap<string, Remark>;
  readonly evidence: EvidenceCounts;
}

export interface Draft {
  readonly fields: Record<string, string | string[]>;
  readonly keptAt: Date;
}

export interface QuestionReading extends AssessmentReading {
  readonly section: Section;
  readonly step: Step;
  readonly question: Question;
  /** Who reads: the id of a person. */
  readonly reader: string;
  /** By the reader, now. */
  readonly writable: boolean;
  /** What people said of the question, oldest first. */
  readonly comments: readonly BoardComment[];
  /** What the reader typed here and did not save. */
  readonly draft: Draft | null;
}

/** All that the pages of an assessment show, each in one transaction. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswersService,
    private readonly transitions: TransitionsService,
    private readonly people: PeopleService,
    private readonly board: CommentBoardService,
    private readonly evidence: EvidenceCountsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  assessment(id: string, actor: Actor): Promise<AssessmentReading> {
    return this.unitOfWork.run(actor.organisationId, tx => this.read(tx, id));
  }

  /** @throws NotFoundError for a question that the conditions hide. */
  question(id: string, questionId: string, actor: Actor): Promise<QuestionReading> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const reading = await this.read(tx, id);
      const { question, step } = shown(reading.assessment, questionId);
      const { sections } = reading.assessment.template.content;
      const section = sections.find(each => each.steps.includes(step))!;
      const draft = await this.answers.draft(tx, id, questionId, actor);
      const comments = await this.board.on(tx, id, questionId);
      const writable = isWritable(reading.assessment, step.id, actor);
      return { ...reading, section, step, question, reader: actor.id, writable, draft, comments };
    });
  }

  private async read(tx: Tx, id: string): Promise<AssessmentReading> {
    const assessment = await this.assessments.load(tx, id);
    const people = new Map((await this.people.listIn(tx)).map(person => [person.id, person.name]));
    const remarks = await this.remarksOn(tx, assessment, people, asksForChanges);
    const reopened = await this.remarksOn(tx, assessment, people, opensAgain);
    return { assessment, people, remarks, reopened, evidence: await this.evidence.of(tx, id) };
  }

  private async remarksOn(
    tx: Tx,
    assessment: LoadedAssessment,
    people: ReadonlyMap<string, string>,
    { states, action }: Said,
  ): Promise<ReadonlyMap<string, Remark>> {
    const open = [...assessment.steps].filter(([, { state }]) => states.includes(state)).map(([id]) => id);
    if (open.length === 0) return new Map();
    const said = (await this.transitions.all(tx, assessment.id)).filter(each => each.action === action);
    return new Map(
      said.flatMap(({ stepId, byPerson, happenedAt, comment }): [string, Remark][] =>
        stepId !== null && open.includes(stepId)
          ? [[stepId, { by: people.get(byPerson) ?? 'A colleague', at: happenedAt, text: comment }]]
          : [],
      ),
    );
  }
}

/** In which states of a step the latest of these transitions still speaks. */
interface Said {
  readonly states: readonly StepState[];
  readonly action: StepAction;
}

const asksForChanges: Said = { states: ['changes_requested'], action: 'request_changes' };
const opensAgain: Said = { states: ['in_progress', 'submitted', 'changes_requested'], action: 'reopen' };

export function isWritable(assessment: LoadedAssessment, stepId: string, actor: Pick<Actor, 'roles'>): boolean {
  const state = assessment.steps.get(stepId)?.state ?? 'not_started';
  return actor.roles.has('assessor') && mayWrite(assessment.state, state);
}
