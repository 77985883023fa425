/** A step as a reviewer reads it: each answer with its reasons, what changed, what was said, and at the end the verdict. */
import type { VNode } from 'preact';
import { AssessmentNavigation } from '../../web/components/assessment-navigation.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { StepTag } from '../../web/components/state-tag.js';
import { InsetText, WarningText } from '../../web/components/messages.js';
import { Paragraphs } from '../../web/components/thread.js';
import { dateInWords, momentInWords } from '../../web/words.js';
import type { ReviewFacts } from './review-facts.js';
import type { ReviewPageProps } from './review-props.js';
import { ReviewStages } from './review-stages.js';
import { ReviewedQuestionView } from './reviewed-question.js';
import { RoundsView } from './rounds-view.js';
import { Threads } from './thread-view.js';
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
      <Kept facts={facts} />
      <OpenThreads facts={facts} />
      <ReviewStages stages={facts.stages} />
      <SinceLastTime facts={facts} />
      <RoundsView reviews={facts.reviews} />
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
        <Threads place={{ question: null, threads: facts.stepThreads }} label="The step as a whole" {...props} />
      </section>
      {facts.notAsked.map(({ question, threads, label }) => (
        <section class="uvid-review__item" id={`question-${question.id}`}>
          <h2 class="govuk-heading-s">{`No longer asked: ${label}`}</h2>
          <Threads place={{ question, threads }} label={label} {...props} closed />
        </section>
      ))}
      <VerdictForm {...props} />
      <ReopenForm {...props} />
    </>
  );
}

function Kept({ facts: { keptAt } }: { readonly facts: ReviewFacts }): VNode {
  if (keptAt === null) return <></>;
  return (
    <InsetText>{`You have a review here that is not sent: kept on ${momentInWords(keptAt)}. Only you see it.`}</InsetText>
  );
}

/** What stops the approval, before anything else. */
function OpenThreads({ facts: { blocking, threadsNotShown } }: { readonly facts: ReviewFacts }): VNode {
  return (
    <>
      {blocking > 0 && (
        <WarningText>
          {`${blocking === 1 ? 'One thread that blocks is' : `${blocking} threads that block are`} open. The step cannot be approved before ${blocking === 1 ? 'it is' : 'they are'} resolved.`}
        </WarningText>
      )}
      {threadsNotShown > 0 && (
        <p class="govuk-body">{`Threads on questions that are not asked any more: ${threadsNotShown}, at the end of the page.`}</p>
      )}
    </>
  );
}

/** The default view of a second reading: what was said last, and what is different now. */
function SinceLastTime({
  facts: { lastVerdict, since, questions, noLongerAsked },
}: {
  readonly facts: ReviewFacts;
}): VNode {
  if (!since) return <></>;
  const changed = questions.filter(each => each.change);
  return (
    <section class="uvid-since" aria-labelledby="since">
      <h2 class="govuk-heading-s" id="since">
        {lastVerdict
          ? `${lastVerdict.by} ${lastVerdict.asked ? 'asked for changes' : 'approved'} on ${dateInWords(lastVerdict.at)}`
          : 'Since your last look'}
      </h2>
      {since.own && (
        <p class="govuk-body">{`You last looked on ${momentInWords(since.at)}. What has not changed since is folded.`}</p>
      )}
      {lastVerdict && lastVerdict.comment !== '' && <Paragraphs text={lastVerdict.comment} />}
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
