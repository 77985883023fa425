/** One finding: what is wrong, what would resolve it, where, and under which provision. */
import type { VNode } from 'preact';
import { Citations } from '../../web/components/citation.js';
import { Button } from '../../web/components/button.js';
import { Details } from '../../web/components/details.js';
import { Form } from '../../web/components/form.js';
import { SeverityTag } from '../../web/components/state-tag.js';
import { Textarea } from '../../web/components/textarea.js';
import { Thread } from '../../web/components/thread.js';
import type { CitedFinding } from './case-facts.js';

interface FindingViewProps {
  readonly assessmentId: string;
  readonly finding: CitedFinding;
  /** Left out where it cannot be answered. */
  readonly answer?: FindingAnswerForm | null;
}

export interface FindingAnswerForm {
  readonly csrfToken: string;
  /** What was typed and not taken, for the finding that it was typed for. */
  readonly typed?: { readonly finding: string; readonly body: string; readonly error: string };
}

export function FindingView({ assessmentId, finding, answer }: FindingViewProps): VNode {
  const { id, severity, says, resolve, citations, questions, responses } = finding;
  return (
    <li class="uvid-finding" id={id}>
      <p class="uvid-finding__head">
        <span class="uvid-finding__id">{id}</span> <SeverityTag severity={severity} />
      </p>
      <p class="govuk-body">{says}</p>
      <p class="govuk-body">
        <strong>To resolve it:</strong> {resolve}
      </p>
      {questions.length > 0 && (
        <ul class="govuk-list uvid-finding__questions">
          {questions.map(question => (
            <li>
              <a class="govuk-link" href={`/assessments/${assessmentId}/questions/${question.id}`}>
                {question.label}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Citations citations={citations} />
      {responses.length > 0 && (
        <Thread
          label={`Answers to ${id}`}
          comments={responses.map(({ by, at, body }, index) => ({ id: `${id}-${index}`, author: by, at, text: body }))}
        />
      )}
      {answer && <AnswerForm assessmentId={assessmentId} finding={id} form={answer} />}
    </li>
  );
}

interface AnswerFormProps {
  readonly assessmentId: string;
  readonly finding: string;
  readonly form: FindingAnswerForm;
}

function AnswerForm({ assessmentId, finding, form }: AnswerFormProps): VNode {
  const typed = form.typed?.finding === finding ? form.typed : undefined;
  return (
    <Details summary={`Answer ${finding}`} open={typed !== undefined}>
      <Form action={`/assessments/${assessmentId}/findings/${finding}/responses`} csrfToken={form.csrfToken}>
        <Textarea
          name="body"
          id={`answer-${finding}`}
          label="Why is it accepted, or what was done?"
          hint="Reviewers, the officer and the authority read this. The finding stays, and a blocking one still blocks."
          value={typed?.body ?? ''}
          error={typed?.error ?? null}
          maxLength={4000}
        />
        <Button kind="secondary">Answer</Button>
      </Form>
    </Details>
  );
}
