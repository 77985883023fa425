/** What stands beside a question: where it comes from, who knows the answer, and what a good one looks like. */
import type { VNode } from 'preact';
import { Citations } from '../../web/components/citation.js';
import { Details } from '../../web/components/details.js';
import { Thread, Paragraphs } from '../../web/components/thread.js';
import { momentInWords } from '../../web/words.js';
import type { QuestionPlace } from './question-place.js';

export function QuestionAside({ place }: { readonly place: QuestionPlace }): VNode {
  const { question, citations, evidence } = place;
  return (
    <aside class="uvid-aside" aria-label="About this question">
      {question.ask && (
        <>
          <h2 class="govuk-heading-s">Who usually knows</h2>
          <p class="govuk-body-s">{question.ask}</p>
        </>
      )}
      {question.examples && (
        <Details summary="Examples: one good, one poor" class="uvid-examples">
          <p class="uvid-examples__kind">Good</p>
          <p class="govuk-body-s uvid-typed">{question.examples.good}</p>
          <p class="uvid-examples__kind">Poor</p>
          <p class="govuk-body-s uvid-typed">{question.examples.poor}</p>
        </Details>
      )}
      {citations.length > 0 && (
        <>
          <h2 class="govuk-heading-s">Where it comes from</h2>
          <Citations citations={citations} />
        </>
      )}
      {evidence && (
        <p class="govuk-body-s">
          <a class="govuk-link" href={evidence.href}>
            {evidence.text}
          </a>
        </p>
      )}
    </aside>
  );
}

interface Remarked extends Pick<QuestionPlace, 'remark' | 'comments'> {
  /** Where the comments can be answered. */
  readonly threads?: string;
}

/** What reviewers have said: of the step with their request for changes, and of this question. */
export function Remarks({ place }: { readonly place: Remarked }): VNode {
  const { remark, comments, threads } = place;
  return (
    <>
      {remark && (
        <section class="uvid-remark" aria-label="Changes requested">
          <p class="uvid-remark__title">{`${remark.by} asked for changes in this step`}</p>
          <Paragraphs text={remark.text} />
          <p class="uvid-remark__when">{momentInWords(remark.at.toISOString())}</p>
        </section>
      )}
      {comments.length > 0 && (
        <section aria-label="Comments on this question">
          <Thread comments={comments} label="Comments on this question" />
          {threads && (
            <p class="govuk-body">
              <a class="govuk-link" href={threads}>
                Reply with what you changed, or see which are resolved
              </a>
            </p>
          )}
        </section>
      )}
    </>
  );
}

export function QuestionCaption({ place }: { readonly place: QuestionPlace }): VNode {
  const { step, position, count } = place;
  return <span class="govuk-caption-l">{`${step.number} ${step.title}: question ${position} of ${count}`}</span>;
}
