import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TemplatesService } from './modules/templates/templates.service.js';
import { pageLanguage } from './page-language.js';
import type { Actor } from './platform/actor.js';
import { projectRoot } from './platform/project-root.mjs';
import type { Problem } from './platform/problem.js';
import { renderErrorPage } from './web/error-page.js';
import { AssetManifest, Page, renderPage } from './web/frame.js';
import { roleInWords } from './web/role-words.js';
import { renderUnsentPage } from './web/unsent-page.js';
import type { View } from './web/view.js';
import { unsentForm } from './unsent-form.js';

export const assetsDirectory = join(projectRoot, 'dist', 'assets');

type Framed = Pick<
  Page,
  'lang' | 'address' | 'translator' | 'nonce' | 'assets' | 'csrfToken' | 'actor' | 'navigation' | 'flash'
>;

/** Puts every page into the one frame: who is signed in, where they can go, what they have just done. */
@Injectable()
export class PageFrame {
  private manifest: AssetManifest | undefined;

  constructor(private readonly templates: TemplatesService) {}

  draw(view: View, request: FastifyRequest, reply: FastifyReply): string {
    const csrfToken = reply.generateCsrf();
    return renderPage({ ...view.page, ...this.framed(request, reply, csrfToken) }, view.body(csrfToken));
  }

  /** Sets no cookie for somebody who is not signed in. */
  drawProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): string {
    const csrfToken = request.actor ? reply.generateCsrf() : null;
    const unsent = unsentForm(request, problem);
    if (unsent) return renderUnsentPage(this.framed(request, reply, csrfToken), { ...unsent, csrfToken });
    const details = (problem.problems ?? []).map(each => each.message);
    return renderErrorPage(this.framed(request, reply, csrfToken), {
      heading: headings[problem.status] ?? 'This could not be done',
      paragraphs: [problem.message, ...details],
      reference: problem.reference ?? null,
      link: { href: '/', text: 'Go to the home page' },
    });
  }

  /** Read with the first page: the command line draws none. */
  private assets(): AssetManifest {
    return (this.manifest ??= JSON.parse(
      readFileSync(join(assetsDirectory, 'manifest.json'), 'utf8'),
    ) as AssetManifest);
  }

  private framed(request: FastifyRequest, reply: FastifyReply, csrfToken: string | null): Framed {
    const { actor } = request;
    const flash = actor ? takeFlash(request) : null;
    const lang = pageLanguage(request);
    return {
      lang,
      address: request.method === 'GET' ? request.url : '/',
      translator: this.templates.translator(lang),
      nonce: reply.cspNonce?.script ?? '',
      assets: this.assets(),
      csrfToken,
      actor: actor ? { ...actor, roles: [...actor.roles].map(roleInWords) } : null,
      navigation: actor ? navigationOf(actor, request.url) : [],
      flash,
    };
  }
}

const headings: Readonly<Record<number, string>> = {
  401: 'Sign in first',
  403: 'You cannot do this',
  404: 'Page not found',
  409: 'This has changed, or is not possible now',
  413: 'That is too large',
  422: 'Something needs correcting',
  429: 'Too many attempts',
  500: 'Sorry, something went wrong',
  503: 'Too much at once',
};

function takeFlash(request: FastifyRequest): string | null {
  const flash = request.session?.flash ?? null;
  if (flash !== null) delete request.session.flash;
  return flash;
}

function navigationOf(actor: Actor, url: string): { href: string; text: string; current: boolean }[] {
  const items = [
    { href: '/', text: 'Home' },
    { href: '/queue', text: 'Waiting for me' },
    { href: '/programmes', text: 'Programmes' },
    { href: '/actions', text: 'Actions' },
    ...(actor.roles.has('administrator')
      ? [
          { href: '/people', text: 'People' },
          { href: '/webhooks', text: 'Webhooks' },
        ]
      : []),
  ];
  return items.map(item => ({ ...item, current: item.href === '/' ? url === '/' : url.startsWith(item.href) }));
}
