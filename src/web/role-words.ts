/** The roles as people say them, and what each may do. */
import type { Role } from '../core/workflow/states.js';

interface RoleWords {
  readonly name: string;
  readonly does: string;
}

const words: Readonly<Record<Role, RoleWords>> = {
  assessor: {
    name: 'Assessor',
    does: 'Registers programmes, starts assessments, answers the questions and submits the steps.',
  },
  reviewer: {
    name: 'Reviewer',
    does: 'Comments on answers, asks for changes and approves the steps that somebody else wrote.',
  },
  dpo: { name: 'Data protection officer', does: 'Advises on the whole assessment before it is decided.' },
  officer: { name: 'Accountable officer', does: 'Takes the decision for the controller.' },
  administrator: { name: 'Administrator', does: 'Adds people, gives them roles and closes their accounts.' },
  reader: { name: 'Reader', does: 'Looks at everything and changes nothing.' },
};

export function roleInWords(role: Role): string {
  return words[role].name;
}

/** One sentence for somebody who gives the role to another. */
export function roleHint(role: Role): string {
  return words[role].does;
}
