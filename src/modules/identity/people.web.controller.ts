import { Body, Controller, Get, HttpStatus, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { FieldProblem, InvalidInputError, NotFoundError, RefusedError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { Allow } from '../../platform/permission.js';
import { ticked, typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { AddPersonDto, SetRolesDto } from './identity.dto.js';
import { PeoplePage } from './people.page.js';
import { PeopleService, Person } from './people.service.js';
import { addView, closeView, linkView, personView } from './person-views.js';

const PersonId = (): ParameterDecorator =>
  Param('personId', new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND }));

@Controller('people')
@Allow('administrator')
export class PeopleWebController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<View> {
    const people = await this.people.list(actor);
    const page = { title: 'People', breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'People' }] };
    return new View(page, () => PeoplePage({ people }));
  }

  @Get('new')
  addForm(): View {
    return addView({ name: '', email: '', roles: [] });
  }

  /** The link is in the answer and nowhere else, so there is no redirect that it could travel through. */
  @Post('new')
  async add(@Body() body: unknown, @CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<View> {
    const form = { name: typed(body, 'name').trim(), email: typed(body, 'email').trim(), roles: ticked(body, 'roles') };
    const read = await readForm(AddPersonDto, form);
    if ('problems' in read) return addView(form, read.problems);
    try {
      const { person, token } = await this.people.add(read.dto, actor);
      return linkView(person, request, token);
    } catch (error) {
      if (error instanceof InvalidInputError) return addView(form, error.problems);
      throw error;
    }
  }

  @Get(':personId')
  async person(@PersonId() id: string, @CurrentActor() actor: Actor): Promise<View> {
    const person = await this.find(id, actor);
    return personView(person, person.roles, actor);
  }

  @Post(':personId/roles')
  async setRoles(
    @PersonId() id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const person = await this.find(id, actor);
    const roles = ticked(body, 'roles');
    const again = (problems: readonly FieldProblem[]): View => personView(person, roles, actor, problems);
    const read = await readForm(SetRolesDto, { roles });
    if ('problems' in read) return again(read.problems);
    try {
      await this.people.setRoles(id, read.dto.roles, actor);
      return new SeeOther('/people', `The roles of ${person.name} are saved.`);
    } catch (error) {
      if (error instanceof RefusedError) return again([{ field: 'roles', message: error.message }]);
      throw error;
    }
  }

  @Post(':personId/link')
  async link(@PersonId() id: string, @CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<View> {
    const person = await this.find(id, actor);
    return linkView(person, request, await this.people.invite(id, actor));
  }

  @Get(':personId/close')
  async closeForm(@PersonId() id: string, @CurrentActor() actor: Actor): Promise<View> {
    return closeView(await this.find(id, actor));
  }

  @Post(':personId/close')
  async close(@PersonId() id: string, @CurrentActor() actor: Actor): Promise<SeeOther> {
    const person = await this.find(id, actor);
    await this.people.disable(id, actor);
    return new SeeOther('/people', `The account of ${person.name} is closed.`);
  }

  private async find(id: string, actor: Actor): Promise<Person> {
    const person = (await this.people.list(actor)).find(each => each.id === id);
    if (!person) throw new NotFoundError('person');
    return person;
  }
}
