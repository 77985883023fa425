import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { AnchorsService } from '../audit/anchors.service.js';
import { AuditService, WrittenEvent } from '../audit/audit.service.js';
import { PeopleService } from '../identity/people.service.js';
import type { ChainVerdict } from '../../core/audit/chain.js';
import type { AnchoredHead } from '../../core/audit/verdict.js';

export interface HistoryReading {
  readonly assessment: LoadedAssessment;
  readonly people: ReadonlyMap<string, string>;
  /** Oldest first. */
  readonly trail: readonly WrittenEvent[];
  /** Of the organisation's whole chain. */
  readonly verdict: ChainVerdict;
  /** The newest timestamp of that chain, and whether the chain still says what was stamped. */
  readonly anchor: (AnchoredHead & { readonly agrees: boolean }) | null;
}

@Injectable()
export class HistoryService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly audit: AuditService,
    private readonly anchors: AnchorsService,
    private readonly people: PeopleService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Everything that ever happened to an assessment, oldest first. */
  trail(assessmentId: string, actor: Actor): Promise<readonly WrittenEvent[]> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.assessments.load(tx, assessmentId);
      return this.audit.trail(tx, assessmentId);
    });
  }

  /** The trail with what it takes to read it, and whether the chain that it hangs in is whole. */
  read(assessmentId: string, actor: Actor): Promise<HistoryReading> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const people = await this.people.listIn(tx);
      return {
        assessment,
        people: new Map(people.map(person => [person.id, person.name])),
        trail: await this.audit.trail(tx, assessmentId),
        verdict: await this.audit.verify(tx),
        anchor: await this.anchors.lastIn(tx),
      };
    });
  }
}
