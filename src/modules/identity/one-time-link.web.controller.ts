import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { FieldProblem, InvalidInputError, NotFoundError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { Public } from '../../platform/permission.js';
import { errorsOf, typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { beginSession } from './begin-session.js';
import { SetPasswordDto, SetUpDto } from './identity.dto.js';
import { JoiningService } from './joining.service.js';
import { JoinPage, LinkEndedPage, SetUpPage, TypedSetUp } from './one-time-link.page.js';
import { signInLimit } from './sign-in-limit.js';

interface Invited {
  readonly name: string;
  readonly email: string;
}

@Controller()
@Public()
export class OneTimeLinkWebController {
  constructor(private readonly joining: JoiningService) {}

  @Get('set-up/:token')
  @RouteConfig(signInLimit)
  async setUpForm(@Param('token') token: string): Promise<View> {
    const isOpen = await this.isSetUpLink(token);
    return isOpen ? setUpView(token, { organisation: '', name: '', email: '' }) : endedView();
  }

  @Post('set-up/:token')
  @RouteConfig(signInLimit)
  async setUp(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<View | SeeOther> {
    if (!(await this.isSetUpLink(token))) return endedView();
    const [organisation, name, email] = ['organisation', 'name', 'email'].map(each => typed(body, each).trim());
    const form = { organisation: organisation ?? '', name: name ?? '', email: email ?? '' };
    const read = await readForm(SetUpDto, { ...form, password: typed(body, 'password') });
    if ('problems' in read) return setUpView(token, form, read.problems);
    return this.enter(
      request,
      () => this.joining.setUp(token, read.dto),
      problems => setUpView(token, form, problems),
    );
  }

  @Get('join/:token')
  @RouteConfig(signInLimit)
  async joinForm(@Param('token') token: string): Promise<View> {
    const person = await this.invited(token);
    return person ? joinView(token, person) : endedView();
  }

  @Post('join/:token')
  @RouteConfig(signInLimit)
  async join(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<View | SeeOther> {
    const person = await this.invited(token);
    if (!person) return endedView();
    const read = await readForm(SetPasswordDto, { password: typed(body, 'password') });
    if ('problems' in read) return joinView(token, person, read.problems);
    return this.enter(
      request,
      () => this.joining.join(token, read.dto.password),
      problems => joinView(token, person, problems),
    );
  }

  /** Uses the link and signs the person in. Of two who try at once, the second is told that it is over. */
  private async enter(
    request: FastifyRequest,
    use: () => Promise<string>,
    again: (problems: readonly FieldProblem[]) => View,
  ): Promise<View | SeeOther> {
    try {
      await beginSession(request, await use());
      return new SeeOther('/', 'You are signed in. Next time, sign in with your e-mail address and this password.');
    } catch (error) {
      if (error instanceof NotFoundError) return endedView();
      if (error instanceof InvalidInputError) return again(error.problems);
      throw error;
    }
  }

  private async isSetUpLink(token: string): Promise<boolean> {
    const row = await this.read(token);
    return row !== null && row.person_id === null;
  }

  private async invited(token: string): Promise<Invited | null> {
    const row = await this.read(token);
    return row?.person_id ? { name: row.name ?? '', email: row.email ?? '' } : null;
  }

  /** Null for a link that was used, is over or never was. */
  private async read(token: string): Promise<Awaited<ReturnType<JoiningService['read']>> | null> {
    try {
      return await this.joining.read(token);
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }
}

function endedView(): View {
  return new View({ title: 'This link does not work any more' }, () => LinkEndedPage(), 404);
}

function setUpView(token: string, form: TypedSetUp, problems: readonly FieldProblem[] = []): View {
  const errors = errorsOf(problems);
  const page = { title: 'Set up Uvid', error: errors.length > 0 };
  return new View(page, csrfToken => SetUpPage({ csrfToken, token, form, errors }), errors.length > 0 ? 422 : 200);
}

function joinView(token: string, person: Invited, problems: readonly FieldProblem[] = []): View {
  const errors = errorsOf(problems);
  const page = { title: 'Set your password', error: errors.length > 0 };
  return new View(page, csrfToken => JoinPage({ csrfToken, token, ...person, errors }), errors.length > 0 ? 422 : 200);
}
