import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/unit-of-work.js';
import { ProgrammeEntity, ProgrammeRevisionEntity } from './programme.entity.js';

export type NewProgrammeRow = Pick<ProgrammeEntity, 'id' | 'reference' | 'createdBy' | 'createdAt'>;
export type NewRevisionRow = Omit<ProgrammeRevisionEntity, 'organisationId'>;

@Injectable()
export class ProgrammesRepository {
  all(tx: Tx): Promise<ProgrammeEntity[]> {
    return tx.manager.find(ProgrammeEntity, { order: { createdAt: 'ASC', reference: 'ASC' } });
  }

  find(tx: Tx, id: string): Promise<ProgrammeEntity | null> {
    return tx.manager.findOneBy(ProgrammeEntity, { id });
  }

  count(tx: Tx): Promise<number> {
    return tx.manager.count(ProgrammeEntity);
  }

  async add(tx: Tx, programme: NewProgrammeRow): Promise<void> {
    await tx.manager.insert(ProgrammeEntity, { ...programme, organisationId: tx.organisation });
  }

  /** Refused by the database when somebody else wrote this revision first. */
  async write(tx: Tx, revision: NewRevisionRow): Promise<void> {
    await tx.manager.insert(ProgrammeRevisionEntity, { ...revision, organisationId: tx.organisation });
  }

  async hasWritten(tx: Tx, programmeId: string, personId: string): Promise<boolean> {
    return tx.manager.existsBy(ProgrammeRevisionEntity, { programmeId, writtenBy: personId });
  }
}
