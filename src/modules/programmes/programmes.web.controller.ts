import { Body, Controller, Get, Post } from '@nestjs/common';
import { checkProgramme } from '../../core/programme/check-programme.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { FieldProblem, InvalidInputError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { RegisterProgrammeDto } from './programme.dto.js';
import { ProgrammeFormPage } from './programme-form.page.js';
import { factsOf, formErrors } from './programme-form-reader.js';
import { ProgrammesPage } from './programmes.page.js';
import { ProgrammesService } from './programmes.service.js';
import { changeParties, TypedProgramme, typedProgramme, untyped } from './typed-programme.js';

const crumbs = [
  { text: 'Home', href: '/' },
  { text: 'Programmes', href: '/programmes' },
];

@Controller('programmes')
export class ProgrammesWebController {
  constructor(private readonly programmes: ProgrammesService) {}

  @Get()
  @AllowEveryRole()
  async list(@CurrentActor() actor: Actor): Promise<View> {
    const programmes = await this.programmes.list(actor);
    const page = { title: 'Programmes', breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Programmes' }] };
    return new View(page, () => ProgrammesPage({ programmes, canRegister: actor.roles.has('assessor') }));
  }

  @Get('new')
  @Allow('assessor')
  form(): View {
    return formView(untyped);
  }

  @Post('new')
  @Allow('assessor')
  async register(@Body() body: unknown, @CurrentActor() actor: Actor): Promise<View | SeeOther> {
    const form = typedProgramme(body);
    const changed = changeParties(form, typed(body, 'action'));
    if (changed) return formView(changed);
    const { reference } = form;
    const facts = factsOf(form);
    const read = await readForm(RegisterProgrammeDto, { reference, facts });
    if ('problems' in read) return formView(form, [...read.problems, ...problemsOf(facts)]);
    try {
      const { id } = await this.programmes.register(reference, facts, actor);
      return new SeeOther(`/programmes/${id}`, 'The programme is registered. Start its assessment when you are ready.');
    } catch (error) {
      if (error instanceof InvalidInputError) return formView(form, error.problems);
      throw error;
    }
  }
}

/** So that the page shows all that is wrong at once. */
function problemsOf(facts: unknown): readonly FieldProblem[] {
  const checked = checkProgramme(facts);
  return 'problems' in checked ? checked.problems : [];
}

function formView(form: TypedProgramme, problems: readonly FieldProblem[] = []): View {
  const errors = formErrors(problems);
  const page = {
    title: 'Register a programme',
    breadcrumbs: [...crumbs, { text: 'Register' }],
    error: errors.length > 0,
  };
  return new View(
    page,
    csrfToken => ProgrammeFormPage({ csrfToken, form, errors, existing: null }),
    errors.length > 0 ? 422 : 200,
  );
}
