import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Finding } from '../../core/findings/finding.js';
import { digestOf } from '../../core/version/canonical.js';
import type { SealedFinding } from '../../core/version/sealed.js';
import { isDecided } from '../../core/workflow/writing.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { NotFoundError, RefusedError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { AuditService } from '../audit/audit.service.js';
import { EvaluationService } from './evaluation.service.js';
import { FindingResponsesRepository } from './finding-responses.repository.js';

export interface FindingResponse {
  readonly finding: string;
  readonly body: string;
  /** What the finding said at that moment. */
  readonly says: string;
  readonly by: string;
  readonly at: string;
}

/** A team may answer a finding; that changes nothing about it. A blocking one still stops an approval. */
@Injectable()
export class FindingResponsesService {
  constructor(
    private readonly responses: FindingResponsesRepository,
    private readonly assessments: AssessmentsService,
    private readonly evaluation: EvaluationService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  answer(assessmentId: string, findingId: string, text: string, actor: Actor): Promise<string> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      if (isDecided(assessment.state)) throw new RefusedError('This version is decided. Open a new one to answer it.');
      const { findings } = await this.evaluation.of(tx, assessment);
      const finding = findings.find(each => each.id === findingId);
      if (!finding) throw new NotFoundError('finding in this assessment as it stands now');
      const id = randomUUID();
      const body = text.trim();
      const by = { writtenBy: actor.id, writtenAt: this.clock.now() };
      const about = { assessmentId, version: assessment.version, findingId, says: finding.says };
      await this.responses.add(tx, { id, ...about, body, ...by });
      const data = { response: id, finding: findingId, digest: digestOf(body) };
      await this.audit.record(tx, { type: 'finding.answered', actor: actor.id, assessment: assessmentId, data });
      return id;
    });
  }

  async list(tx: Tx, assessmentId: string): Promise<readonly FindingResponse[]> {
    return (await this.responses.all(tx, assessmentId)).map(row => ({
      finding: row.findingId,
      body: row.body,
      says: row.says,
      by: row.writtenBy,
      at: row.writtenAt.toISOString(),
    }));
  }

  /** Each finding with what was answered to it: what a decision freezes. */
  async beside(tx: Tx, assessmentId: string, findings: readonly Finding[]): Promise<readonly SealedFinding[]> {
    const responses = await this.list(tx, assessmentId);
    return findings.map(finding => ({
      ...finding,
      responses: responses.filter(each => each.finding === finding.id).map(({ by, at, body }) => ({ by, at, body })),
    }));
  }
}
