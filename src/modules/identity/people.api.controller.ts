import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow } from '../../platform/permission.js';
import { AddPersonDto, SetRolesDto } from './identity.dto.js';
import { PeopleService, Person } from './people.service.js';

@Controller('api/people')
@Allow('administrator')
export class PeopleApiController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  list(@CurrentActor() actor: Actor): Promise<readonly Person[]> {
    return this.people.list(actor);
  }

  /** The path of the link is given once; the person sets their password with it. */
  @Post()
  async add(@Body() body: AddPersonDto, @CurrentActor() actor: Actor): Promise<{ person: Person; link: string }> {
    const { person, token } = await this.people.add(body, actor);
    return { person, link: `/join/${token}` };
  }

  @Post(':personId/invitations')
  async invite(
    @Param('personId', ParseUUIDPipe) personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<{ link: string }> {
    return { link: `/join/${await this.people.invite(personId, actor)}` };
  }

  @Put(':personId/roles')
  @HttpCode(204)
  setRoles(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() body: SetRolesDto,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.people.setRoles(personId, body.roles, actor);
  }

  @Delete(':personId')
  @HttpCode(204)
  disable(@Param('personId', ParseUUIDPipe) personId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.people.disable(personId, actor);
  }
}
