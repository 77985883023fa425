import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkEvidence, problemOfReason, tooMuchTogether } from '../../core/evidence/evidence-file.js';
import type { EvidenceItem } from '../../core/evidence/evidence-item.js';
import { fileNameOf } from '../../core/evidence/file-name.js';
import { normalised } from '../../core/text.js';
import { digestOf } from '../../core/version/canonical.js';
import { mayWrite } from '../../core/workflow/writing.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, NotFoundError, RefusedError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { shown } from '../assessments/answers.service.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { findStep, type LoadedAssessment } from '../assessments/loaded-assessment.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleService } from '../identity/people.service.js';
import type { EvidenceEntity } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';

/** Every file that was ever added. */
export interface ListedEvidence extends EvidenceItem {
  readonly step: string;
  readonly withdrawn: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

export interface EvidenceReading {
  readonly assessment: LoadedAssessment;
  /** In the order of adding, also what was withdrawn. */
  readonly files: readonly ListedEvidence[];
  /** Names by id. */
  readonly people: ReadonlyMap<string, string>;
}

export interface NewEvidence {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly description: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
}

export interface Withdrawal {
  readonly assessmentId: string;
  readonly evidenceId: string;
  readonly reason: string;
}

/** Files that support answers: added and withdrawn while the answers of their step may be written, and kept for ever. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly repository: EvidenceRepository,
    private readonly assessments: AssessmentsService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(assessmentId: string, actor: Actor): Promise<EvidenceReading> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const people = new Map((await this.people.listIn(tx)).map(each => [each.id, each.name]));
      return { assessment, files: await this.all(tx, assessmentId), people };
    });
  }

  /** What supports the answers now: nothing that was withdrawn. */
  async standingIn(tx: Tx, assessmentId: string): Promise<readonly EvidenceItem[]> {
    const files = await this.all(tx, assessmentId);
    return files.filter(each => each.withdrawn === null).map(({ step: _, withdrawn: __, ...item }) => item);
  }

  /** By question: how many files support its answer now. */
  async countsIn(tx: Tx, assessmentId: string): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const { question } of await this.standingIn(tx, assessmentId))
      counts.set(question, (counts.get(question) ?? 0) + 1);
    return counts;
  }

  /** To any step, or to this one: whoever did has written of it. */
  hasAdded(tx: Tx, assessmentId: string, person: string, stepId?: string): Promise<boolean> {
    return this.repository.hasAdded(tx, { assessmentId, addedBy: person, ...(stepId === undefined ? {} : { stepId }) });
  }

  add({ assessmentId, questionId, description, file }: NewEvidence, actor: Actor): Promise<string> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const { step } = shown(assessment, questionId);
      assertOpen(assessment, step.id);
      const said = { name: fileNameOf(file.name), description: normalised(description) };
      const [id, sha256, size] = [randomUUID(), hashOf(file.bytes), file.bytes.length];
      const before = (await this.repository.of(tx, assessmentId)).map(each => each.size);
      const checked = checkEvidence({ ...said, bytes: file.bytes }, before);
      if ('problems' in checked) throw new InvalidInputError(checked.problems);

      await this.repository.keep(tx, sha256, file.bytes);
      const row = { id, assessmentId, questionId, stepId: step.id, ...said, ...checked, size, sha256 };
      await this.repository.add(tx, { ...row, addedBy: actor.id, addedAt: this.clock.now() }).catch(rethrow);
      const data = { evidence: id, question: questionId, size, digest: sha256 };
      await this.audit.record(tx, { type: 'evidence.added', actor: actor.id, assessment: assessmentId, data });
      return id;
    });
  }

  /** It is no longer sealed with a version; the file and the reason stay. */
  withdraw({ assessmentId, evidenceId, reason: given }: Withdrawal, actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const row = await this.repository.find(tx, assessmentId, evidenceId);
      if (!row) throw new NotFoundError('file of this assessment');
      const withdrawn = await this.repository.withdrawals(tx, assessmentId);
      if (withdrawn.some(each => each.evidenceId === evidenceId)) throw new RefusedError(twice);
      assertOpen(assessment, row.stepId);
      const reason = normalised(given);
      const problem = problemOfReason(reason);
      if (problem) throw new InvalidInputError([problem]);

      const id = randomUUID();
      const by = { withdrawnBy: actor.id, withdrawnAt: this.clock.now() };
      await this.repository.withdraw(tx, { id, assessmentId, evidenceId, reason, ...by }).catch(rethrow);
      const data = { withdrawal: id, evidence: evidenceId, question: row.questionId, digest: digestOf(reason) };
      await this.audit.record(tx, { type: 'evidence.withdrawn', actor: actor.id, assessment: assessmentId, data });
    });
  }

  /** Also of what was withdrawn. The bytes are those that were added: their hash is compared before they are handed out. */
  content(
    assessmentId: string,
    evidenceId: string,
    actor: Actor,
  ): Promise<{ readonly item: EvidenceItem; readonly bytes: Uint8Array }> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      await this.assessments.load(tx, assessmentId);
      const row = await this.repository.find(tx, assessmentId, evidenceId);
      if (!row) throw new NotFoundError('file of this assessment');
      const bytes = await this.repository.content(tx, row);
      if (hashOf(bytes) !== row.sha256) throw new Error(`The content of evidence ${evidenceId} is not what was added`);
      return { item: itemOf(row), bytes };
    });
  }

  private async all(tx: Tx, assessmentId: string): Promise<readonly ListedEvidence[]> {
    const withdrawals = await this.repository.withdrawals(tx, assessmentId);
    const ended = new Map(
      withdrawals.map(({ evidenceId, reason, withdrawnBy, withdrawnAt }) => [
        evidenceId,
        { reason, by: withdrawnBy, at: withdrawnAt.toISOString() },
      ]),
    );
    const rows = await this.repository.of(tx, assessmentId);
    return rows.map(row => ({ ...itemOf(row), step: row.stepId, withdrawn: ended.get(row.id) ?? null }));
  }
}

const twice = 'This file was withdrawn already. Its reason stands in the list.';

/** The same rule as for the answers of the step. */
function assertOpen(assessment: LoadedAssessment, stepId: string): void {
  if (mayWrite(assessment.state, assessment.steps.get(stepId)?.state ?? 'not_started')) return;
  const title = findStep(assessment, stepId)?.title ?? stepId;
  throw new RefusedError(
    `“${title}” cannot be changed now: it is with a reviewer, approved, or the assessment is being decided. Its files stay as they are.`,
  );
}

function itemOf(row: EvidenceEntity): EvidenceItem {
  const { id, questionId, name, description, mediaType, size, sha256, addedBy, addedAt } = row;
  return {
    id,
    question: questionId,
    name,
    description,
    mediaType,
    size,
    sha256,
    by: addedBy,
    at: addedAt.toISOString(),
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function rethrow(error: unknown): never {
  const refusal = databaseRefusal(error);
  if (refusal === 'taken') throw new RefusedError(twice);
  if (refusal === 'full') throw new InvalidInputError([tooMuchTogether]);
  if (refusal === 'locked') throw new RefusedError('This step is in somebody else’s hands now.');
  throw error;
}
