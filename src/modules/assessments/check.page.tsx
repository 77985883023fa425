/** "Check your answers": everything that the step says, what is missing, and the way to review. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { Form } from '../../web/components/form.js';
import { InsetText } from '../../web/components/messages.js';
import { StepTag } from '../../web/components/state-tag.js';
import { AnswerList } from './answer-list.js';
import { assessmentPath, questionPath, stepPath } from './paths.js';
import { Remarks } from './question-aside.js';
import { missingInWords, type StepFacts } from './step-facts.js';
import { StepHeading } from './step.page.js';

export interface CheckPageProps {
  readonly facts: StepFacts;
  readonly csrfToken: string;
}

export function CheckPage({ facts, csrfToken }: CheckPageProps): VNode {
  const { step, writable, state, answers, refs, method } = facts;
  return (
    <>
      <StepHeading facts={facts} title={writable ? `Check your answers: ${step.title}` : step.title} />
      <p class="govuk-body uvid-state">
        <StepTag state={state} /> {standing[state](facts)}
      </p>
      <Remarks place={{ remark: facts.remark, comments: [] }} />
      {writable && facts.progress.missing.length > 0 && <StillMissing facts={facts} />}
      <AnswerList answers={answers} refs={refs} method={method} />
      <Ending facts={facts} csrfToken={csrfToken} />
    </>
  );
}

const standing: Readonly<Record<StepFacts['state'], (facts: StepFacts) => string>> = {
  not_started: () => 'Nobody has begun this step.',
  in_progress: () => 'Being written.',
  submitted: () => 'With a reviewer, who approves it or asks for changes. It cannot be changed meanwhile.',
  changes_requested: () => 'A reviewer asked for changes. Make them, then submit the step again.',
  approved: () => 'Approved. It can be changed only after somebody reopens it.',
};

function StillMissing({ facts: { assessmentId, progress, step } }: { readonly facts: StepFacts }): VNode {
  const { missing } = progress;
  return (
    <section class="uvid-missing" aria-labelledby="still-missing">
      <h2 class="govuk-heading-s" id="still-missing">
        {missing.length === 1 ? 'One answer is missing' : `${missing.length} answers are missing`}
      </h2>
      <p class="govuk-body">The step can be submitted when each has an answer, or says honestly why it has none.</p>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map(each => {
          const question = step.questions.find(({ id }) => id === each.question);
          return (
            question && (
              <li>
                <a class="govuk-link" href={questionPath(assessmentId, question.id, true)}>
                  {question.label}
                </a>
                {each.cells.length > 0 && ` ${missingInWords(question, each)}`}
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

function Ending({ facts, csrfToken }: CheckPageProps): VNode {
  const { assessmentId, step, following, writable, state, roles } = facts;
  const transitions = `${stepPath(assessmentId, step.id)}/transitions`;
  return (
    <div class="uvid-ending">
      {writable && facts.progress.missing.length === 0 && (
        <Form action={transitions} csrfToken={csrfToken}>
          <h2 class="govuk-heading-m">Submit this step for review</h2>
          <p class="govuk-body">
            Somebody who wrote nothing in it looks at it, and approves it or asks for changes. Until then it cannot be
            changed.
          </p>
          <Button name="action" value="submit" preventDoubleClick>
            Submit for review
          </Button>
        </Form>
      )}
      {state === 'submitted' && roles.has('assessor') && (
        <Form action={transitions} csrfToken={csrfToken}>
          <Button kind="secondary" name="action" value="withdraw">
            Take it back to change something
          </Button>
        </Form>
      )}
      {state === 'submitted' && roles.has('reviewer') && (
        <Button href={`${stepPath(assessmentId, step.id)}/review`}>Review this step</Button>
      )}
      {state === 'approved' && (
        <InsetText>Somebody other than its writers has approved this step as it stands here.</InsetText>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={assessmentPath(assessmentId)}>
          All steps
        </a>
        {following && (
          <>
            {' · '}
            <a class="govuk-link" href={stepPath(assessmentId, following.id)}>
              {`Next: ${following.number} ${following.title}`}
            </a>
          </>
        )}
      </p>
    </div>
  );
}
