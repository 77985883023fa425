/** The pages of changing a programme. */
import type { Programme } from '../../core/programme/programme.js';
import type { FieldProblem } from '../../platform/domain-error.js';
import type { Side } from '../../web/components/conflict.js';
import { View, type ViewPage } from '../../web/view.js';
import { ProgrammeConflictPage } from './programme-conflict.page.js';
import { differences } from './programme-differences.js';
import { ProgrammeFormPage } from './programme-form.page.js';
import { formErrors } from './programme-form-reader.js';
import type { RegisteredProgramme } from './programmes.service.js';
import { fieldsOf, typedFrom, type TypedProgramme } from './typed-programme.js';

/** `programme` is as it was seen: its revision goes into the form. */
export function editView(
  programme: RegisteredProgramme,
  form: TypedProgramme,
  problems: readonly FieldProblem[] = [],
): View {
  const { id, revision, facts } = programme;
  const errors = formErrors(problems);
  const existing = { id, revision, name: facts.name };
  return new View(
    pageOf(programme, 'Change the programme', errors.length > 0),
    csrfToken => ProgrammeFormPage({ csrfToken, form, errors, existing }),
    errors.length > 0 ? 422 : 200,
  );
}

/** With `chosen`, some field was left without a choice. */
export function conflictView(
  saved: RegisteredProgramme,
  mine: Programme,
  chosen?: Readonly<Record<string, Side | undefined>>,
): View {
  const open = differences(mine, saved.facts);
  const undecided = chosen ? open.filter(each => !chosen[each.field]) : [];
  const props = {
    ...{ id: saved.id, name: saved.facts.name, revision: saved.revision, differences: open },
    chosen: chosen ?? {},
    kept: fieldsOf(typedFrom(saved.reference, mine)),
    errors: undecided.map(({ field, name }) => ({
      field: `keep[${field}]`,
      text: `${name}: choose which value stays`,
    })),
  };
  return new View(
    pageOf(saved, 'Somebody else changed this programme', undecided.length > 0),
    csrfToken => ProgrammeConflictPage({ ...props, csrfToken }),
    undecided.length > 0 ? 422 : 409,
  );
}

function pageOf({ id, facts }: RegisteredProgramme, title: string, error: boolean): ViewPage {
  return {
    title: `${title} – ${facts.name}`,
    notice: facts.notice,
    error,
    breadcrumbs: [
      { text: 'Home', href: '/' },
      { text: 'Programmes', href: '/programmes' },
      { text: facts.name, href: `/programmes/${id}` },
      { text: 'Change' },
    ],
  };
}
