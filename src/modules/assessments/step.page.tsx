/** A whole step: every question that shows, with its answer, for those who move fast. */
import type { VNode } from 'preact';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { StepTag } from '../../web/components/state-tag.js';
import { AnswerList } from './answer-list.js';
import { checkPath, questionPath } from './paths.js';
import { Remarks } from './question-aside.js';
import type { StepFacts } from './step-facts.js';
import { progressInWords } from './step-progress.js';

export function StepPage({ facts }: { readonly facts: StepFacts }): VNode {
  const { step, state, answers, refs, method, progress } = facts;
  return (
    <>
      <StepHeading facts={facts} title={step.title} />
      {step.intro && <p class="govuk-body-l uvid-intro">{step.intro}</p>}
      <p class="govuk-body uvid-state">
        <StepTag state={state} /> {progressInWords(progress)}
      </p>
      <Remarks place={{ remark: facts.remark, comments: [] }} />
      {facts.writable && <Onward facts={facts} />}
      <AnswerList answers={answers} refs={refs} method={method} />
      {facts.writable && answers.length > 3 && <Onward facts={facts} />}
    </>
  );
}

export function StepHeading({ facts, title }: { readonly facts: StepFacts; readonly title: string }): VNode {
  return (
    <>
      <span class="govuk-caption-l">{`${facts.reference}, step ${facts.step.number}`}</span>
      <h1 class="govuk-heading-l">{title}</h1>
    </>
  );
}

function Onward({ facts: { assessmentId, step, start, progress } }: { readonly facts: StepFacts }): VNode {
  return (
    <ButtonGroup>
      {start !== null && (
        <Button href={questionPath(assessmentId, start)}>
          {progress.answered === 0 ? 'Start with the first question' : 'Go on with the next question'}
        </Button>
      )}
      <Button href={checkPath(assessmentId, step.id)} {...(start === null ? {} : { kind: 'secondary' as const })}>
        Check your answers
      </Button>
    </ButtonGroup>
  );
}
