/** The first page after signing in: what waits for me, and everything there is. */
import type { VNode } from 'preact';
import type { Role } from '../../core/workflow/states.js';
import { Button } from '../../web/components/button.js';
import { AssessmentTag, StepTag } from '../../web/components/state-tag.js';
import { TaskList } from '../../web/components/task-list.js';
import type { AssessmentSummary } from '../assessments/assessments.service.js';
import { AssessmentList } from './assessment-list.js';
import type { Task } from './waiting.js';

export interface HomeProgramme {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly notice: string | null;
  readonly assessments: readonly AssessmentSummary[];
}

export interface HomePageProps {
  readonly organisation: string;
  readonly roles: ReadonlySet<Role>;
  readonly tasks: readonly Task[];
  readonly programmes: readonly HomeProgramme[];
}

export function HomePage({ organisation, roles, tasks, programmes }: HomePageProps): VNode {
  return (
    <>
      <span class="govuk-caption-l">{organisation}</span>
      <h1 class="govuk-heading-l">Camera programmes and their assessments</h1>
      {programmes.length > 0 && <Waiting roles={roles} tasks={tasks} />}
      {roles.has('administrator') && <PeopleLink />}
      <h2 class="govuk-heading-m">Programmes</h2>
      {programmes.length === 0 && <Beginning canBegin={roles.has('assessor')} />}
      {programmes.map((programme, index) => (
        <ProgrammeBlock programme={programme} id={`programme-${index + 1}`} />
      ))}
      {programmes.length > 0 && roles.has('assessor') && (
        <Button href="/programmes/new" kind="secondary">
          Register a programme
        </Button>
      )}
    </>
  );
}

function Waiting({ roles, tasks }: Pick<HomePageProps, 'roles' | 'tasks'>): VNode {
  const canAct = ['assessor', 'reviewer', 'dpo', 'officer'].some(role => roles.has(role as Role));
  return (
    <>
      {canAct && <h2 class="govuk-heading-m">What waits for you</h2>}
      {canAct && tasks.length === 0 && <p class="govuk-body uvid-empty">Nothing waits for you at the moment.</p>}
      {tasks.length > 0 && <TaskList id="waiting" items={tasks.map(inList)} />}
    </>
  );
}

function PeopleLink(): VNode {
  return (
    <p class="govuk-body">
      You look after who works here:{' '}
      <a class="govuk-link" href="/people">
        people and their roles
      </a>
      .
    </p>
  );
}

function inList({ assessment, title, steps }: Task): Parameters<typeof TaskList>[0]['items'][number] {
  return {
    title: `${title} ${assessment.title}`,
    href: `/assessments/${assessment.id}`,
    hint: steps
      ? `${assessment.reference}: ${steps.count} ${steps.count === 1 ? 'step' : 'steps'}`
      : assessment.reference,
    status: steps ? <StepTag state={steps.state} /> : <AssessmentTag state={assessment.state} />,
  };
}

function ProgrammeBlock({ programme, id }: { readonly programme: HomeProgramme; readonly id: string }): VNode {
  const { name, reference, notice, assessments } = programme;
  return (
    <section aria-labelledby={id}>
      <h3 class="govuk-heading-s" id={id}>
        <a class="govuk-link" href={`/programmes/${programme.id}`}>
          {name}
        </a>{' '}
        <span class="govuk-caption-m">{reference}</span>
      </h3>
      {notice && <p class="govuk-hint">{notice}</p>}
      {assessments.length === 0 ? (
        <p class="govuk-body uvid-empty">No assessment has been started for this programme.</p>
      ) : (
        <AssessmentList assessments={assessments} id={`${id}-assessments`} />
      )}
    </section>
  );
}

/** For an organisation that has registered nothing yet. */
function Beginning({ canBegin }: { readonly canBegin: boolean }): VNode {
  return (
    <div class="uvid-empty">
      <p class="govuk-body">
        Here will be your camera programmes, each with the assessments made for it. It begins with a programme: who runs
        the cameras, what for, and what they can do. An assessment then takes you through the questions step by step.
      </p>
      {canBegin ? (
        <Button href="/programmes/new" start>
          Register the first programme
        </Button>
      ) : (
        <p class="govuk-body">A colleague with the role of assessor registers the first one.</p>
      )}
    </div>
  );
}
