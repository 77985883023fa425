/** The advice of the data protection officer: recorded, awaited or still to be asked for. */
import type { VNode } from 'preact';
import { adviceOpinions } from '../../core/version/sealed.js';
import { Button } from '../../web/components/button.js';
import { errorOf, ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { InsetText } from '../../web/components/messages.js';
import { Radios } from '../../web/components/radios.js';
import { Textarea } from '../../web/components/textarea.js';
import type { AdviceFacts } from './advice-facts.js';
import { AdviceRecord, opinionWords } from './advice-record.js';
import { CaseBrief } from './case-brief.js';
import { EnterButton, ListedTexts } from './listed-texts.js';
import type { TypedAnswer } from './recommendations-view.js';
import type { CaseFacts } from './case-facts.js';
import { CaseHeading } from './case-heading.js';

export interface TypedAdvice {
  readonly opinion: string;
  readonly comment: string;
  /** One for each box, also the empty ones. */
  readonly recommendations: readonly string[];
}

export interface AdvicePageProps {
  readonly facts: CaseFacts;
  readonly advice: AdviceFacts | null;
  readonly mayAdvise: boolean;
  /** The reader wrote answers. */
  readonly wrote: boolean;
  readonly mayReturn: boolean;
  /** Whether the reader may answer the recommendations now. */
  readonly mayAnswer: boolean;
  readonly typed: TypedAdvice;
  readonly answer?: TypedAnswer | undefined;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

export function AdvicePage(props: AdvicePageProps): VNode {
  const { facts, advice, mayAdvise, mayAnswer, answer, errors, csrfToken } = props;
  const forms = mayAnswer ? { assessmentId: facts.id, csrfToken, typed: answer, errors } : undefined;
  return (
    <>
      <ErrorSummary errors={answer ? errors.map(each => placed(each, answer.no)) : errors} />
      <CaseHeading
        of={facts}
        title="Advice of the data protection officer"
        current="advice"
        jump={mayAdvise ? { href: '#your-advice', text: 'Go to your advice' } : undefined}
      />
      {advice && <AdviceRecord advice={advice} forms={forms} />}
      {!advice && !mayAdvise && <NotYet facts={facts} />}
      <CaseBrief facts={facts} />
      {mayAdvise && <AdviceForm {...props} />}
      {props.mayReturn && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/assessments/${facts.id}/return`}>
            Return the assessment to its authors instead
          </a>
        </p>
      )}
    </>
  );
}

/** The fields of each recommendation have ids of their own. */
function placed(error: FormError, no: number): FormError {
  return error.field === undefined ? error : { ...error, field: `${error.field}-${no}` };
}

function NotYet({ facts: { state, version } }: { readonly facts: CaseFacts }): VNode {
  return (
    <p class="govuk-body uvid-empty">
      {`No advice has been recorded for version ${version}. `}
      {state === 'awaiting_advice'
        ? 'It is with the data protection officer, who reads what follows.'
        : 'An assessor asks for it when every step is approved.'}
    </p>
  );
}

function AdviceForm({ facts, wrote, typed, errors, csrfToken }: AdvicePageProps): VNode {
  return (
    <section class="uvid-verdict" id="your-advice" aria-labelledby="advice-title">
      <h2 class="govuk-heading-m" id="advice-title">
        Your advice
      </h2>
      {wrote && (
        <InsetText>
          You also wrote answers in this assessment. You may advise on it; the page of the decision and the report say
          that the adviser wrote, too.
        </InsetText>
      )}
      <Form action={`/assessments/${facts.id}/advice`} csrfToken={csrfToken}>
        <EnterButton says="Record the advice" />
        <Radios
          name="opinion"
          label="What is your opinion?"
          labelSize="s"
          value={typed.opinion}
          error={errorOf(errors, 'opinion') ?? null}
          items={adviceOpinions.map(value => ({ value, label: opinionWords[value] }))}
        />
        <Textarea
          name="comment"
          label="Your advice in words"
          labelSize="s"
          hint="The officer who decides reads it, and it is printed in the report. An officer who departs from it gives the reasons."
          rows={10}
          maxLength={20_000}
          threshold={75}
          value={typed.comment}
          error={errorOf(errors, 'comment') ?? null}
        />
        <ListedTexts
          name="recommendations"
          legend="Recommendations"
          hint="One in each box. The controller answers each of them, with reasons, before it decides. Boxes left empty are ignored."
          one="recommendation"
          typed={typed.recommendations}
          errors={errors}
          action={`/assessments/${facts.id}/advice`}
        />
        <Button preventDoubleClick>Record the advice</Button>
      </Form>
    </section>
  );
}
