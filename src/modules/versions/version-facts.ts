/** A sealed version as its pages show it: everything is taken from the sealed document itself. */
import type { AdviceOpinion, SealedVersion, SignOff } from '../../core/version/sealed.js';
import type { Outcome } from '../../core/workflow/states.js';
import { roleInWords } from '../../web/role-words.js';
import type { DecidedVersion } from './versions.service.js';

export interface SignedOff {
  readonly what: string;
  readonly by: string;
  readonly role: string;
  readonly at: string;
}

export interface VersionFacts {
  readonly assessmentId: string;
  readonly reference: string;
  readonly title: string;
  readonly version: number;
  readonly outcome: Outcome;
  readonly digest: string;
  readonly sealedAt: string;
  readonly decidedBy: string;
  readonly justification: string;
  readonly conditions: readonly string[];
  readonly advice: {
    readonly opinion: AdviceOpinion;
    readonly text: string;
    readonly by: string;
    readonly alsoWrote: boolean;
  };
  readonly signOffs: readonly SignedOff[];
  readonly template: string;
}

export function versionFacts({ digest, sealed }: DecidedVersion): VersionFacts {
  const { assessment, decision, advice, template } = sealed;
  const nameOf = (id: string) => sealed.people.find(person => person.id === id)?.name ?? 'Somebody who has left';
  return {
    assessmentId: assessment.id,
    reference: assessment.reference,
    title: assessment.title,
    version: sealed.version,
    outcome: decision.outcome,
    digest,
    sealedAt: sealed.sealedAt,
    decidedBy: nameOf(decision.by),
    justification: decision.justification,
    conditions: decision.conditions,
    advice: { opinion: advice.opinion, text: advice.text, by: nameOf(advice.by), alsoWrote: advice.adviserAlsoWrote },
    signOffs: sealed.signOffs.map(each => ({
      what: whatWasSigned(each, sealed),
      by: each.onBehalfOf ? `${nameOf(each.by)}, for ${nameOf(each.onBehalfOf)}` : nameOf(each.by),
      role: roleInWords(each.role),
      at: each.at,
    })),
    template: `${template.title} (${template.id}, version ${template.version})`,
  };
}

const signed: Readonly<Record<SignOff['what'], string>> = {
  step_submitted: 'Submitted',
  stage_approved: 'Approved in a stage',
  step_approved: 'Approved',
  advice_recorded: 'Advice recorded',
  decision_signed: 'Decision signed',
  decided: 'Decided',
};

function whatWasSigned({ what, step, stage, controller }: SignOff, { sections }: SealedVersion): string {
  const found = sections.flatMap(section => section.steps).find(each => each.id === step);
  const done = stage === undefined ? signed[what] : `Approved in the stage “${stage}”`;
  if (controller !== undefined) return `${done} for ${controller}`;
  return found ? `${done}: ${found.number} ${found.title}` : done;
}
