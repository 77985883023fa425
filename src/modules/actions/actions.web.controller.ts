import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError, RefusedError, StaleError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow, AllowEveryRole } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { dateParts, dayOf, partsOf } from '../../web/components/date-input.js';
import type { FormError } from '../../web/components/error-summary.js';
import { SeeOther, View } from '../../web/view.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { filterFrom } from './action-filter.js';
import { UpdateActionDto } from './action.dto.js';
import { ActionPage, type TypedUpdate } from './action.page.js';
import { ActionsPage } from './actions.page.js';
import { ActionsService, type ActionReading } from './actions.service.js';

@Controller('actions')
@AllowEveryRole()
export class ActionsWebController {
  constructor(
    private readonly actions: ActionsService,
    private readonly programmes: ProgrammesService,
  ) {}

  @Get()
  async list(@Query() query: unknown, @CurrentActor() actor: Actor): Promise<View> {
    const filter = filterFrom(query);
    const [actions, registered] = await Promise.all([this.actions.list(filter, actor), this.programmes.list(actor)]);
    const programmes = registered.map(({ id, facts }) => ({ id, name: facts.name }));
    const breadcrumbs = [{ text: 'Home', href: '/' }, { text: 'Actions' }];
    return new View({ title: 'Actions', wide: true, breadcrumbs }, () => ActionsPage({ actions, filter, programmes }));
  }

  @Get(':assessmentId/:actionKey')
  async show(
    @PathId('assessmentId') assessmentId: string,
    @Param('actionKey') key: string,
    @CurrentActor() actor: Actor,
  ): Promise<View> {
    return draw(await this.actions.get(assessmentId, key, actor), actor);
  }

  @Post(':assessmentId/:actionKey')
  @Allow('assessor', 'officer')
  async update(
    @PathId('assessmentId') assessmentId: string,
    @Param('actionKey') key: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const form = typedUpdate(body);
    try {
      const { due, ...fields } = form;
      const read = await readForm(UpdateActionDto, {
        ...fields,
        dueOn: dayOf(due),
        seen: Number(typed(body, 'seen')),
      });
      if ('problems' in read) throw new InvalidInputError(read.problems);
      await this.actions.update({ ...read.dto, assessmentId, key }, actor);
      return new SeeOther(`/actions/${assessmentId}/${key}`, 'Recorded.');
    } catch (error) {
      const failed = failedBecause(error);
      return draw(await this.actions.get(assessmentId, key, actor), actor, { ...failed, typed: form });
    }
  }
}

interface Failed {
  readonly typed: TypedUpdate;
  readonly errors: readonly FormError[];
  readonly status: 409 | 422;
}

function draw(reading: ActionReading, actor: Actor, failed?: Failed): View {
  const { action } = reading;
  const { status, owner, evidence } = action;
  const props = {
    ...reading,
    mayUpdate: !action.reviewed && (actor.roles.has('assessor') || actor.roles.has('officer')),
    typed: failed?.typed ?? { status, owner, evidence, note: '', due: partsOf(action.dueOn) },
    errors: failed?.errors ?? [],
  };
  const title = `${action.key} – ${action.reference}`;
  const breadcrumbs = [{ text: 'Home', href: '/' }, { text: 'Actions', href: '/actions' }, { text: title }];
  const page = { title, breadcrumbs, error: failed !== undefined };
  return new View(page, csrfToken => ActionPage({ ...props, csrfToken }), failed?.status ?? 200);
}

function typedUpdate(body: unknown): TypedUpdate {
  return {
    status: typed(body, 'status'),
    owner: typed(body, 'owner'),
    due: Object.fromEntries(dateParts.map(part => [part, typed(body, `dueOn-${part}`)])),
    evidence: typed(body, 'evidence'),
    note: typed(body, 'note'),
  };
}

function failedBecause(error: unknown): Omit<Failed, 'typed'> {
  if (error instanceof InvalidInputError)
    return {
      errors: error.problems.map(({ field, message }) => ({
        field: field === 'dueOn' ? 'dueOn-day' : field,
        text: message,
      })),
      status: 422,
    };
  if (error instanceof StaleError || error instanceof RefusedError)
    return { errors: [{ text: error.message }], status: 409 };
  throw error;
}
