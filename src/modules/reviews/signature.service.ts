import { Injectable } from '@nestjs/common';
import { AssessmentAction, assessmentTransitions } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { PeopleService } from '../identity/people.service.js';

const message = 'Enter your password to sign the decision';

/** A decision is signed with the password, typed again: an unattended screen decides nothing. */
@Injectable()
export class SignatureService {
  constructor(private readonly people: PeopleService) {}

  async assertSigned(action: AssessmentAction, password: string | undefined, actor: Actor): Promise<void> {
    const seals = assessmentTransitions.some(each => each.action === action && each.seals);
    if (!seals) return;
    if (!password || !(await this.people.isPassword(actor, password)))
      throw new InvalidInputError([{ field: 'password', message }]);
  }
}
