/** What of an earlier assessment a new one would begin with. */
import type { VNode } from 'preact';
import type { Fate, QuestionUpgrade } from '../../core/template/upgrade.js';
import { Button } from '../../web/components/button.js';
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { InsetText } from '../../web/components/messages.js';
import { Table } from '../../web/components/table.js';
import { TextInput } from '../../web/components/text-input.js';

export interface CarryForwardPageProps {
  readonly id: string;
  /** The reference of the earlier assessment. */
  readonly from: string;
  readonly title: string;
  readonly reference: string;
  readonly template: string;
  readonly newQuestionnaire: boolean;
  readonly carried: number;
  readonly questions: readonly QuestionUpgrade[];
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

const fates: Readonly<Record<Exclude<Fate, 'same'>, string>> = {
  added: 'New',
  changed: 'Changed',
  unfit: 'Answer does not fit any more',
  gone: 'No longer asked',
};

export function CarryForwardPage(props: CarryForwardPageProps): VNode {
  const { id, from, template, newQuestionnaire, carried, questions, errors, csrfToken } = props;
  const different = questions.filter(each => each.fate !== 'same');
  return (
    <>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{from}</span>
      <h1 class="govuk-heading-l">Carry forward into a new assessment</h1>
      <p class="govuk-body">
        {`${carried} ${carried === 1 ? 'answer is' : 'answers are'} copied as new revisions that name where they come from. No approval, comment, advice, recorded view or file of evidence comes along: every step is written, reviewed and approved anew.`}
      </p>
      {newQuestionnaire && <InsetText>{`There is a newer questionnaire: ${template}.`}</InsetText>}
      {different.length > 0 ? (
        <Table
          caption="Questions that are not as they were"
          captionSize="m"
          scroll="Questions that are not as they were"
          columns={[{ label: 'Question' }, { label: 'Step' }, { label: 'What becomes of it' }]}
          rows={different.map(each => [each.label, each.step, whatBecomes(each)])}
        />
      ) : (
        <p class="govuk-body">Every question is as it was.</p>
      )}
      <Form action={`/assessments/${id}/carry-forward`} csrfToken={csrfToken}>
        <TextInput name="title" label="Title" value={props.title} error={errorOf(errors, 'title') ?? null} />
        <TextInput
          name="reference"
          label="Reference (optional)"
          hint="Left empty, it is the year and the next number."
          value={props.reference}
          error={errorOf(errors, 'reference') ?? null}
          width={20}
        />
        <Button preventDoubleClick>Start the new assessment</Button>
      </Form>
    </>
  );
}

function whatBecomes({ fate, answered, changes, problems }: QuestionUpgrade): string {
  if (fate === 'same') return '';
  const why = [...changes, ...problems].join('; ');
  const kept = fate === 'changed' && answered ? ' The answer fits and is kept.' : '';
  return `${fates[fate]}${why === '' ? '.' : `: ${why}.`}${kept}`;
}
