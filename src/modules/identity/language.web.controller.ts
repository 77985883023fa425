import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLanguage } from '../../core/language/languages.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { Public } from '../../platform/permission.js';
import { SeeOther } from '../../web/view.js';
import { localPath } from './local-path.js';
import { PeopleService } from './people.service.js';

/** Holds nothing but the name of a language, so that the sign-in page speaks it too. */
export const languageCookie = 'uvid-language';

const aYear = 365 * 24 * 3600;

/** Changes how pages are shown in this browser and, for whoever is signed in, how e-mails are written: a link is enough. */
@Controller('language/:language')
@Public()
export class LanguageWebController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  async choose(
    @Param('language') language: string,
    @Query('back') back: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    if (!isLanguage(language)) throw new NotFoundError('language');
    if (request.actor) await this.people.setLanguage(language, request.actor);
    reply.setCookie(languageCookie, language, { path: '/', maxAge: aYear, sameSite: 'lax', httpOnly: true });
    return new SeeOther(localPath(back));
  }
}
