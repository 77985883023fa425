import { Injectable } from '@nestjs/common';
import { proposalDigest } from '../../core/version/proposal.js';
import type { SealedSignature } from '../../core/version/sealed.js';
import { signaturesMissing } from '../../core/workflow/joint.js';
import { assessmentTransitions } from '../../core/workflow/transitions.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/unit-of-work.js';
import type { LoadedAssessment } from '../assessments/loaded-assessment.js';
import { JointOfficersService, type Signing } from '../signatories/joint-officers.service.js';
import { DecisionTermsService, type AskedTerms } from './decision-terms.service.js';
import { SealingService } from './sealing.service.js';

export interface Proposed {
  readonly signing: Signing;
  /** Signatures of others that it still lacks. */
  readonly missing: number;
}

interface Asked extends AskedTerms {
  readonly action: string;
  readonly comment: string;
}

/** Approvals that joint controllers sign together: what is proposed, and who has signed that very thing. */
@Injectable()
export class JointDecisionService {
  constructor(
    private readonly joint: JointOfficersService,
    private readonly sealing: SealingService,
    private readonly terms: DecisionTermsService,
    private readonly clock: Clock,
  ) {}

  /** Null where one officer decides, or nothing is approved. @throws InvalidInputError with every problem of its terms */
  async proposed(tx: Tx, assessment: LoadedAssessment, asked: Asked, actor: Actor): Promise<Proposed | null> {
    const outcome = assessmentTransitions.find(each => each.seals && each.action === asked.action)?.to;
    if (outcome !== 'approved' && outcome !== 'conditionally_approved') return null;
    const naming = await this.joint.standingIn(tx, assessment.id);
    if (naming.id === null) return null;
    const { set, validUntil } = await this.terms.of(tx, outcome, asked);
    const conditions = set.map(({ text, owner, dueOn, prior }) => ({ text, owner, dueOn, prior }));
    const proposal = { justification: asked.comment.trim(), conditions, validUntil };
    const draft = await this.sealing.draft(tx, assessment, this.clock.now());
    const digest = proposalDigest(draft, { outcome, ...proposal });
    const signatures = await this.joint.signaturesIn(tx, naming, assessment.version);
    const missing = signaturesMissing(naming.officers, signatures, { by: actor.id, digest });
    return { signing: { assessment, naming, outcome, proposal, digest }, missing };
  }

  keep(tx: Tx, { signing }: Proposed, actor: Actor): Promise<void> {
    return this.joint.sign(tx, signing, actor);
  }

  /** As the sealed decision names them: one for each controller, in the order of signing. */
  async under(tx: Tx, { signing: { assessment, naming, digest } }: Proposed): Promise<readonly SealedSignature[]> {
    const all = await this.joint.signaturesIn(tx, naming, assessment.version);
    return all
      .filter(each => each.digest === digest)
      .map(({ by, at }) => {
        const controller = naming.officers.find(each => each.officer === by)?.controller ?? '';
        return { controller, by, at, digest };
      });
  }
}
