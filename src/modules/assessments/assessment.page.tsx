/** The task list of an assessment: what is written, what waits, and for whom. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { Form } from '../../web/components/form.js';
import { AssessmentTag, StepTag } from '../../web/components/state-tag.js';
import { TaskList } from '../../web/components/task-list.js';
import type { AssessmentFacts } from './assessment-facts.js';
import { assessmentPath } from './paths.js';

export interface AssessmentPageProps {
  readonly facts: AssessmentFacts;
  readonly csrfToken: string;
}

export function AssessmentPage({ facts, csrfToken }: AssessmentPageProps): VNode {
  return (
    <>
      <span class="govuk-caption-l">{`${facts.reference}, version ${facts.version}`}</span>
      <h1 class="govuk-heading-l">{facts.title}</h1>
      <div class="uvid-question">
        <div class="uvid-question__main">
          <Standing facts={facts} />
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
        </div>
        <Elsewhere facts={facts} />
      </div>
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

function Acts({ facts, csrfToken }: AssessmentPageProps): VNode {
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

function Elsewhere({ facts: { id, programme } }: { readonly facts: AssessmentFacts }): VNode {
  const path = assessmentPath(id);
  const links = [
    { href: `${path}/risks`, text: 'Risks', says: 'Before and after the measures' },
    { href: `${path}/findings`, text: 'Findings', says: 'What an authority would remark on' },
    { href: `${path}/versions`, text: 'Versions', says: 'Decided and sealed, with their reports' },
    { href: `${path}/history`, text: 'History', says: 'Who did what, and when' },
    { href: `/programmes/${programme.id}`, text: 'Programme', says: programme.name },
  ];
  return (
    <nav class="uvid-aside" aria-label="This assessment">
      <ul class="uvid-plain-list uvid-elsewhere">
        {links.map(({ href, text, says }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
            <span class="uvid-elsewhere__says">{says}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
