import { Controller, Get, Param, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { typedDigest } from '../../core/version/typed-digest.js';
import { NotFoundError } from '../../platform/domain-error.js';
import { Public } from '../../platform/permission.js';
import { typed } from '../../platform/posted-form.js';
import { SeeOther, View } from '../../web/view.js';
import { AskPage, KnownPage, UnknownPage } from './verification.page.js';
import { VerificationService, type Verified } from './verification.service.js';

/** Guessing a digest is hopeless; this keeps the work small that anybody may ask for. */
const limit = { rateLimit: { max: 60, timeWindow: '5 minutes' } };

@Controller()
@Public()
export class VerificationController {
  constructor(private readonly verification: VerificationService) {}

  /** The digest of a printed report, typed or pasted. */
  @Get('verify')
  @RouteConfig(limit)
  ask(@Query() query: unknown): View | SeeOther {
    const given = typed(query, 'digest');
    const digest = typedDigest(given);
    if (digest !== null) return new SeeOther(`/verify/${digest}`);
    const text = 'Enter the 64 digits and letters of the digest, 0 to 9 and a to f';
    const errors = given === '' ? [] : [{ field: 'digest', text }];
    const wrong = errors.length > 0;
    return new View(
      { title: 'Check a report', error: wrong },
      () => AskPage({ typed: given, errors }),
      wrong ? 422 : 200,
    );
  }

  /** Where the code on a cover leads. */
  @Get('verify/:digest')
  @RouteConfig(limit)
  async show(@Param('digest') given: string, @Query() query: unknown): Promise<View> {
    const digest = typedDigest(given);
    if (digest === null) throw new NotFoundError('digest');
    const verified = await this.verification.verify(digest, typedDigest(typed(query, 'of')));
    if (!verified) return new View({ title: 'Not known' }, () => UnknownPage({ digest }), 404);
    return new View({ title: 'Genuine' }, () => KnownPage({ digest, verified }));
  }

  @Get('api/verify/:digest')
  @RouteConfig(limit)
  async get(@Param('digest') given: string, @Query() query: unknown): Promise<Verified> {
    const digest = typedDigest(given);
    const verified = digest && (await this.verification.verify(digest, typedDigest(typed(query, 'of'))));
    if (!verified) throw new NotFoundError('sealed version with this digest');
    return verified;
  }
}
