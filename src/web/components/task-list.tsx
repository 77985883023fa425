/**
 * What there is to do, and how far it is. Names begin with a verb; what cannot start yet has no link.
 *
 *     <TaskList id="section-1" items={[{ title: 'Describe the processing', href, status: <StepTag state="in_progress" /> }]} />
 */
import type { ComponentChildren, VNode } from 'preact';
import { classes } from './classes.js';

export interface Task {
  readonly title: ComponentChildren;
  readonly href?: string;
  readonly hint?: ComponentChildren;
  readonly status: ComponentChildren;
  /** Grey and without a link. */
  readonly cannotStart?: boolean;
}

export interface TaskListProps {
  readonly items: readonly Task[];
  /** Begins the ids of the items: one for each list on a page. */
  readonly id?: string;
}

export function TaskList({ items, id = 'task-list' }: TaskListProps): VNode {
  return (
    <ul class="govuk-task-list">
      {items.map((task, index) => (
        <Item task={task} id={`${id}-${index + 1}`} />
      ))}
    </ul>
  );
}

function Item({ task, id }: { readonly task: Task; readonly id: string }): VNode {
  const href = task.cannotStart ? undefined : task.href;
  return (
    <li class={classes('govuk-task-list__item', href && 'govuk-task-list__item--with-link')}>
      <div class="govuk-task-list__name-and-hint">
        {href ? (
          <a
            class="govuk-link govuk-task-list__link"
            href={href}
            aria-describedby={classes(task.hint != null && `${id}-hint`, `${id}-status`)}
          >
            {task.title}
          </a>
        ) : (
          <div>{task.title}</div>
        )}
        {task.hint != null && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {task.hint}
          </div>
        )}
      </div>
      <div
        class={classes('govuk-task-list__status', task.cannotStart && 'govuk-task-list__status--cannot-start-yet')}
        id={`${id}-status`}
      >
        {task.status}
      </div>
    </li>
  );
}
