/** The pages about one colleague. */
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import type { FieldProblem } from '../../platform/domain-error.js';
import { errorsOf } from '../../platform/posted-form.js';
import { View } from '../../web/view.js';
import type { Person } from './people.service.js';
import { AddPersonPage, CloseAccountPage, PersonLinkPage, PersonPage, type TypedPerson } from './person.page.js';

const people = [
  { text: 'Home', href: '/' },
  { text: 'People', href: '/people' },
];

export function addView(form: TypedPerson, problems: readonly FieldProblem[] = []): View {
  const errors = errorsOf(problems);
  const page = { title: 'Add a person', breadcrumbs: [...people, { text: 'Add a person' }], error: errors.length > 0 };
  return new View(page, csrfToken => AddPersonPage({ csrfToken, form, errors }), errors.length > 0 ? 422 : 200);
}

/** `roles` are those that were ticked. */
export function personView(
  person: Person,
  roles: readonly string[],
  actor: Actor,
  problems: readonly FieldProblem[] = [],
): View {
  const errors = errorsOf(problems);
  const page = { title: person.name, breadcrumbs: [...people, { text: person.name }], error: errors.length > 0 };
  const props = { person, roles, isSelf: person.id === actor.id, errors };
  return new View(page, csrfToken => PersonPage({ ...props, csrfToken }), errors.length > 0 ? 422 : 200);
}

export function closeView(person: Person): View {
  const path = `/people/${person.id}`;
  const breadcrumbs = [...people, { text: person.name, href: path }, { text: 'Close the account' }];
  const page = { title: `Close the account of ${person.name}`, breadcrumbs };
  return new View(page, csrfToken => CloseAccountPage({ csrfToken, person }));
}

export function linkView({ name, email }: Person, request: FastifyRequest, token: string): View {
  const link = `${addressOf(request)}/join/${token}`;
  const page = { title: `A link for ${name}`, breadcrumbs: [...people, { text: 'Link' }] };
  return new View(page, () => PersonLinkPage({ name, email, link }));
}

/** As the browser that posted the form knows this service; behind a proxy, only it knows whether that is over TLS. */
function addressOf({ headers, protocol, host }: FastifyRequest): string {
  const { origin } = headers;
  return origin && URL.canParse(origin) ? new URL(origin).origin : `${protocol}://${host}`;
}
