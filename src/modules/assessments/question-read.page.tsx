/** One question to read: for those who do not write, and while the step is in somebody else's hands. */
import type { VNode } from 'preact';
import type { Answer } from '../../core/answers/answer.js';
import { AlertRates } from '../../web/components/alert-rates.js';
import { AnswerView } from '../../web/components/answer-view.js';
import { WarningText } from '../../web/components/messages.js';
import { Pagination } from '../../web/components/pagination.js';
import { StepTag } from '../../web/components/state-tag.js';
import { momentInWords } from '../../web/words.js';
import { questionPath, threadsPath } from './paths.js';
import { QuestionAside, QuestionCaption, Remarks } from './question-aside.js';
import type { QuestionPlace } from './question-place.js';
import type { SavedAnswer } from './question.page.js';

export interface QuestionReadPageProps {
  readonly place: QuestionPlace;
  readonly saved: SavedAnswer | null;
  /** What the reader typed here and could not save; null when there is nothing. */
  readonly kept: { readonly answer: Answer; readonly at: Date } | null;
  /** Why what was just sent could not be saved. */
  readonly refusal: string | null;
}

export function QuestionReadPage({ place, saved, kept, refusal }: QuestionReadPageProps): VNode {
  const { question, refs, method } = place;
  return (
    <div class="uvid-question">
      <div class="uvid-question__main">
        {refusal && <WarningText>{refusal}</WarningText>}
        <Remarks place={{ ...place, threads: threadsPath(place) }} />
        <QuestionCaption place={place} />
        <h1 class="govuk-heading-l">{question.label}</h1>
        <p class="govuk-hint uvid-question__why">{question.why}</p>
        <p class="govuk-body">
          This step: <StepTag state={place.state} />
        </p>
        {kept && (
          <section class="uvid-kept">
            <h2 class="govuk-heading-s">{`Your draft of ${momentInWords(kept.at.toISOString())}, not saved`}</h2>
            <AnswerView
              question={{ ...question, label: `Your draft: ${question.label}` }}
              answer={kept.answer}
              refs={refs}
              method={method}
            />
          </section>
        )}
        {kept && <h2 class="govuk-heading-s">The answer that is saved</h2>}
        <AnswerView question={question} answer={saved?.answer} refs={refs} method={method} />
        {saved?.answer && <AlertRates answers={{ [question.id]: saved.answer }} />}
        {saved?.answer && (
          <p class="govuk-body-s uvid-byline">{`Saved by ${saved.by} on ${momentInWords(saved.at.toISOString())}.`}</p>
        )}
        <Around place={place} />
      </div>
      <QuestionAside place={place} />
    </div>
  );
}

function Around({ place: { assessmentId, previous, next } }: { readonly place: QuestionPlace }): VNode {
  return (
    <Pagination
      label="Questions of this step"
      {...(previous === null ? {} : { previous: { href: questionPath(assessmentId, previous), text: 'Previous' } })}
      {...(next === null ? {} : { next: { href: questionPath(assessmentId, next), text: 'Next' } })}
    />
  );
}
