/** One question to answer. */
import type { VNode } from 'preact';
import type { Answer, TableValue } from '../../core/answers/answer.js';
import { AnswerView } from '../../web/components/answer-view.js';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { Details } from '../../web/components/details.js';
import { ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { InsetText } from '../../web/components/messages.js';
import { momentInWords } from '../../web/words.js';
import { QuestionField } from './forms/question-field.js';
import { Standing } from './forms/standing.js';
import type { TypedAnswer } from './forms/typed-answer.js';
import { assessmentPath, checkPath, questionPath, threadsPath } from './paths.js';
import { QuestionAside, QuestionCaption, Remarks } from './question-aside.js';
import type { QuestionPlace } from './question-place.js';

export interface SavedAnswer {
  readonly by: string;
  /** By the reader of the page. */
  readonly own: boolean;
  readonly at: Date;
  readonly answer: Answer | null;
}

export interface QuestionPageProps {
  readonly place: QuestionPlace;
  readonly typed: TypedAnswer;
  /** The revision that the form was opened on. */
  readonly seen: number;
  readonly errors: readonly FormError[];
  readonly saved: SavedAnswer | null;
  /** When what is in the form was kept as a draft; null when it is the saved answer. */
  readonly draftKeptAt: Date | null;
  /** Somebody saved after the draft was kept. */
  readonly overtaken: boolean;
  /** What was typed about rows that are gone. */
  readonly strays: TableValue | null;
  readonly csrfToken: string;
}

export function QuestionPage(props: QuestionPageProps): VNode {
  const { place, csrfToken, errors } = props;
  const { question } = place;
  const action = questionPath(place.assessmentId, question.id);
  return (
    <div class="uvid-question">
      <div class="uvid-question__main">
        <ErrorSummary errors={errors} />
        {props.draftKeptAt && <DraftNotice {...props} action={action} />}
        <Remarks place={{ ...place, threads: threadsPath(place) }} />
        <QuestionCaption place={place} />
        {props.strays && <Strays place={place} rows={props.strays} />}
        <Form
          action={action}
          csrfToken={csrfToken}
          autosaveUrl={`/api/assessments/${place.assessmentId}/drafts/${question.id}`}
        >
          <Context seen={props.seen} place={place} />
          <QuestionField {...place} typed={props.typed} errors={errors} action={action} />
          <Standing typed={props.typed} errors={errors} />
          <ButtonGroup>
            <Button name="action" value="continue">
              Save and continue
            </Button>
            <Button kind="secondary" name="action" value="later">
              Save and come back later
            </Button>
            <a class="govuk-link" href={skipTo(place)}>
              {place.fromCheck ? 'Cancel' : 'Skip for now'}
            </a>
          </ButtonGroup>
        </Form>
        {props.saved?.answer && <Clear {...props} saved={props.saved} action={action} />}
      </div>
      <QuestionAside place={place} />
    </div>
  );
}

/** What every form of the page says beside what is typed. */
function Context({ seen, place }: Pick<QuestionPageProps, 'seen' | 'place'>): VNode {
  return (
    <>
      <input type="hidden" name="seen" value={seen} />
      {place.fromCheck && <input type="hidden" name="from" value="check" />}
    </>
  );
}

function skipTo({ assessmentId, step, next, fromCheck }: QuestionPlace): string {
  return next === null || fromCheck ? checkPath(assessmentId, step.id) : questionPath(assessmentId, next);
}

type Part = QuestionPageProps & { readonly action: string };

function DraftNotice({ draftKeptAt, overtaken, saved, seen, place, action, csrfToken }: Part): VNode {
  return (
    <InsetText>
      <p class="govuk-body">
        {`You typed this on ${momentInWords(draftKeptAt?.toISOString() ?? '')} and did not save it.`}
        {overtaken && saved && ` Since then ${saved.by} saved another answer; saving yours shows you both.`}
      </p>
      {saved && (
        <Details summary={saved.answer ? 'The answer that is saved' : 'No answer is saved'}>
          <AnswerView question={place.question} answer={saved.answer} refs={place.refs} method={place.method} />
        </Details>
      )}
      <Form action={action} csrfToken={csrfToken} class="uvid-inline-form">
        <Context seen={seen} place={place} />
        <Button kind="secondary" name="action" value="discard">
          Discard what I typed
        </Button>
      </Form>
    </InsetText>
  );
}

function Strays({ place, rows }: { readonly place: QuestionPlace; readonly rows: TableValue }): VNode {
  const { rowsFrom: _, label, ...rest } = place.question;
  const question = { ...rest, label: `Rows that are gone: ${label}` };
  return (
    <InsetText>
      <p class="govuk-body">What you typed about rows that somebody has removed meanwhile:</p>
      <AnswerView
        question={question}
        answer={{ status: 'answered', value: rows }}
        refs={place.refs}
        method={place.method}
      />
    </InsetText>
  );
}

/** A form of its own, so that nobody clears an answer by pressing Enter. */
function Clear({ saved, seen, action, csrfToken, place }: Part & { readonly saved: SavedAnswer }): VNode {
  return (
    <div class="uvid-saved">
      <p class="govuk-body-s">
        {`Saved by ${saved.by} on ${momentInWords(saved.at.toISOString())}. `}
        <a class="govuk-link" href={assessmentPath(place.assessmentId)}>
          All steps
        </a>
      </p>
      <Details summary="Clear this answer">
        <Form action={action} csrfToken={csrfToken}>
          <Context seen={seen} place={place} />
          <p class="govuk-body">The question will count as not answered. The earlier answers stay in the history.</p>
          <Button kind="warning" name="action" value="clear">
            Clear the answer
          </Button>
        </Form>
      </Details>
    </div>
  );
}
