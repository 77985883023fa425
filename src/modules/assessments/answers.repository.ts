import { Injectable } from '@nestjs/common';
import type { Answer } from '../../core/answers/answer.js';
import type { Tx } from '../../platform/unit-of-work.js';
import { AnswerEntity, AnswerOriginEntity, AnswerRevisionEntity, DraftEntity } from './answer.entity.js';

export type NewAnswerRow = Omit<AnswerRevisionEntity, 'organisationId' | 'version'>;

@Injectable()
export class AnswersRepository {
  all(tx: Tx, assessmentId: string): Promise<AnswerEntity[]> {
    return tx.manager.findBy(AnswerEntity, { assessmentId });
  }

  /** The database takes only the next revision, and only into a step that may be written. */
  async write(tx: Tx, row: NewAnswerRow): Promise<void> {
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(AnswerRevisionEntity)
      .values({ ...row, organisationId: tx.organisation })
      .updateEntity(false)
      .execute();
  }

  revisions(tx: Tx, assessmentId: string, questionId: string): Promise<AnswerRevisionEntity[]> {
    return tx.manager.find(AnswerRevisionEntity, { where: { assessmentId, questionId }, order: { revision: 'ASC' } });
  }

  ofStep(tx: Tx, assessmentId: string, stepId: string): Promise<AnswerRevisionEntity[]> {
    return tx.manager.find(AnswerRevisionEntity, { where: { assessmentId, stepId }, order: { revision: 'ASC' } });
  }

  /** The last table that was ever answered here, also when it was cleared since: its numbers are never given again. */
  async lastTable(tx: Tx, assessmentId: string, questionId: string): Promise<Answer | null> {
    const revision = await tx.manager
      .createQueryBuilder(AnswerRevisionEntity, 'revision')
      .where({ assessmentId, questionId })
      .andWhere("revision.answer #> '{value,rows}' IS NOT NULL")
      .orderBy('revision.revision', 'DESC')
      .limit(1)
      .getOne();
    return revision?.answer ?? null;
  }

  async noteOrigin(tx: Tx, row: Omit<AnswerOriginEntity, 'organisationId'>): Promise<void> {
    await tx.manager.insert(AnswerOriginEntity, { ...row, organisationId: tx.organisation });
  }

  /** Here, or in the assessment that an answer was carried forward from. */
  hasWritten(tx: Tx, assessmentId: string, writtenBy: string): Promise<boolean> {
    return this.wrote(tx, { assessmentId, writtenBy });
  }

  hasWrittenStep(tx: Tx, assessmentId: string, stepId: string, writtenBy: string): Promise<boolean> {
    return this.wrote(tx, { assessmentId, stepId, writtenBy });
  }

  private async wrote(tx: Tx, where: Partial<AnswerOriginEntity>): Promise<boolean> {
    return (
      (await tx.manager.existsBy(AnswerRevisionEntity, where)) || (await tx.manager.existsBy(AnswerOriginEntity, where))
    );
  }

  draft(tx: Tx, assessmentId: string, questionId: string, personId: string): Promise<DraftEntity | null> {
    return tx.manager.findOneBy(DraftEntity, { assessmentId, questionId, personId });
  }

  async keepDraft(tx: Tx, draft: Omit<DraftEntity, 'organisationId'>): Promise<void> {
    await tx.manager.upsert(DraftEntity, { ...draft, organisationId: tx.organisation }, [
      'assessmentId',
      'questionId',
      'personId',
    ]);
  }

  async dropDraft(tx: Tx, assessmentId: string, questionId: string, personId: string): Promise<void> {
    await tx.manager.delete(DraftEntity, { assessmentId, questionId, personId });
  }
}
