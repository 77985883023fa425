/** What the page of a decision shows of joint controllers. */
import { partsOf } from '../../web/components/date-input.js';
import type { JointReading } from '../signatories/joint-officers.service.js';
import type { JointStandingProps } from './joint-standing.js';
import { emptyCondition, untouchedDecision, type TypedDecision } from './typed-decision.js';

/** Each officer with what they signed last. */
export function standingOf({ naming, signatures, people }: JointReading): JointStandingProps['officers'] {
  return naming.officers.map(({ controller, officer }) => {
    const last = signatures.findLast(each => each.by === officer);
    const name = people.get(officer) ?? 'Somebody who has left';
    return { controller, name, signedAt: last?.at ?? null, digest: last?.digest ?? null };
  });
}

/** A form that nobody has touched begins with what was signed last, so that the next officer signs the same. */
export function begun({ signatures }: JointReading, validUntil: TypedDecision['validUntil']): TypedDecision {
  const last = signatures.at(-1);
  if (!last) return { ...untouchedDecision, validUntil };
  const { justification, conditions, validUntil: until } = last.proposal;
  const typed = conditions.map(({ text, owner, dueOn, prior }) => ({ text, owner, prior, due: partsOf(dueOn) }));
  return {
    action: last.outcome === 'approved' ? 'approve' : 'approve_conditionally',
    ...{ comment: justification, validUntil: until === null ? {} : partsOf(until) },
    conditions: typed.length > 0 ? typed : [emptyCondition],
  };
}
