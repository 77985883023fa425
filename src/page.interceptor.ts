import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, Observable } from 'rxjs';
import { PageFrame } from './page-frame.js';
import { SeeOther, View } from './web/view.js';

/** Turns what page controllers return into HTML or a redirect; everything else passes. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly frame: PageFrame) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map(result => this.send(result, request, reply)));
  }

  private send(result: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
    if (result instanceof SeeOther) {
      if (result.flash) request.session.flash = result.flash;
      reply.status(303).header('location', result.location);
      return '';
    }
    if (!(result instanceof View)) return result;
    reply.status(result.status).type('text/html; charset=utf-8');
    return this.frame.draw(result, request, reply);
  }
}
