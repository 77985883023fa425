import { Injectable } from '@nestjs/common';
import { problemsOfConditions, type NewCondition } from '../../core/conditions/condition.js';
import { isDate, normalised } from '../../core/text.js';
import type { Outcome } from '../../core/workflow/states.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { InvalidInputError, type FieldProblem } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { PeopleService } from '../identity/people.service.js';

export interface AskedTerms {
  readonly conditions: readonly NewCondition[];
  readonly validUntil?: string | undefined;
}

export interface Owner {
  readonly id: string;
  readonly name: string;
}

interface Terms {
  readonly set: readonly NewCondition[];
  readonly validUntil: string | null;
}

/** Judges the conditions and the last day of a decision: texts and days by the core, owners by who there is. */
@Injectable()
export class DecisionTermsService {
  constructor(
    private readonly people: PeopleService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInputError with every problem */
  async of(tx: Tx, outcome: Outcome, { validUntil, conditions }: AskedTerms): Promise<Terms> {
    const set = conditions.map(each => ({ ...each, text: normalised(each.text) }));
    const problems = await this.problems(tx, outcome, { conditions: set, validUntil });
    if (problems.length > 0) throw new InvalidInputError(problems);
    return { set, validUntil: validUntil ?? null };
  }

  /** The same before anything is decided, for a form. */
  check(outcome: string, terms: AskedTerms, actor: Actor): Promise<readonly FieldProblem[]> {
    return this.unitOfWork.run(actor.organisationId, tx => this.problems(tx, outcome, terms));
  }

  owners(actor: Actor): Promise<readonly Owner[]> {
    return this.unitOfWork.run(actor.organisationId, tx => this.ownersIn(tx));
  }

  private async problems(
    tx: Tx,
    outcome: string,
    { conditions, validUntil }: AskedTerms,
  ): Promise<readonly FieldProblem[]> {
    const today = this.clock.now().toISOString().slice(0, 10);
    const owners = new Set((await this.ownersIn(tx)).map(each => each.id));
    const approves = outcome === 'approved' || outcome === 'conditionally_approved';
    return [
      ...(conditions.length > 0 && outcome !== 'conditionally_approved'
        ? [{ field: 'conditions', message: 'Choose to approve with conditions, or take the conditions out' }]
        : []),
      ...problemsOfConditions(conditions, owners, today).map(({ no, field, message }) => ({
        field: `conditions.${no - 1}.${field}`,
        message,
      })),
      ...(validUntil !== undefined && !approves
        ? [{ field: 'validUntil', message: 'Only an approval has a last day' }]
        : []),
      ...(validUntil !== undefined && (!isDate(validUntil) || validUntil < today)
        ? [{ field: 'validUntil', message: 'Enter the last day of the approval, today or later' }]
        : []),
    ];
  }

  /** Those who can see to a condition: everybody with an account who does more than read. */
  private async ownersIn(tx: Tx): Promise<readonly Owner[]> {
    const people = await this.people.listIn(tx);
    return people
      .filter(each => !each.disabled && each.roles.some(role => role !== 'reader'))
      .map(({ id, name }) => ({ id, name }));
  }
}
