/** Is an assessment of this programme required, under which law, from which fact; and who concluded that it is not. */
import type { VNode } from 'preact';
import type { Determination } from '../../core/screening/screening.js';
import { Button } from '../../web/components/button.js';
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { CitedScreening, ScreeningView } from '../../web/components/screening-view.js';
import { Textarea } from '../../web/components/textarea.js';
import { ConclusionView } from './conclusion-view.js';
import type { ConcludedScreening } from './screenings.service.js';

export interface ScreeningPageProps {
  readonly id: string;
  readonly reference: string;
  readonly strictest: Determination;
  readonly screening: readonly CitedScreening[];
  /** Whose answers were read too. */
  readonly assessment: { readonly reference: string } | null;
  readonly conclusions: readonly ConcludedScreening[];
  readonly mayStart: boolean;
  readonly mayConclude: boolean;
  readonly typed: { readonly reasons: string; readonly dpoView: string };
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

export function ScreeningPage(props: ScreeningPageProps): VNode {
  const { id, reference, screening, assessment, conclusions, mayStart, mayConclude, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{reference}</span>
      <h1 class="govuk-heading-l">Is an assessment required?</h1>
      <p class="govuk-body-l">
        {assessment
          ? `Worked out from what is registered and what ${assessment.reference} answers, law by law, each time you look.`
          : 'Worked out from what is registered, law by law, each time you look. The answers of an assessment can add to it.'}
      </p>
      <ScreeningView screening={screening} />
      {conclusions.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Conclusions that none is required</h2>
          {conclusions.map(conclusion => (
            <ConclusionView conclusion={conclusion} />
          ))}
        </>
      )}
      {mayConclude && <ConcludeForm {...props} />}
      {mayStart && (
        <Button href={`/programmes/${id}/assessments/new`} kind={mayConclude ? 'secondary' : undefined}>
          Start an assessment
        </Button>
      )}
    </>
  );
}

function ConcludeForm({ id, strictest, typed, errors, csrfToken }: ScreeningPageProps): VNode {
  const presumed = strictest === 'presumed';
  return (
    <>
      <h2 class="govuk-heading-m">Record that no assessment is required</h2>
      <p class="govuk-body">The record keeps your name, the date and these facts. It cannot be changed or removed.</p>
      <Form action={`/programmes/${id}/screening`} csrfToken={csrfToken}>
        <Textarea
          name="reasons"
          label="Reasons"
          hint={
            presumed
              ? 'Two or more of the nine criteria are met. Say for each why the risk is not high all the same.'
              : 'Say why the processing is not likely to result in a high risk.'
          }
          value={typed.reasons}
          error={errorOf(errors, 'reasons') ?? null}
        />
        <Textarea
          name="dpoView"
          label="View of the data protection officer"
          hint="Where there is no officer, say so and who was asked instead."
          value={typed.dpoView}
          error={errorOf(errors, 'dpoView') ?? null}
        />
        <Button>Record the conclusion</Button>
      </Form>
    </>
  );
}
