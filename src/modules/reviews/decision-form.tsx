/** The outcome, its reasons, the conditions and the signature. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { errorOf } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { WarningText } from '../../web/components/messages.js';
import { PasswordInput } from '../../web/components/password-input.js';
import { Radios } from '../../web/components/radios.js';
import { Textarea } from '../../web/components/textarea.js';
import type { DecisionPageProps } from './decision-props.js';
import { Blocked, inOrder, outcomeWords } from './outcomes.js';

type DecisionFormProps = Pick<DecisionPageProps, 'facts' | 'choices' | 'typed' | 'errors' | 'csrfToken'>;

export function DecisionForm(props: DecisionFormProps): VNode {
  const { facts, choices, typed, errors, csrfToken } = props;
  return (
    <section class="uvid-verdict" id="your-decision" aria-labelledby="decision-title">
      <h2 class="govuk-heading-m" id="decision-title">
        Your decision
      </h2>
      <Form action={`/assessments/${facts.id}/decision`} csrfToken={csrfToken}>
        <EnterButton />
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
          hint="Required to reject or to consult. Say also why you depart from the advice, if you do."
          maxLength={20_000}
          threshold={75}
          rows={8}
          value={typed.comment}
          error={errorOf(errors, 'comment') ?? null}
        />
        <Conditions facts={facts} typed={typed} errors={errors} />
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

function Conditions({ facts, typed, errors }: Pick<DecisionFormProps, 'facts' | 'typed' | 'errors'>): VNode {
  // The page comes back at the box that was added.
  const formaction = `/assessments/${facts.id}/decision#conditions-${typed.conditions.length + 1}`;
  return (
    <fieldset class="govuk-fieldset uvid-conditions">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Conditions</legend>
      <p class="govuk-hint">Only for an approval with conditions: one in each box. Boxes left empty are ignored.</p>
      {typed.conditions.map((condition, index) => {
        const name = `conditions[${index + 1}]`;
        return (
          <Textarea
            name={name}
            label={`Condition ${index + 1}`}
            rows={2}
            value={condition}
            error={errorOf(errors, name) ?? null}
          />
        );
      })}
      <Button kind="secondary" name="add" value="condition" attributes={{ formaction }}>
        Add a condition
      </Button>
    </fieldset>
  );
}

/** Enter presses the first submit button of a form, which would otherwise be "Add a condition". */
function EnterButton(): VNode {
  return (
    <button class="govuk-visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
      Decide and seal
    </button>
  );
}
