/** How steps are reviewed: the stages, who may approve in each, and how many it takes. */
import type { VNode } from 'preact';
import { mostStages } from '../../core/workflow/stages.js';
import type { Role } from '../../core/workflow/states.js';
import { Button } from '../../web/components/button.js';
import { Checkboxes } from '../../web/components/checkboxes.js';
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary.js';
import { Fieldset } from '../../web/components/fieldset.js';
import { Form } from '../../web/components/form.js';
import { InsetText } from '../../web/components/messages.js';
import { TextInput } from '../../web/components/text-input.js';
import { roleInWords } from '../../web/role-words.js';

export interface TypedStage {
  readonly name: string;
  readonly quorum: string;
  readonly roles: readonly string[];
  readonly people: readonly string[];
}

export interface StagesPageProps {
  readonly revision: number;
  /** Those of the configuration or as they were typed, and one that is empty. */
  readonly typed: readonly TypedStage[];
  readonly reviewers: readonly { readonly id: string; readonly name: string }[];
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

const approving: readonly Role[] = ['reviewer', 'dpo', 'officer', 'administrator'];

export function StagesPage({ revision, typed, reviewers, errors, csrfToken }: StagesPageProps): VNode {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">Stages of review</h1>
      <p class="govuk-body">
        A step that is submitted passes these stages one after the other. It is approved when each has its quorum, of
        different people who did not write in it and who all saw the same answers. Everybody who approves holds the
        reviewer’s role; a stage says which of them count in it.
      </p>
      {revision === 0 && <InsetText>Nothing is configured yet: one reviewer approves a step.</InsetText>}
      <p class="govuk-body">
        What is in review already keeps the stages that it was submitted under. A stage without a name is left out.
      </p>
      <Form action="/review-stages" csrfToken={csrfToken}>
        <input type="hidden" name="revision" value={revision} />
        {typed.map((stage, at) => (
          <StageFields stage={stage} at={at} reviewers={reviewers} errors={errors} />
        ))}
        <Button preventDoubleClick>Save the stages</Button>
      </Form>
      {typed.length > mostStages && <p class="govuk-body">{`There are at most ${mostStages} stages.`}</p>}
    </>
  );
}

interface StageFieldsProps extends Pick<StagesPageProps, 'reviewers' | 'errors'> {
  readonly stage: TypedStage;
  readonly at: number;
}

function StageFields({ stage, at, reviewers, errors }: StageFieldsProps): VNode {
  const field = (name: string) => ({
    name: `stages[${at}][${name}]`,
    error: errorOf(errors, `stages[${at}][${name}]`) ?? null,
  });
  return (
    <Fieldset legend={`Stage ${at + 1}`} legendSize="m">
      <TextInput
        {...field('name')}
        label="Name"
        hint="Such as legal, security or DPO office."
        value={stage.name}
        width={20}
      />
      <TextInput
        {...field('quorum')}
        label="Quorum"
        hint="How many approvals it takes."
        value={stage.quorum}
        inputmode="numeric"
        width={2}
      />
      <Checkboxes
        {...field('roles')}
        label="Reviewers who hold one of these roles"
        labelSize="s"
        small
        values={stage.roles}
        items={approving.map(value => ({ value, label: roleInWords(value) }))}
      />
      <Checkboxes
        {...field('people')}
        label="And these people"
        labelSize="s"
        small
        values={stage.people}
        items={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Fieldset>
  );
}
