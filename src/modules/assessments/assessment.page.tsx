/** The task list of an assessment: what is written, what waits, and for whom. */
import type { VNode } from 'preact';
import type { GoLiveBar } from '../../core/consultation/go-live.js';
import { AssessmentNavigation } from '../../web/components/assessment-navigation.js';
import { Button } from '../../web/components/button.js';
import { Form } from '../../web/components/form.js';
import { GoLive } from '../../web/components/go-live.js';
import { AssessmentTag, StepTag } from '../../web/components/state-tag.js';
import { TaskList } from '../../web/components/task-list.js';
import type { AssessmentFacts } from './assessment-facts.js';
import { evidencePath } from './evidence-link.js';
import { assessmentPath } from './paths.js';

export interface AssessmentPageProps {
  readonly facts: AssessmentFacts;
  readonly bars: readonly GoLiveBar[];
  readonly csrfToken: string;
}

export function AssessmentPage({ facts, bars, csrfToken }: AssessmentPageProps): VNode {
  return (
    <>
      <span class="govuk-caption-l">{`${facts.reference}, version ${facts.version}`}</span>
      <h1 class="govuk-heading-l">{facts.title}</h1>
      <AssessmentNavigation id={facts.id} current="overview" />
      <Standing facts={facts} />
      <GoLive bars={bars} />
      <Acts facts={facts} csrfToken={csrfToken} />
      {facts.sections.map(section => (
        <section class="uvid-tasks">
          <h2 class="govuk-heading-m">{`${section.number}. ${section.title}`}</h2>
          <TaskList
            id={`section-${section.id}`}
            items={section.tasks.map(({ progress, href, hint }) => ({
              title: `${progress.step.number} ${progress.step.title}`,
              href,
              hint,
              status: <StepTag state={progress.state} />,
            }))}
          />
        </section>
      ))}
    </>
  );
}

function Standing({ facts: { state, next, approved, steps } }: { readonly facts: AssessmentFacts }): VNode {
  return (
    <div class="uvid-standing-box">
      <p class="govuk-body uvid-state">
        <AssessmentTag state={state} /> {`${approved} of ${steps} steps approved`}
      </p>
      <ul class="uvid-plain-list">
        {next.map(sentence => (
          <li class="govuk-body">{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function Acts({ facts, csrfToken }: Omit<AssessmentPageProps, 'bars'>): VNode {
  const [first, ...others] = facts.acts;
  return (
    <>
      {first && <Button href={first.href}>{first.text}</Button>}
      {others.length > 0 && (
        <ul class="govuk-list">
          {others.map(({ href, text }) => (
            <li>
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/api/assessments/${facts.id}/draft.pdf`}>
          Download a draft of the report (PDF)
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${assessmentPath(facts.id)}/assignments`}>
          Who sees to which step, and until when
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${assessmentPath(facts.id)}/deciding-officers`}>
          Who decides
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${assessmentPath(facts.id)}/views`}>
          Views of the people concerned, petitions, and why somebody was not asked
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={evidencePath(facts.id)}>
          {`Evidence: files that support answers (${facts.files})`}
        </a>
      </p>
      {facts.mayAskAdvice && (
        <Form action={`${assessmentPath(facts.id)}/transitions`} csrfToken={csrfToken}>
          <Button name="action" value="ask_advice" preventDoubleClick>
            Ask the DPO for advice
          </Button>
        </Form>
      )}
    </>
  );
}
