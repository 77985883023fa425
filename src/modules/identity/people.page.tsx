/** Who works in the organisation, in which roles. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { Tag } from '../../web/components/tag.js';
import { TaskList } from '../../web/components/task-list.js';
import { roleInWords } from '../../web/role-words.js';
import type { Person } from './people.service.js';

export interface PeoplePageProps {
  readonly people: readonly Person[];
}

export function PeoplePage({ people }: PeoplePageProps): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">People</h1>
      <p class="govuk-body">
        Everyone who works on the assessments of your organisation. An account that is closed keeps its name in the
        records and cannot sign in.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/review-stages">
          Stages of review and who may approve in them
        </a>
      </p>
      <Button href="/people/new">Add a person</Button>
      <TaskList
        id="people"
        items={people.map(person => ({
          title: person.name,
          href: `/people/${person.id}`,
          hint: (
            <>
              {rolesInWords(person)}
              <br />
              <span class="uvid-typed">{person.email}</span>
            </>
          ),
          status: <AccountTag person={person} />,
        }))}
      />
    </>
  );
}

function rolesInWords({ roles }: Pick<Person, 'roles'>): string {
  return roles.length === 0 ? 'No role' : roles.map(roleInWords).join(', ');
}

export function AccountTag({ person }: { readonly person: Pick<Person, 'disabled' | 'joined'> }): VNode {
  if (person.disabled) return <Tag colour="grey">Closed</Tag>;
  return person.joined ? <Tag colour="green">Joined</Tag> : <Tag colour="yellow">Invited</Tag>;
}
