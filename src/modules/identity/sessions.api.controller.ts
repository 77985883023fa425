import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '../../core/workflow/states.js';
import { AllowEveryRole, Public } from '../../platform/permission.js';
import { SignInDto } from './identity.dto.js';
import { beginSession } from './begin-session.js';
import { SignInService } from './sign-in.service.js';
import { signInLimit } from './sign-in-limit.js';

export interface SessionResponse {
  /** Send it back as the header `x-csrf-token` with every request that changes something. */
  readonly csrfToken: string;
  readonly person: { readonly id: string; readonly name: string; readonly roles: readonly Role[] } | null;
  readonly organisation: { readonly id: string; readonly name: string } | null;
}

@Controller('api/session')
export class SessionsApiController {
  constructor(private readonly signIn: SignInService) {}

  /** Who is signed in, if anybody, and the token that changes need. */
  @Get()
  @Public()
  get(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): SessionResponse {
    const { actor } = request;
    return {
      csrfToken: reply.generateCsrf(),
      person: actor ? { id: actor.id, name: actor.name, roles: [...actor.roles] } : null,
      organisation: actor ? { id: actor.organisationId, name: actor.organisation } : null,
    };
  }

  @Post()
  @Public()
  @HttpCode(200)
  @RouteConfig(signInLimit)
  async create(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ csrfToken: string }> {
    await beginSession(request, await this.signIn.signIn(body.email, body.password));
    return { csrfToken: reply.generateCsrf() };
  }

  @Delete()
  @AllowEveryRole()
  @HttpCode(204)
  async end(@Req() request: FastifyRequest): Promise<void> {
    await request.session.destroy();
  }
}
