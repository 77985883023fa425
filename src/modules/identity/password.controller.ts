import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError, type FieldProblem } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { errorsOf, typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { beginSession } from './begin-session.js';
import { ChangePasswordDto } from './identity.dto.js';
import { OwnPasswordService } from './own-password.service.js';
import { PasswordPage } from './password.page.js';
import { signInLimit } from './sign-in-limit.js';

/** Everybody's own password. Other sessions of the person end; this one gets a new id. */
@Controller()
@AllowEveryRole()
export class PasswordController {
  constructor(private readonly passwords: OwnPasswordService) {}

  @Get('account/password')
  form(): View {
    return draw([]);
  }

  @Post('account/password')
  @RouteConfig(signInLimit)
  async change(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<View | SeeOther> {
    const fields = { current: typed(body, 'current'), password: typed(body, 'password') };
    try {
      const read = await readForm(ChangePasswordDto, fields);
      if ('problems' in read) throw new InvalidInputError(read.problems);
      await this.apply(read.dto, request, actor);
      return new SeeOther('/account', 'Your password is changed.');
    } catch (error) {
      if (error instanceof InvalidInputError) return draw(error.problems);
      throw error;
    }
  }

  @Post('api/account/password')
  @HttpCode(204)
  @RouteConfig(signInLimit)
  async changeByApi(
    @Body() body: ChangePasswordDto,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.apply(body, request, actor);
  }

  private async apply(dto: ChangePasswordDto, request: FastifyRequest, actor: Actor): Promise<void> {
    await this.passwords.change(dto.current, dto.password, actor);
    await beginSession(request, actor.id);
  }
}

function draw(problems: readonly FieldProblem[]): View {
  const errors = errorsOf(problems);
  const breadcrumbs = [
    { text: 'Home', href: '/' },
    { text: 'Your account', href: '/account' },
    { text: 'Change your password' },
  ];
  const page = { title: 'Change your password', breadcrumbs, error: errors.length > 0 };
  return new View(page, csrfToken => PasswordPage({ errors, csrfToken }), errors.length > 0 ? 422 : 200);
}
