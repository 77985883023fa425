import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';
import { AssessmentEntity, AssessmentStepEntity } from './assessment.entity.js';

export type NewAssessmentRow = Omit<AssessmentEntity, 'organisationId' | 'state' | 'version'>;

@Injectable()
export class AssessmentsRepository {
  all(tx: Tx): Promise<AssessmentEntity[]> {
    return tx.manager.find(AssessmentEntity, { order: { createdAt: 'ASC', reference: 'ASC' } });
  }

  ofProgramme(tx: Tx, programmeId: string): Promise<AssessmentEntity[]> {
    return tx.manager.find(AssessmentEntity, { where: { programmeId }, order: { createdAt: 'ASC', reference: 'ASC' } });
  }

  find(tx: Tx, id: string): Promise<AssessmentEntity | null> {
    return tx.manager.findOneBy(AssessmentEntity, { id });
  }

  findByReference(tx: Tx, reference: string): Promise<AssessmentEntity | null> {
    return tx.manager.findOneBy(AssessmentEntity, { reference });
  }

  count(tx: Tx): Promise<number> {
    return tx.manager.count(AssessmentEntity);
  }

  steps(tx: Tx, assessmentId: string): Promise<AssessmentStepEntity[]> {
    return tx.manager.findBy(AssessmentStepEntity, { assessmentId });
  }

  /** How many steps of each assessment are in which state. */
  async progress(tx: Tx): Promise<readonly { assessmentId: string; state: string; steps: number }[]> {
    return tx.manager
      .createQueryBuilder(AssessmentStepEntity, 'step')
      .select('step.assessmentId', 'assessmentId')
      .addSelect('step.state', 'state')
      .addSelect('count(*)::int', 'steps')
      .groupBy('step.assessmentId')
      .addGroupBy('step.state')
      .getRawMany();
  }

  async add(tx: Tx, assessment: NewAssessmentRow, stepIds: readonly string[]): Promise<void> {
    await tx.manager.insert(AssessmentEntity, { ...assessment, organisationId: tx.organisation });
    const steps = stepIds.map(stepId => ({ assessmentId: assessment.id, stepId, organisationId: tx.organisation }));
    await tx.manager.insert(AssessmentStepEntity, steps);
  }
}
