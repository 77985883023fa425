/** The outcome, its reasons, the conditions and the signature. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { DateInput } from '../../web/components/date-input.js';
import { errorOf } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { WarningText } from '../../web/components/messages.js';
import { PasswordInput } from '../../web/components/password-input.js';
import { Radios } from '../../web/components/radios.js';
import { Textarea } from '../../web/components/textarea.js';
import { dateInWords } from '../../web/words.js';
import { ConditionFields } from './condition-fields.js';
import type { DecisionPageProps } from './decision-props.js';
import { EnterButton } from './listed-texts.js';
import { Blocked, inOrder, outcomeWords } from './outcomes.js';

type DecisionFormProps = Pick<
  DecisionPageProps,
  'facts' | 'choices' | 'owners' | 'review' | 'typed' | 'errors' | 'csrfToken'
>;

export function DecisionForm(props: DecisionFormProps): VNode {
  const { facts, choices, owners, review, typed, errors, csrfToken } = props;
  return (
    <section class="uvid-verdict" id="your-decision" aria-labelledby="decision-title">
      <h2 class="govuk-heading-m" id="decision-title">
        Your decision
      </h2>
      <Form action={`/assessments/${facts.id}/decision`} csrfToken={csrfToken}>
        <EnterButton says="Decide and seal" />
        <Radios
          name="action"
          label="What do you decide?"
          labelSize="s"
          value={typed.action}
          error={errorOf(errors, 'action') ?? null}
          items={inOrder(choices).map(({ action, blocked }) => ({
            value: action,
            label: outcomeWords[action]?.label ?? action,
            hint: blocked.length > 0 ? <Blocked reasons={blocked} /> : outcomeWords[action]?.hint,
            disabled: blocked.length > 0,
          }))}
        />
        <Textarea
          name="comment"
          label="Reasons"
          labelSize="s"
          hint="Required to reject, to consult, and to approve against an unfavourable advice."
          maxLength={20_000}
          threshold={75}
          rows={8}
          value={typed.comment}
          error={errorOf(errors, 'comment') ?? null}
        />
        <DateInput
          name="validUntil"
          label="Last day of an approval"
          labelSize="s"
          hint={`The assessment is looked at again by then, and no camera is covered afterwards. Practice allows ${review.months} months at most, which is ${dateInWords(review.by)}; no law sets the interval.`}
          value={typed.validUntil}
          error={errorOf(errors, 'validUntil-day') ?? null}
        />
        <ConditionFields
          people={owners}
          typed={typed.conditions}
          errors={errors}
          action={`/assessments/${facts.id}/decision`}
        />
        <WarningText>
          The decision seals this version: its answers, risks, findings and advice, under your name. It cannot be
          changed afterwards; a change opens a new version.
        </WarningText>
        <PasswordInput
          name="password"
          label="Your password"
          labelSize="s"
          hint="You sign the decision with it."
          error={errorOf(errors, 'password') ?? null}
        />
        <Button preventDoubleClick>Decide and seal</Button>
      </Form>
    </section>
  );
}
