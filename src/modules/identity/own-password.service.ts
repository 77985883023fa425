import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { hashPassword } from './secrets.js';

@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly passwords: PeopleService,
    private readonly people: PeopleRepository,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Ends every session of the person: who changes a password may fear that somebody knows it. */
  async change(current: string, next: string, actor: Actor): Promise<void> {
    if (!(await this.passwords.isPassword(actor, current)))
      throw new InvalidInputError([{ field: 'current', message: 'This is not your present password' }]);
    if (current.normalize('NFC') === next.normalize('NFC'))
      throw new InvalidInputError([
        { field: 'password', message: 'Choose a password that differs from the present one' },
      ]);
    const passwordHash = await hashPassword(next);
    await this.unitOfWork.run(actor.organisationId, async tx => {
      await this.people.setPassword(tx, actor.id, passwordHash);
      await this.people.endSessions(tx, actor.id);
      const data = { person: actor.id };
      await this.audit.record(tx, { type: 'person.password_changed', actor: actor.id, assessment: null, data });
    });
  }
}
