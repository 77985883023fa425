/** One question of a step under review. */
import type { VNode } from 'preact';
import { AnswerView } from '../../web/components/answer-view.js';
import { Button } from '../../web/components/button.js';
import { Citations } from '../../web/components/citation.js';
import { Details } from '../../web/components/details.js';
import { Diff } from '../../web/components/diff.js';
import { errorOf } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Tag } from '../../web/components/tag.js';
import { Textarea } from '../../web/components/textarea.js';
import { Thread, type Comment } from '../../web/components/thread.js';
import { momentInWords } from '../../web/words.js';
import type { ReviewedQuestion } from './review-facts.js';
import type { ReviewPageProps } from './review-props.js';

export function ReviewedQuestionView(props: ReviewPageProps & { readonly reviewed: ReviewedQuestion }): VNode {
  const { reviewed, facts } = props;
  const { question, answer, written, change, comments } = reviewed;
  return (
    <section class="uvid-review__item" id={`question-${question.id}`}>
      <h2 class="govuk-heading-s uvid-review__label">
        {question.label} {change && <Tag colour="yellow">Changed</Tag>}
      </h2>
      <AnswerView question={question} answer={answer} refs={facts.refs} method={facts.method} />
      {written && <p class="uvid-byline">{`${written.by}, ${momentInWords(written.at)}`}</p>}
      {change && (
        <Details summary="What changed since the last verdict" open>
          <Diff {...change} beforeLabel="At the last verdict" afterLabel="Now" />
        </Details>
      )}
      <Details summary={<About what="Why it is asked, and where it comes from" label={question.label} />}>
        <p class="govuk-body">{question.why}</p>
        {question.guidance && <p class="govuk-body">{question.guidance}</p>}
        <Citations citations={reviewed.citations} />
      </Details>
      <CommentThread {...props} question={question.id} comments={comments} label={`Comments on: ${question.label}`} />
    </section>
  );
}

/** What is folded away says to those who listen what it belongs to: there are many of it on the page. */
function About({ what, label }: { readonly what: string; readonly label: string }): VNode {
  return (
    <>
      {what}
      <span class="govuk-visually-hidden">: {label}</span>
    </>
  );
}

interface CommentThreadProps extends ReviewPageProps {
  /** Null: the step as a whole. */
  readonly question: string | null;
  readonly comments: readonly Comment[];
  readonly label: string;
}

/** The name that the error summary links to: every thread of the page has a field of its own. */
export function remarkField(question: string | null): string {
  return `comment-on-${question ?? 'step'}`;
}

export function CommentThread(props: CommentThreadProps): VNode {
  const { question, comments, label, facts, typed, csrfToken } = props;
  const field = remarkField(question);
  const error = errorOf(typed.errors, field) ?? null;
  const value = typed.remark?.question === question ? typed.remark.body : '';
  return (
    <Thread comments={comments} label={label}>
      {facts.mayComment && (
        <Details summary={<About what="Add a comment" label={label} />} open={error !== null}>
          <Form action={`/assessments/${facts.assessmentId}/comments`} csrfToken={csrfToken}>
            <input type="hidden" name="step" value={facts.step.id} />
            {question !== null && <input type="hidden" name="question" value={question} />}
            <Textarea name="body" id={field} label="Your comment" rows={3} value={value} error={error} />
            <Button kind="secondary">
              Add the comment<span class="govuk-visually-hidden"> to: {label}</span>
            </Button>
          </Form>
        </Details>
      )}
    </Thread>
  );
}
