import { Body, Controller, Get, HttpException, Post, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { SignInFailedError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { Public } from '../../platform/permission.js';
import { errorsOf, typed } from '../../platform/posted-form.js';
import type { FormError } from '../../web/components/error-summary.js';
import { SeeOther, View } from '../../web/view.js';
import { beginSession } from './begin-session.js';
import { SignInDto } from './identity.dto.js';
import { localPath } from './local-path.js';
import { signInLimit } from './sign-in-limit.js';
import { SignInPage } from './sign-in.page.js';
import { SignInService } from './sign-in.service.js';

@Controller()
@Public()
export class SignInWebController {
  constructor(private readonly signIn: SignInService) {}

  @Get('sign-in')
  page(@Query('next') next: unknown, @Query('left') left: unknown, @Req() request: FastifyRequest): View | SeeOther {
    if (request.actor) return new SeeOther(localPath(next));
    const props = { next: localPath(next), email: '', errors: [], signedOut: left !== undefined };
    return new View({ title: 'Sign in' }, csrfToken => SignInPage({ ...props, csrfToken }));
  }

  @Post('sign-in')
  @RouteConfig(signInLimit)
  async begin(
    @Query('next') next: unknown,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<View | SeeOther> {
    const form = await readForm(SignInDto, body);
    const again = { next: localPath(next), email: typed(body, 'email') };
    if ('problems' in form) return refused(again, errorsOf(form.problems), 422);
    try {
      await beginSession(request, await this.signIn.signIn(form.dto.email, form.dto.password));
      return new SeeOther(again.next);
    } catch (error) {
      const { status, text } = whyNot(error);
      return refused(again, [{ field: 'email', text }], status);
    }
  }

  @Post('sign-out')
  async end(@Req() request: FastifyRequest): Promise<SeeOther> {
    await request.session.destroy();
    return new SeeOther('/sign-in?left=yes');
  }
}

function refused(again: { next: string; email: string }, errors: readonly FormError[], status: 401 | 422 | 429): View {
  const props = { ...again, errors, signedOut: false };
  return new View({ title: 'Sign in', error: true }, csrfToken => SignInPage({ ...props, csrfToken }), status);
}

/** Only what somebody can act on; anything else goes on to the filter. */
function whyNot(error: unknown): { status: 401 | 429; text: string } {
  if (error instanceof SignInFailedError) return { status: 401, text: error.message };
  if (error instanceof HttpException && error.getStatus() === 429)
    return { status: 429, text: 'Too many attempts for this address. Wait ten minutes and try again.' };
  throw error;
}
