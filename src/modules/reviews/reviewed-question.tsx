/** One question of a step under review. */
import type { VNode } from 'preact';
import { AlertRates } from '../../web/components/alert-rates.js';
import { AnswerView } from '../../web/components/answer-view.js';
import { Citations } from '../../web/components/citation.js';
import { Details } from '../../web/components/details.js';
import { Diff } from '../../web/components/diff.js';
import { Tag } from '../../web/components/tag.js';
import { momentInWords } from '../../web/words.js';
import type { AnswerVerdict } from '../../core/workflow/rounds.js';
import { About } from './about.js';
import { MarksForm } from './marks-form.js';
import type { ReviewedQuestion } from './review-facts.js';
import type { ReviewPageProps } from './review-props.js';
import { Threads } from './thread-view.js';

export function ReviewedQuestionView(props: ReviewPageProps & { readonly reviewed: ReviewedQuestion }): VNode {
  const { reviewed, facts } = props;
  const { question, change, verdict, folded } = reviewed;
  const reviewing = facts.verdict === 'open';
  return (
    <section class="uvid-review__item" id={`question-${question.id}`}>
      <h2 class="govuk-heading-s uvid-review__label">
        {question.label} {change && <Tag colour="yellow">Changed</Tag>} {verdict && <VerdictTag verdict={verdict} />}
      </h2>
      {folded ? (
        <Details summary={<About what="Unchanged since: show the answer" label={question.label} />}>
          <AnswerPart {...props} />
        </Details>
      ) : (
        <AnswerPart {...props} />
      )}
      <Threads
        {...props}
        place={reviewed}
        label={question.label}
        closed={reviewing && props.typed.remark?.question !== question.id}
      />
      {reviewing && <MarksForm {...props} question={question} />}
    </section>
  );
}

function VerdictTag({ verdict }: { readonly verdict: AnswerVerdict }): VNode {
  return verdict === 'ok' ? <Tag colour="green">OK in this round</Tag> : <Tag colour="orange">Change requested</Tag>;
}

function AnswerPart({ reviewed, facts }: ReviewPageProps & { readonly reviewed: ReviewedQuestion }): VNode {
  const { question, answer, written, change, files } = reviewed;
  return (
    <>
      <AnswerView question={question} answer={answer} refs={facts.refs} method={facts.method} />
      {answer && <AlertRates answers={{ [question.id]: answer }} />}
      {written && <p class="uvid-byline">{`${written.by}, ${momentInWords(written.at)}`}</p>}
      {files > 0 && (
        <p class="govuk-body-s">
          <a class="govuk-link" href={`/assessments/${facts.assessmentId}/evidence?question=${question.id}`}>
            {`Evidence (${files})`}
            <span class="govuk-visually-hidden">: {question.label}</span>
          </a>
        </p>
      )}
      {change && (
        <Details summary={`What changed since ${facts.since?.own ? 'your last look' : 'the last verdict'}`} open>
          <Diff
            {...change}
            beforeLabel={facts.since?.own ? 'At your last look' : 'At the last verdict'}
            afterLabel="Now"
          />
        </Details>
      )}
      <Details summary={<About what="Why it is asked, and where it comes from" label={question.label} />}>
        <p class="govuk-body">{question.why}</p>
        {question.guidance && <p class="govuk-body">{question.guidance}</p>}
        <Citations citations={reviewed.citations} />
      </Details>
    </>
  );
}
