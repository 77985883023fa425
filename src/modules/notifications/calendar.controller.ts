import { Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { AllowEveryRole, Public } from '../../platform/permission.js';
import { SeeOther, View } from '../../web/view.js';
import { CalendarLinkPage } from './calendar-link.page.js';
import { CalendarService } from './calendar.service.js';

const limit = { rateLimit: { max: 120, timeWindow: '5 minutes' } };

@Controller()
export class CalendarController {
  constructor(private readonly calendars: CalendarService) {}

  /** For calendar programmes, which cannot sign in: the link is the permission. */
  @Get('calendar/:token')
  @Public()
  @RouteConfig(limit)
  @Header('content-type', 'text/calendar; charset=utf-8')
  read(@Param('token') token: string): Promise<string> {
    return this.calendars.read(token);
  }

  @Post('account/calendar')
  @AllowEveryRole()
  @HttpCode(200)
  async make(@CurrentActor() actor: Actor): Promise<View> {
    const link = await this.calendars.makeLink(actor);
    const breadcrumbs = [{ text: 'Home', href: '/' }, { text: 'Your account', href: '/account' }, { text: 'Calendar' }];
    return new View({ title: 'Your calendar', breadcrumbs }, () => CalendarLinkPage({ link }));
  }

  @Post('account/calendar/end')
  @AllowEveryRole()
  async end(@CurrentActor() actor: Actor): Promise<SeeOther> {
    await this.calendars.endLink(actor);
    return new SeeOther('/account', 'The link to your calendar has ended.');
  }

  /** A new link to the calendar of one's own due dates; the one before it ends. */
  @Post('api/account/calendar')
  @AllowEveryRole()
  async makeByApi(@CurrentActor() actor: Actor): Promise<{ url: string }> {
    return { url: await this.calendars.makeLink(actor) };
  }

  @Delete('api/account/calendar')
  @AllowEveryRole()
  @HttpCode(204)
  async endByApi(@CurrentActor() actor: Actor): Promise<void> {
    await this.calendars.endLink(actor);
  }
}
