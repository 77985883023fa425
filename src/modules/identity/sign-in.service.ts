import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { SignInFailedError } from '../../platform/domain-error.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleRepository } from './people.repository.js';
import { passwordMatches } from './secrets.js';
import { SignInThrottle } from './sign-in-throttle.js';

@Injectable()
export class SignInService {
  private readonly throttle: SignInThrottle;

  constructor(
    private readonly people: PeopleRepository,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    clock: Clock,
  ) {
    this.throttle = new SignInThrottle(() => clock.now().getTime());
  }

  /** The id of the person whose e-mail address and password these are. Says no in one way, whatever was wrong. */
  async signIn(email: string, password: string): Promise<string> {
    this.throttle.take(email);
    const row = await this.unitOfWork.outside(tx => this.people.findSignIn(tx, email.trim()));
    const matches = await passwordMatches(row?.password_hash ?? null, password);
    if (row) await this.note(row.organisation_id, row.person_id, matches);
    if (!row || !matches) throw new SignInFailedError();
    this.throttle.forget(email);
    return row.person_id;
  }

  private note(organisation: string, person: string, matches: boolean): Promise<unknown> {
    const type = matches ? 'person.signed_in' : 'person.refused';
    return this.unitOfWork.run(organisation, tx =>
      this.audit.record(tx, { type, actor: matches ? person : null, assessment: null, data: { person } }),
    );
  }
}
