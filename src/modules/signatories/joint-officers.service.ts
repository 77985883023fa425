import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { normalised } from '../../core/text.js';
import { digestOf } from '../../core/version/canonical.js';
import { problemsOfJointOfficers, type JointOfficer } from '../../core/workflow/joint.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { databaseRefusal } from '../../platform/database-refusal.js';
import { InvalidInputError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { Tx, UnitOfWork } from '../../platform/unit-of-work.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleService } from '../identity/people.service.js';
import type { Proposal } from './joint-officer.entity.js';
import { JointOfficersRepository } from './joint-officers.repository.js';

export interface StandingNaming {
  /** Null while one officer decides. */
  readonly id: string | null;
  readonly sequence: number;
  readonly officers: readonly JointOfficer[];
}

export interface KeptSignature {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly outcome: 'approved' | 'conditionally_approved';
  readonly digest: string;
  readonly proposal: Proposal;
}

export interface JointReading {
  readonly assessment: LoadedAssessment;
  readonly naming: StandingNaming;
  /** Under the present version, oldest first. */
  readonly signatures: readonly KeptSignature[];
  /** The controllers that the programme names. */
  readonly controllers: readonly string[];
  /** Those who hold the officer's role. */
  readonly eligible: readonly { readonly id: string; readonly name: string }[];
  /** Names by id. */
  readonly people: ReadonlyMap<string, string>;
}

export interface Signing {
  readonly assessment: Pick<LoadedAssessment, 'id' | 'version'>;
  readonly naming: StandingNaming;
  readonly outcome: 'approved' | 'conditionally_approved';
  readonly proposal: Proposal;
  readonly digest: string;
}

/** The officers of joint controllers, and what each of them has signed. */
@Injectable()
export class JointOfficersService {
  constructor(
    private readonly repository: JointOfficersRepository,
    private readonly assessments: AssessmentsService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  read(assessmentId: string, actor: Actor): Promise<JointReading> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      const naming = await this.standingIn(tx, assessmentId);
      const people = await this.people.listIn(tx);
      return {
        ...{ assessment, naming, controllers: controllersOf(assessment) },
        signatures: await this.signaturesIn(tx, naming, assessment.version),
        eligible: people.filter(each => !each.disabled && each.roles.includes('officer')),
        people: new Map(people.map(each => [each.id, each.name])),
      };
    });
  }

  async standingIn(tx: Tx, assessmentId: string): Promise<StandingNaming> {
    const row = await this.repository.latest(tx, assessmentId);
    const controllers = row?.controllers ?? [];
    const officers = (row?.officers ?? []).map((officer, at) => ({ officer, controller: controllers[at] ?? '' }));
    return { id: officers.length === 0 ? null : (row?.id ?? null), sequence: row?.sequence ?? 0, officers };
  }

  async signaturesIn(tx: Tx, { id }: StandingNaming, version: number): Promise<readonly KeptSignature[]> {
    if (id === null) return [];
    return (await this.repository.signatures(tx, id, version)).map(
      ({ signedBy, signedAt, outcome, digest, proposal }) => ({
        ...{ by: signedBy, at: signedAt.toISOString(), outcome, digest, proposal },
      }),
    );
  }

  takeTurn(tx: Tx, assessmentId: string): Promise<void> {
    return this.repository.takeTurn(tx, assessmentId);
  }

  /** `seen` is the sequence of the naming that was before the writer; 0 where there was none. */
  name(assessmentId: string, named: readonly JointOfficer[], seen: number, actor: Actor): Promise<void> {
    return this.unitOfWork.run(actor.organisationId, async tx => {
      const assessment = await this.assessments.load(tx, assessmentId);
      if (assessment.state === 'awaiting_advice' || assessment.state === 'awaiting_decision')
        throw new RefusedError(waits);
      const people = (await this.people.listIn(tx)).filter(each => !each.disabled && each.roles.includes('officer'));
      const officers = named.map(each => ({ ...each, controller: normalised(each.controller) }));
      const eligible = new Set(people.map(each => each.id));
      const problems = problemsOfJointOfficers(officers, controllersOf(assessment), eligible);
      if (problems.length > 0) throw new InvalidInputError(problems);
      if ((await this.standingIn(tx, assessmentId)).sequence !== seen) throw new StaleError('list of officers');

      const [id, sequence] = [randomUUID(), seen + 1];
      const row = { id, assessmentId, sequence, namedBy: actor.id, namedAt: this.clock.now() };
      const pairs = {
        controllers: officers.map(each => each.controller),
        officers: officers.map(each => each.officer),
      };
      await this.repository.name(tx, { ...row, ...pairs }).catch(rethrow);
      const data = { naming: id, officers: pairs.officers, digest: digestOf(officers) };
      await this.audit.record(tx, { type: 'officers.named', actor: actor.id, assessment: assessmentId, data });
    });
  }

  async sign(tx: Tx, { assessment, naming, outcome, proposal, digest }: Signing, actor: Actor): Promise<void> {
    const { id: assessmentId, version } = assessment;
    const already = (await this.signaturesIn(tx, naming, version)).some(
      each => each.by === actor.id && each.digest === digest,
    );
    if (naming.id === null || already) return;
    const id = randomUUID();
    const by = { signedBy: actor.id, signedAt: this.clock.now() };
    await this.repository
      .sign(tx, { id, assessmentId, version, namingId: naming.id, outcome, proposal, digest, ...by })
      .catch(rethrow);
    const data = { signature: id, version, outcome, digest };
    await this.audit.record(tx, { type: 'decision.signed', actor: actor.id, assessment: assessmentId, data });
  }
}

const waits =
  'The assessment waits for advice or a decision. Return it to its authors first; then the officers can be named.';

function controllersOf({ programme: { facts } }: LoadedAssessment): readonly string[] {
  return [facts.controller, ...facts.jointControllers].map(each => normalised(each.name)).filter(each => each !== '');
}

function rethrow(error: unknown): never {
  const refusal = databaseRefusal(error);
  if (refusal === 'taken' || refusal === 'stale') throw new StaleError('list of officers');
  if (refusal === 'transition') throw new RefusedError('The rules of joint decisions do not allow this.');
  throw error;
}
