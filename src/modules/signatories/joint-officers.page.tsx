/** Who decides on an assessment: one officer, or one for each joint controller. */
import type { VNode } from 'preact';
import type { JointOfficer } from '../../core/workflow/joint.js';
import { AssessmentNavigation } from '../../web/components/assessment-navigation.js';
import { Button } from '../../web/components/button.js';
import { ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Select } from '../../web/components/select.js';
import { SummaryList } from '../../web/components/summary-list.js';

export interface JointOfficersPageProps {
  readonly of: { readonly id: string; readonly reference: string; readonly version: number };
  readonly controllers: readonly string[];
  readonly eligible: readonly { readonly id: string; readonly name: string }[];
  readonly named: readonly JointOfficer[];
  readonly sequence: number;
  readonly mayName: boolean;
  readonly nameOf: (person: string) => string;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

export function JointOfficersPage(props: JointOfficersPageProps): VNode {
  const { of, named, controllers, mayName, nameOf, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{`${of.reference}, version ${of.version}`}</span>
      <h1 class="govuk-heading-l">Who decides</h1>
      <AssessmentNavigation id={of.id} current={null} />
      <p class="govuk-body">
        Joint controllers decide together (GDPR Art. 26): an approval takes effect once the officer of each has signed
        the same. One refusal refuses. Whoever wrote, reviewed or advised does not sign.
      </p>
      {named.length === 0 ? (
        <p class="govuk-body">One officer decides on this assessment: nobody is named.</p>
      ) : (
        <SummaryList rows={named.map(each => ({ key: each.controller, value: nameOf(each.officer) }))} />
      )}
      {controllers.length < 2 && (
        <p class="govuk-body uvid-empty">
          The programme names one controller. Joint controllers are registered with it.
        </p>
      )}
      {mayName && controllers.length >= 2 && <NamingForm {...props} />}
    </>
  );
}

function NamingForm({ of, controllers, eligible, named, sequence, errors, csrfToken }: JointOfficersPageProps): VNode {
  const items = [{ value: '', text: 'Nobody' }, ...eligible.map(({ id, name }) => ({ value: id, text: name }))];
  return (
    <Form action={`/assessments/${of.id}/deciding-officers`} csrfToken={csrfToken}>
      <h2 class="govuk-heading-m">Name an officer for each controller</h2>
      <input type="hidden" name="seen" value={sequence} />
      {controllers.map((controller, index) => (
        <Select
          name={`officer-${index + 1}`}
          label={controller}
          labelSize="s"
          value={named.find(each => each.controller === controller)?.officer ?? ''}
          items={items}
          error={index === 0 ? (errors[0]?.text ?? null) : null}
        />
      ))}
      <Button preventDoubleClick>Name these officers</Button>
    </Form>
  );
}
