/** What was promised by measures and conditions, across all assessments: by whom, until when, and how far it is. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { Select } from '../../web/components/select.js';
import { Table } from '../../web/components/table.js';
import { dateInWords } from '../../web/words.js';
import { ActionTag } from './action-views.js';
import type { ActionFilter, ListedAction } from './actions.service.js';

export interface ActionsPageProps {
  readonly actions: readonly ListedAction[];
  readonly filter: ActionFilter;
  readonly programmes: readonly { readonly id: string; readonly name: string }[];
}

const shown: Readonly<Record<ActionFilter['show'], string>> = {
  pending: 'Open and in progress',
  overdue: 'Overdue',
  done: 'Done and dropped',
  all: 'All',
};

export function ActionsPage({ actions, filter, programmes }: ActionsPageProps): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">Actions</h1>
      <p class="govuk-body-l">
        Measures of assessments and conditions of decisions: who sees to them, until when, and how far they are.
      </p>
      <form action="/actions" method="get" class="uvid-filter">
        <Select
          name="show"
          label="Show"
          value={filter.show}
          items={Object.entries(shown).map(([value, text]) => ({ value, text }))}
        />
        <Select
          name="programme"
          label="Programme"
          value={filter.programmeId ?? ''}
          items={[
            { value: '', text: 'All programmes' },
            ...programmes.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <Button kind="secondary">Show these</Button>
      </form>
      {actions.length === 0 ? <Empty filter={filter} /> : <List actions={actions} />}
    </>
  );
}

function Empty({ filter }: { readonly filter: ActionFilter }): VNode {
  return (
    <p class="govuk-body uvid-empty">
      {filter.show === 'overdue'
        ? 'Nothing is overdue.'
        : 'Nothing to show here. Actions come from the measures of an assessment and from the conditions of a decision; choose “All” to see those that are done.'}
    </p>
  );
}

function List({ actions }: { readonly actions: readonly ListedAction[] }): VNode {
  return (
    <Table
      caption={`${actions.length} ${actions.length === 1 ? 'action' : 'actions'}`}
      captionSize="m"
      scroll="Actions"
      columns={[{ label: 'What' }, { label: 'Of' }, { label: 'Owner' }, { label: 'Due' }, { label: 'Status' }]}
      rows={actions.map(action => [
        <a class="govuk-link" href={`/actions/${action.assessmentId}/${action.key}`}>
          {action.what === '' ? action.key : action.what}
        </a>,
        `${action.reference}${action.version === null ? '' : `, version ${action.version}`}`,
        action.owner === '' ? 'Nobody yet' : action.owner,
        action.dueOn === null ? 'No date' : dateInWords(action.dueOn),
        <ActionTag {...action} />,
      ])}
    />
  );
}
