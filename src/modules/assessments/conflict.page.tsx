/** Two people answered at the same time: both answers, and the choice. Nothing that was typed is lost. */
import type { VNode } from 'preact';
import type { Answer } from '../../core/answers/answer.js';
import type { Question } from '../../core/template/template.js';
import { AnswerView } from '../../web/components/answer-view.js';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { Diff } from '../../web/components/diff.js';
import { ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import type { FormFields } from '../../web/posted-fields.js';
import { momentInWords } from '../../web/words.js';
import { Carried } from '../../web/components/carried.js';
import { questionPath } from './paths.js';
import type { QuestionPlace } from './question-place.js';
import type { SavedAnswer } from './question.page.js';

export interface ConflictPageProps {
  readonly place: QuestionPlace;
  readonly theirs: SavedAnswer;
  /** As typed, which may be wrong in ways that saving would find. */
  readonly yours: Answer | null;
  /** All fields of the form; posted again when the writer insists. */
  readonly fields: FormFields;
  /** The revision that both are shown against. */
  readonly seen: number;
  /** What was pressed: to save, or to clear. */
  readonly pressed: 'continue' | 'later' | 'clear';
  readonly csrfToken: string;
}

export function ConflictPage(props: ConflictPageProps): VNode {
  const { place, theirs, pressed } = props;
  const errors: FormError[] = [{ field: 'choice', text: `${whoChanged(theirs)}. Choose which answer stands.` }];
  return (
    <>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{`${place.step.number} ${place.step.title}`}</span>
      <h1 class="govuk-heading-l">Two answers to one question</h1>
      <p class="govuk-body-l">{place.question.label}</p>
      <Both {...props} />
      <Form action={questionPath(place.assessmentId, place.question.id)} csrfToken={props.csrfToken}>
        <Carried fields={{ ...props.fields, seen: String(props.seen) }} />
        <h2 class="govuk-heading-m" id="choice" tabIndex={-1}>
          Which one stands?
        </h2>
        <p class="govuk-body">Whatever you choose, the history of this answer keeps everything that was saved.</p>
        <ButtonGroup>
          <Button name="action" value={pressed}>
            {pressed === 'clear' ? 'Clear it all the same' : 'Replace it with yours'}
          </Button>
          {pressed !== 'clear' && (
            <Button kind="secondary" name="action" value="edit">
              Edit yours first
            </Button>
          )}
          <Button kind="secondary" name="action" value="keep-theirs">
            {theirs.own ? 'Keep the saved one' : `Keep the answer of ${theirs.by}`}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

function whoChanged({ own, by }: SavedAnswer): string {
  return own
    ? 'You changed this answer in another window while you wrote here'
    : `${by} changed this answer while you wrote`;
}

const yourLabel = 'Yours, as you typed it';

function Both({ place, theirs, yours }: ConflictPageProps): VNode {
  const { question, refs, method } = place;
  const theirLabel = `Saved by ${theirs.by}, ${momentInWords(theirs.at.toISOString())}`;
  const words = [wordsOf(theirs.answer), wordsOf(yours)] as const;
  if (isWritten(question.kind) && words[0] !== null && words[1] !== null)
    return <Diff before={words[0]} after={words[1]} beforeLabel={theirLabel} afterLabel={yourLabel} />;
  return (
    <div class={question.kind === 'table' ? 'uvid-both uvid-both--stacked' : 'uvid-both'}>
      <section class="uvid-both__side">
        <h2 class="govuk-heading-s">{theirLabel}</h2>
        <AnswerView question={called(question, theirLabel)} answer={theirs.answer} refs={refs} method={method} />
      </section>
      <section class="uvid-both__side">
        <h2 class="govuk-heading-s">{yourLabel}</h2>
        <AnswerView question={called(question, yourLabel)} answer={yours} refs={refs} method={method} />
      </section>
    </div>
  );
}

/** A table that scrolls is known by its label to those who listen: the two must not share one. */
function called(question: Question, whose: string): Question {
  return { ...question, label: `${whose}: ${question.label}` };
}

function isWritten(kind: string): boolean {
  return kind === 'text' || kind === 'line';
}

/** Plain words that can be compared word by word; null for any other answer. */
function wordsOf(answer: Answer | null): string | null {
  return answer?.status === 'answered' && typeof answer.value === 'string' ? answer.value : null;
}
