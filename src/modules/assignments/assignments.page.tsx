/** Who sees to which step of an assessment, and the form that says so. */
import type { VNode } from 'preact';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { Checkboxes } from '../../web/components/checkboxes.js';
import { DateInput, type DatePart } from '../../web/components/date-input.js';
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Select } from '../../web/components/select.js';
import { StepTag } from '../../web/components/state-tag.js';
import { Table } from '../../web/components/table.js';
import { dateInWords } from '../../web/words.js';
import type { AssignedStep } from './assignments.service.js';

export interface AssignmentsPageProps {
  readonly assessmentId: string;
  readonly reference: string;
  readonly title: string;
  readonly steps: readonly AssignedStep[];
  readonly names: ReadonlyMap<string, string>;
  readonly mayAssign: boolean;
}

export function AssignmentsPage({
  assessmentId,
  reference,
  title,
  steps,
  names,
  mayAssign,
}: AssignmentsPageProps): VNode {
  const nameOf = (id: string): string => names.get(id) ?? 'Somebody who has left';
  return (
    <>
      <span class="govuk-caption-l">{`${reference}: ${title}`}</span>
      <h1 class="govuk-heading-l">Who sees to which step</h1>
      <p class="govuk-body">
        Steps without an owner or a reviewer wait for everybody in that role. A date is reminded of, and stands in the
        calendars of those it concerns.
      </p>
      <Table
        caption="Steps"
        captionSize="m"
        scroll="Steps"
        columns={[
          { label: 'Step' },
          { label: 'State' },
          { label: 'Owner' },
          { label: 'Reviewers' },
          { label: 'Due' },
          ...(mayAssign ? [{ label: 'Change' }] : []),
        ]}
        rows={steps.map(step => [
          `${step.number} ${step.title}`,
          <StepTag state={step.state} />,
          step.owner === null ? 'Any assessor' : nameOf(step.owner),
          step.reviewers.map(nameOf).join(', ') || 'Any reviewer',
          step.dueOn === null ? 'No date' : dateInWords(step.dueOn),
          ...(mayAssign ? [<AssignLink assessmentId={assessmentId} step={step} />] : []),
        ])}
      />
    </>
  );
}

function AssignLink({ assessmentId, step }: { readonly assessmentId: string; readonly step: AssignedStep }): VNode {
  return (
    <a class="govuk-link" href={`/assessments/${assessmentId}/steps/${step.stepId}/assignment`}>
      Assign<span class="govuk-visually-hidden">{` ${step.number} ${step.title}`}</span>
    </a>
  );
}

export interface TypedAssignment {
  readonly owner: string;
  readonly reviewers: readonly string[];
  readonly due: Partial<Readonly<Record<DatePart, string>>>;
}

export interface AssignPageProps {
  readonly assessmentId: string;
  readonly step: AssignedStep;
  readonly owners: readonly Choice[];
  readonly reviewers: readonly Choice[];
  readonly typed: TypedAssignment;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

export function AssignPage(props: AssignPageProps): VNode {
  const { assessmentId, step, owners, reviewers, typed, errors, csrfToken } = props;
  const path = `/assessments/${assessmentId}/steps/${step.stepId}/assignment`;
  return (
    <>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{`${step.number} ${step.title}`}</span>
      <h1 class="govuk-heading-l">Assign this step</h1>
      <Form action={path} csrfToken={csrfToken}>
        <Select
          name="owner"
          label="Owner"
          hint="Who writes it."
          value={typed.owner}
          items={[{ value: '', text: 'Any assessor' }, ...owners.map(({ id, name }) => ({ value: id, text: name }))]}
          error={errorOf(errors, 'owner') ?? null}
        />
        <Checkboxes
          name="reviewers"
          label="Reviewers"
          labelSize="s"
          hint="Who is asked to review it. With nobody ticked, every reviewer is."
          values={typed.reviewers}
          items={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
          error={errorOf(errors, 'reviewers') ?? null}
        />
        <DateInput
          name="dueOn"
          label="To be approved by (optional)"
          labelSize="s"
          value={typed.due}
          error={errorOf(errors, 'dueOn-day') ?? null}
        />
        <ButtonGroup>
          <Button preventDoubleClick>Assign</Button>
          <a class="govuk-link" href={`/assessments/${assessmentId}/assignments`}>
            Cancel
          </a>
        </ButtonGroup>
      </Form>
    </>
  );
}
