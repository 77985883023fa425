import type { VNode } from 'preact';
import type { AssessmentAction } from '../../core/workflow/transitions.js';
import type { OutcomeChoice } from './outcome-facts.js';

interface OutcomeWords {
  readonly label: string;
  readonly hint: string;
}

export const outcomeWords: Partial<Readonly<Record<AssessmentAction, OutcomeWords>>> = {
  approve: { label: 'Approve', hint: 'The processing may start or go on as it is described here.' },
  approve_conditionally: {
    label: 'Approve with conditions',
    hint: 'The processing may start or go on while each condition below is kept.',
  },
  consult: {
    label: 'Consult the authority',
    hint: 'The supervisory authority is asked first; until it has answered, nothing starts.',
  },
  reject: { label: 'Reject', hint: 'The processing does not take place as it is described here.' },
};

/** From the best to the worst for the programme. */
const order: readonly AssessmentAction[] = ['approve', 'approve_conditionally', 'consult', 'reject'];

export function inOrder(choices: readonly OutcomeChoice[]): readonly OutcomeChoice[] {
  return [...choices].sort((a, b) => order.indexOf(a.action) - order.indexOf(b.action));
}

export function Blocked({ reasons }: { readonly reasons: readonly string[] }): VNode {
  return (
    <>
      <span class="uvid-outcome__not">Not possible now</span>
      <ul class="uvid-outcome__reasons">
        {reasons.map(reason => (
          <li>{reason}</li>
        ))}
      </ul>
    </>
  );
}

/** Every outcome is closed to this person, or to everybody: each with its reasons, none hidden. */
export function OutcomesBlocked({ choices }: { readonly choices: readonly OutcomeChoice[] }): VNode {
  return (
    <section class="uvid-verdict" id="your-decision" aria-labelledby="outcomes-title">
      <h2 class="govuk-heading-m" id="outcomes-title">
        You cannot take this decision now
      </h2>
      {inOrder(choices).map(({ action, blocked }) => (
        <div class="uvid-outcome">
          <h3 class="govuk-heading-s">{outcomeWords[action]?.label ?? action}</h3>
          <Blocked reasons={blocked} />
        </div>
      ))}
    </section>
  );
}
