import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isLanguage } from '../../core/language/languages.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { Public } from '../../platform/permission.js';
import { SeeOther } from '../../web/view.js';
import { localPath } from './local-path.js';

/** Holds nothing but the name of a language, so that the sign-in page speaks it too. */
export const languageCookie = 'uvid-language';

const aYear = 365 * 24 * 3600;

/** Changes how pages are shown in this browser, and nothing else: a link is enough. */
@Controller('language/:language')
@Public()
export class LanguageWebController {
  @Get()
  choose(
    @Param('language') language: string,
    @Query('back') back: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): SeeOther {
    if (!isLanguage(language)) throw new NotFoundError('language');
    reply.setCookie(languageCookie, language, { path: '/', maxAge: aYear, sameSite: 'lax', httpOnly: true });
    return new SeeOther(localPath(back));
  }
}
