/** A step as a reviewer reads it: each answer with its reasons, what changed, what was said, and at the end the verdict. */
import type { VNode } from 'preact';
import { AssessmentNavigation } from '../../web/components/assessment-navigation.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { StepTag } from '../../web/components/state-tag.js';
import { Paragraphs } from '../../web/components/thread.js';
import { dateInWords } from '../../web/words.js';
import type { ReviewFacts } from './review-facts.js';
import type { ReviewPageProps } from './review-props.js';
import { CommentThread, ReviewedQuestionView } from './reviewed-question.js';
import { ReopenForm, VerdictForm } from './verdict-form.js';

export function ReviewPage(props: ReviewPageProps): VNode {
  const { facts, typed } = props;
  const { step, state, questions } = facts;
  return (
    <>
      <ErrorSummary errors={typed.errors} />
      <span class="govuk-caption-l">{`${facts.reference}, version ${facts.version}`}</span>
      <h1 class="govuk-heading-l">{`Review ${step.number} ${step.title}`}</h1>
      <AssessmentNavigation id={facts.assessmentId} current={null} />
      <p class="govuk-body uvid-state">
        <StepTag state={state} /> {`${questions.length} ${questions.length === 1 ? 'question' : 'questions'}`}
        {facts.verdict !== 'none' && (
          <a class="govuk-link" href="#verdict">
            Go to the verdict
          </a>
        )}
      </p>
      <SinceLastTime facts={facts} />
      {questions.map(reviewed => (
        <ReviewedQuestionView reviewed={reviewed} {...props} />
      ))}
      {questions.length === 0 && (
        <p class="govuk-body uvid-empty">None of this step’s questions is asked of this programme.</p>
      )}
      <section class="uvid-review__item" aria-labelledby="whole-step">
        <h2 class="govuk-heading-s" id="whole-step">
          On the step as a whole
        </h2>
        <CommentThread question={null} comments={facts.stepComments} label="Comments on the step" {...props} />
      </section>
      <VerdictForm {...props} />
      <ReopenForm {...props} />
    </>
  );
}

/** The default view of a second reading: what was said last, and what is different now. */
function SinceLastTime({ facts: { lastVerdict, questions, noLongerAsked } }: { readonly facts: ReviewFacts }): VNode {
  if (!lastVerdict) return <></>;
  const changed = questions.filter(each => each.change);
  return (
    <section class="uvid-since" aria-labelledby="since">
      <h2 class="govuk-heading-s" id="since">
        {`${lastVerdict.by} ${lastVerdict.asked ? 'asked for changes' : 'approved'} on ${dateInWords(lastVerdict.at)}`}
      </h2>
      {lastVerdict.comment !== '' && <Paragraphs text={lastVerdict.comment} />}
      {changed.length === 0 ? (
        <p class="govuk-body">No answer has changed since.</p>
      ) : (
        <>
          <p class="govuk-body">{`Changed since: ${changed.length} of ${questions.length}`}</p>
          <ul class="govuk-list govuk-list--bullet">
            {changed.map(({ question }) => (
              <li>
                <a class="govuk-link" href={`#question-${question.id}`}>
                  {question.label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {noLongerAsked.length > 0 && (
        <p class="govuk-body">{`Answered then and no longer asked: ${noLongerAsked.join(' · ')}`}</p>
      )}
    </section>
  );
}
