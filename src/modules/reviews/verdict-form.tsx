/** How a step's review ends: the verdict, or the reason why it is not the reader's to give. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { Details } from '../../web/components/details.js';
import { errorOf } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { InsetText } from '../../web/components/messages.js';
import { Radios } from '../../web/components/radios.js';
import { digestInGroups } from '../../web/digest-words.js';
import { Textarea } from '../../web/components/textarea.js';
import { firstOf } from '../../web/posted-fields.js';
import { Paragraphs } from '../../web/components/thread.js';
import { reviewForm } from './marks-form.js';
import { requirementSays } from './refusal.js';
import type { ReviewPageProps } from './review-props.js';

export function VerdictForm(props: ReviewPageProps): VNode {
  const { facts, typed } = props;
  if (facts.verdict === 'open') return <OpenVerdict {...props} />;
  return (
    <>
      {facts.verdict === 'own_work' && (
        <section id="verdict" class="uvid-verdict" aria-labelledby="verdict-title">
          <h2 class="govuk-heading-m" id="verdict-title">
            The verdict is not yours
          </h2>
          <p class="govuk-body">
            {requirementSays.not_own_work} You may still comment; a colleague who wrote nothing in it approves it or
            asks for changes.
          </p>
        </section>
      )}
      {typed.comment !== '' && !facts.mayReopen && (
        <InsetText>
          <h2 class="govuk-heading-s">What you typed</h2>
          <Paragraphs text={typed.comment} />
        </InsetText>
      )}
    </>
  );
}

function OpenVerdict({ facts, typed, csrfToken }: ReviewPageProps): VNode {
  const { pending, assessmentId, step } = facts;
  return (
    <section id="verdict" class="uvid-verdict" aria-labelledby="verdict-title">
      <h2 class="govuk-heading-m" id="verdict-title">
        Your verdict
      </h2>
      <Form id={reviewForm} action={`/assessments/${assessmentId}/steps/${step.id}/review`} csrfToken={csrfToken}>
        <input type="hidden" name="digest" value={facts.digest} />
        <Radios
          name="verdict"
          id="verdict-choice"
          label="What is your verdict on this step?"
          labelSize="s"
          value={firstOf(pending, 'verdict')}
          error={errorOf(typed.errors, 'verdict-choice') ?? null}
          items={verdicts}
        />
        <Textarea
          name="comment"
          label="Comment"
          labelSize="s"
          hint="Required when you ask for changes. It stands in the history and in the report."
          maxLength={4000}
          threshold={75}
          value={typed.comment || firstOf(pending, 'comment')}
          error={errorOf(typed.errors, 'comment') ?? null}
        />
        <p class="govuk-body">
          Everything that you marked above is sent with it, at once. The text before you has the SHA-256{' '}
          <code class="uvid-code uvid-digest">{digestInGroups(facts.digest)}</code>
        </p>
        <div class="govuk-button-group">
          <Button name="action" value="send" preventDoubleClick>
            Give the verdict
          </Button>
          <Button kind="secondary" name="action" value="keep">
            Keep it for later
          </Button>
        </div>
      </Form>
    </section>
  );
}

const verdicts = [
  {
    value: 'ok',
    label: 'Approve',
    hint: 'The approval binds these answers: when one of them changes, it no longer counts.',
  },
  {
    value: 'change_requested',
    label: 'Ask for changes',
    hint: 'The step goes back to its authors with your comment and those on the questions.',
  },
  {
    value: 'none',
    label: 'No verdict yet',
    hint: 'Your remarks and verdicts on answers are sent, and the step stays under review.',
  },
];

export function ReopenForm({ facts, typed, csrfToken }: ReviewPageProps): VNode {
  if (!facts.mayReopen) return <></>;
  const error = errorOf(typed.errors, 'comment') ?? null;
  return (
    <Details summary="Reopen this step" open={error !== null || typed.comment !== ''}>
      <p class="govuk-body">
        Its answers can then be changed again, and somebody has to approve it anew. The approval given so far stays in
        the history.
      </p>
      <Form action={transitionsOf(facts)} csrfToken={csrfToken}>
        <Textarea name="comment" label="Why is it reopened?" rows={3} value={typed.comment} error={error} />
        <Button kind="secondary" name="action" value="reopen" preventDoubleClick>
          Reopen the step
        </Button>
      </Form>
    </Details>
  );
}

function transitionsOf({ assessmentId, step }: ReviewPageProps['facts']): string {
  return `/assessments/${assessmentId}/steps/${step.id}/transitions`;
}
