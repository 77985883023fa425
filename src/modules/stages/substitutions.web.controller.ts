import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { dateParts } from '../../web/components/date-input.js';
import type { FormError } from '../../web/components/error-summary.js';
import { SeeOther, View } from '../../web/view.js';
import { NameSubstituteDto } from './stage.dto.js';
import { SubstitutionsPage, type TypedDay, type TypedSubstitution } from './substitutions.page.js';
import { SubstitutionsService } from './substitutions.service.js';

@Controller('substitutions')
@AllowEveryRole()
export class SubstitutionsWebController {
  constructor(private readonly substitutions: SubstitutionsService) {}

  @Get()
  show(@CurrentActor() actor: Actor): Promise<View> {
    return this.draw(actor, { person: actor.id, substitute: '', from: {}, until: {} }, []);
  }

  @Post()
  async name(@Body() body: unknown, @CurrentActor() actor: Actor): Promise<View | SeeOther> {
    const day = (field: string): TypedDay =>
      Object.fromEntries(dateParts.map(part => [part, typed(body, `${field}-${part}`)]));
    const form = {
      ...{ person: typed(body, 'person'), substitute: typed(body, 'substitute') },
      ...{ from: day('from'), until: day('until') },
    };
    try {
      const days = { from: written(form.from), until: written(form.until) };
      const read = await readForm(NameSubstituteDto, { ...form, ...days });
      if ('problems' in read) throw new InvalidInputError(read.problems);
      await this.substitutions.name(read.dto, actor);
      return new SeeOther('/substitutions', 'The substitute is named.');
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      const errors = error.problems.map(({ field, message }) => ({
        field: field === 'from' || field === 'until' ? `${field}-day` : field,
        text: message,
      }));
      return this.draw(actor, form, errors);
    }
  }

  @Post(':substitutionId/end')
  async end(@PathId('substitutionId') id: string, @CurrentActor() actor: Actor): Promise<SeeOther> {
    await this.substitutions.end(id, actor);
    return new SeeOther('/substitutions', 'The substitution has ended.');
  }

  private async draw(actor: Actor, form: TypedSubstitution, errors: readonly FormError[]): Promise<View> {
    const { all, people } = await this.substitutions.list(actor);
    const open = people.filter(each => !each.disabled);
    const absent = actor.roles.has('administrator') ? open : open.filter(each => each.id === actor.id);
    const names = new Map(people.map(each => [each.id, each.name]));
    const props = { all, names, absent, substitutes: open, typed: form, errors };
    const breadcrumbs = [{ text: 'Home', href: '/' }, { text: 'Out of office' }];
    const page = { title: 'Out of office', breadcrumbs, error: errors.length > 0 };
    return new View(page, csrfToken => SubstitutionsPage({ ...props, csrfToken }), errors.length > 0 ? 422 : 200);
  }
}

/** As a date is written; what is no date stays none. */
function written({ day = '', month = '', year = '' }: TypedDay): string {
  const part = (text: string, length: number) => text.trim().padStart(length, '0');
  return `${part(year, 4)}-${part(month, 2)}-${part(day, 2)}`;
}
