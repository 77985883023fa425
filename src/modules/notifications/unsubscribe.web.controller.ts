import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { NotFoundError } from '../../platform/domain-error.js';
import { Public } from '../../platform/permission.js';
import { View } from '../../web/view.js';
import { MailService } from './mail.service.js';
import { UnknownLinkPage, UnsubscribedPage, UnsubscribePage } from './unsubscribe.page.js';

const limit = { rateLimit: { max: 60, timeWindow: '5 minutes' } };

/** Mail programmes post here on their own (RFC 8058), with no session: the link is all the permission there is. */
@Controller('unsubscribe/:token')
@Public()
export class UnsubscribeWebController {
  constructor(private readonly mail: MailService) {}

  @Get()
  @RouteConfig(limit)
  async ask(@Param('token') token: string): Promise<View> {
    if (!(await this.mail.knowsLink(token))) return unknown();
    return new View({ title: 'No more e-mails of this kind?' }, () => UnsubscribePage({ token }));
  }

  @Post()
  @RouteConfig({ ...limit, capability: true })
  async stop(@Param('token') token: string): Promise<View> {
    try {
      await this.mail.unsubscribe(token);
      return new View({ title: 'You get no more e-mails of this kind' }, () => UnsubscribedPage());
    } catch (error) {
      if (error instanceof NotFoundError) return unknown();
      throw error;
    }
  }
}

function unknown(): View {
  return new View({ title: 'This link is not known' }, () => UnknownLinkPage(), 404);
}
