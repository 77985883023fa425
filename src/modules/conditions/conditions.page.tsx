/** The conditions of each decision: who sees to them until when, what was shown, and what somebody else found. */
import type { VNode } from 'preact';
import { AssessmentNavigation } from '../../web/components/assessment-navigation.js';
import { ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { InsetText, WarningText } from '../../web/components/messages.js';
import { AssessmentTag } from '../../web/components/state-tag.js';
import { ConditionView } from './condition-view.js';
import type { ConditionsPageProps, TypedClosing } from './conditions-props.js';
import type { DecidedConditions } from './conditions.service.js';

export function ConditionsPage(props: ConditionsPageProps): VNode {
  const { reading, typed } = props;
  const { id, reference, title } = reading.assessment;
  return (
    <>
      <ErrorSummary errors={(typed?.errors ?? []).map(each => placed(each, typed))} />
      <span class="govuk-caption-l">{`${reference} ${title}`}</span>
      <h1 class="govuk-heading-l">Conditions of the decision</h1>
      <AssessmentNavigation id={id} current="conditions" />
      {reading.decided.length === 0 && (
        <p class="govuk-body uvid-empty">
          No decision on this assessment has conditions. An officer sets them when approving with conditions.
        </p>
      )}
      {reading.decided.map((decided, index) => (
        <section aria-labelledby={`v${decided.version}`}>
          <h2 class="govuk-heading-m" id={`v${decided.version}`}>
            {`Version ${decided.version}`}
          </h2>
          <p class="govuk-body uvid-state">
            <AssessmentTag state={decided.outcome} />
          </p>
          {index > 0 ? <InsetText>A later decision took the place of this one.</InsetText> : <Standing of={decided} />}
          {decided.conditions.map(condition => (
            <ConditionView {...props} version={decided.version} condition={condition} />
          ))}
        </section>
      ))}
    </>
  );
}

/** The fields of each condition have ids of their own. */
function placed(error: FormError, typed: TypedClosing | undefined): FormError {
  if (error.field === undefined || !typed) return error;
  return { ...error, field: `${error.field}-v${typed.version}-c${typed.no}` };
}

function Standing({ of: { force } }: { readonly of: DecidedConditions }): VNode {
  if (force.inForce) return <InsetText>The approval is in force.</InsetText>;
  if (force.reason !== 'prior_conditions_open')
    return <InsetText>{force.reason === 'expired' ? 'The approval has ended.' : 'Nothing is approved.'}</InsetText>;
  const count = force.open.length;
  return (
    <WarningText>
      {`The approval is not in force yet: ${count} ${count === 1 ? 'condition' : 'conditions'} must be closed first. Until then it covers no camera.`}
    </WarningText>
  );
}
