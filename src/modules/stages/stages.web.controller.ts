import { Body, Controller, Get, Post } from '@nestjs/common';
import { mostStages } from '../../core/workflow/stages.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError, StaleError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { Allow } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import type { FormError } from '../../web/components/error-summary.js';
import { allOf, fieldsOf, firstOf } from '../../web/posted-fields.js';
import { SeeOther, View } from '../../web/view.js';
import { ConfigureReviewDto } from './stage.dto.js';
import { StagesPage, type TypedStage } from './stages.page.js';
import { StagesService } from './stages.service.js';

const none: TypedStage = { name: '', quorum: '1', roles: [], people: [] };

@Controller('review-stages')
@Allow('administrator')
export class StagesWebController {
  constructor(private readonly stages: StagesService) {}

  @Get()
  async show(@CurrentActor() actor: Actor): Promise<View> {
    const { stages } = await this.stages.read(actor);
    return this.draw(
      stages.map(each => ({ ...each, quorum: String(each.quorum) })),
      actor,
    );
  }

  @Post()
  async save(@Body() body: unknown, @CurrentActor() actor: Actor): Promise<View | SeeOther> {
    const form = typedStages(body);
    try {
      const stages = form.map(each => ({ ...each, quorum: Number(each.quorum) }));
      const read = await readForm(ConfigureReviewDto, { revision: Number(typed(body, 'revision')), stages });
      if ('problems' in read) throw new InvalidInputError(read.problems);
      await this.stages.configure(read.dto.stages, read.dto.revision, actor);
      return new SeeOther('/review-stages', 'The stages are saved. They hold for steps submitted from now on.');
    } catch (error) {
      if (error instanceof StaleError)
        return this.draw(form, actor, { errors: [{ text: error.message }], status: 409 });
      if (!(error instanceof InvalidInputError)) throw error;
      const errors = error.problems.map(({ field, message }) => ({ field: fieldIn(field), text: message }));
      return this.draw(form, actor, { errors, status: 422 });
    }
  }

  private async draw(
    stages: readonly TypedStage[],
    actor: Actor,
    failed?: { readonly errors: readonly FormError[]; readonly status: 409 | 422 },
  ): Promise<View> {
    const { revision, people } = await this.stages.read(actor);
    const reviewers = people.filter(each => !each.disabled && each.roles.includes('reviewer'));
    const shown = [...stages, ...(stages.length < mostStages ? [none] : [])];
    const props = { revision, reviewers, typed: shown, errors: failed?.errors ?? [] };
    const breadcrumbs = [
      { text: 'Home', href: '/' },
      { text: 'People', href: '/people' },
      { text: 'Stages of review' },
    ];
    const page = { title: 'Stages of review', breadcrumbs, error: failed !== undefined };
    return new View(page, csrfToken => StagesPage({ ...props, csrfToken }), failed?.status ?? 200);
  }
}

/** A stage of which nothing but the usual quorum was filled in is left out. */
function typedStages(body: unknown): readonly TypedStage[] {
  const fields = fieldsOf(body);
  const at = (index: number, name: string): string => `stages[${index}][${name}]`;
  return Array.from({ length: mostStages }, (_, index) => ({
    name: firstOf(fields, at(index, 'name')).trim(),
    quorum: firstOf(fields, at(index, 'quorum')).trim(),
    roles: allOf(fields, at(index, 'roles')),
    people: allOf(fields, at(index, 'people')),
  })).filter(each => each.name !== '');
}

/** `stages.0.name` and whatever a validator says of the list, as the form calls them. */
function fieldIn(field: string): string {
  const [list, index = '0', name = 'name'] = field.split('.');
  return list === 'stages' ? `stages[${index}][${name}]` : field;
}
