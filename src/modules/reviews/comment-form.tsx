/** Opens a thread on a question, a row of its table, or the step as a whole. */
import type { VNode } from 'preact';
import { isTable, valueOf } from '../../core/answers/answer.js';
import type { Question } from '../../core/template/template.js';
import { Button } from '../../web/components/button.js';
import { Checkbox } from '../../web/components/checkboxes.js';
import { Details } from '../../web/components/details.js';
import { errorOf } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Select } from '../../web/components/select.js';
import { Textarea } from '../../web/components/textarea.js';
import { About } from './about.js';
import type { ReviewFacts } from './review-facts.js';
import type { ReviewPageProps, TypedReview } from './review-props.js';
import { rowName } from './shown-threads.js';

interface CommentFormProps extends ReviewPageProps {
  /** Null: the step as a whole. */
  readonly question: Question | null;
  readonly label: string;
}

/** The name that the error summary links to: every place of the page has a field of its own. */
export function remarkField(question: string | null): string {
  return `comment-on-${question ?? 'step'}`;
}

type Remark = NonNullable<TypedReview['remark']>;
const nothing: Remark = { question: null, body: '', row: '', blocks: false };

export function CommentForm({ question, label, facts, typed, csrfToken }: CommentFormProps): VNode {
  const id = question ? question.id : null;
  const field = remarkField(id);
  const error = errorOf(typed.errors, field) ?? null;
  const mine = typed.remark && typed.remark.question === id ? typed.remark : null;
  return (
    <Details summary={<About what="Add a comment" label={label} />} open={mine !== null}>
      <Form action={`/assessments/${facts.assessmentId}/comments`} csrfToken={csrfToken}>
        <input type="hidden" name="step" value={facts.step.id} />
        {id !== null && <input type="hidden" name="question" value={id} />}
        <Fields field={field} error={error} typed={mine ?? nothing} question={question} facts={facts} />
        <Button kind="secondary">
          Add the comment<span class="govuk-visually-hidden"> to: {label}</span>
        </Button>
      </Form>
    </Details>
  );
}

interface FieldsProps {
  readonly field: string;
  readonly error: string | null;
  readonly typed: Remark;
  readonly question: Question | null;
  readonly facts: ReviewFacts;
}

function Fields({ field, error, typed, question, facts }: FieldsProps): VNode {
  const rows = rowsOf(facts, question);
  return (
    <>
      {rows.length > 0 && (
        <Select name="row" id={`${field}-row`} label="About" value={typed.row} items={placesIn(question, rows)} />
      )}
      <Textarea name="body" id={field} label="Your comment" rows={3} value={typed.body} error={error} />
      {facts.mayBlock && (
        <Checkbox
          name="kind"
          id={`${field}-blocks`}
          value="blocking"
          label="It blocks: the step is not approved before this is resolved"
          checked={typed.blocks}
        />
      )}
    </>
  );
}

function placesIn(question: Question | null, rows: readonly number[]): readonly { value: string; text: string }[] {
  const named = rows.map(no => ({ value: String(no), text: rowName(question ?? undefined, no) }));
  return [{ value: '', text: 'The whole answer' }, ...named];
}

/** The numbers of the rows of a table's answer. */
export function rowsOf(facts: ReviewFacts, question: Question | null): readonly number[] {
  const answer = facts.questions.find(each => each.question === question)?.answer;
  const value = valueOf(answer ?? undefined);
  return isTable(value) ? value.rows.map(row => row.no) : [];
}
