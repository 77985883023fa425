import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { noticeSubjects } from '../../core/notices/notice.js';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { readForm } from '../../platform/form.js';
import { AllowEveryRole } from '../../platform/permission.js';
import { errorsOf, ticked, typed } from '../../platform/posted-form.js';
import type { FormError } from '../../web/components/error-summary.js';
import { SeeOther, View } from '../../web/view.js';
import { MailWishesDto } from './account.dto.js';
import { AccountPage, type ShownNotice } from './account.page.js';
import { AccountService } from './account.service.js';
import { CalendarService } from './calendar.service.js';
import type { MailWishes } from './mail-wishes.js';
import { MailService } from './mail.service.js';

/** One's own account: everybody's, and nobody else's. */
@Controller()
@AllowEveryRole()
export class AccountController {
  constructor(
    private readonly account: AccountService,
    private readonly mail: MailService,
    private readonly calendars: CalendarService,
  ) {}

  @Get('account')
  async page(@CurrentActor() actor: Actor): Promise<View> {
    const { cadence, muted } = await this.mail.wishes(actor);
    return this.draw(actor, { cadence, wanted: noticeSubjects.filter(each => !muted.includes(each)) }, []);
  }

  @Post('account/mail')
  async keep(@Body() body: unknown, @CurrentActor() actor: Actor): Promise<View | SeeOther> {
    const wanted = ticked(body, 'wanted');
    const muted = noticeSubjects.filter(each => !wanted.includes(each));
    const read = await readForm(MailWishesDto, { cadence: typed(body, 'cadence'), muted });
    if ('problems' in read)
      return this.draw(actor, { cadence: typed(body, 'cadence'), wanted }, errorsOf(read.problems));
    await this.mail.setWishes(read.dto, actor);
    return new SeeOther('/account', 'Your settings are kept.');
  }

  @Get('api/account/notices')
  told(@CurrentActor() actor: Actor): Promise<readonly ShownNotice[]> {
    return this.account.toldTo(actor);
  }

  @Get('api/account/mail')
  wishes(@CurrentActor() actor: Actor): Promise<MailWishes> {
    return this.mail.wishes(actor);
  }

  @Put('api/account/mail')
  @HttpCode(204)
  async setWishes(@Body() body: MailWishesDto, @CurrentActor() actor: Actor): Promise<void> {
    await this.mail.setWishes(body, actor);
  }

  private async draw(
    actor: Actor,
    form: { readonly cadence: string; readonly wanted: readonly string[] },
    errors: readonly FormError[],
  ): Promise<View> {
    const notices = await this.account.toldTo(actor);
    const hasCalendar = await this.calendars.hasLink(actor);
    const props = { hasCalendar, name: actor.name, notices, mailIsOn: this.mail.isOn, typed: form, errors };
    const breadcrumbs = [{ text: 'Home', href: '/' }, { text: 'Your account' }];
    const page = { title: 'Your account', breadcrumbs, error: errors.length > 0 };
    return new View(page, csrfToken => AccountPage({ ...props, csrfToken }), errors.length > 0 ? 422 : 200);
  }
}
