import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Role } from '../core/workflow/states.js';
import { NotSignedInError } from './domain-error.js';

/** Who acts, for which organisation, in which roles: read afresh from the database with every request. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly roles: ReadonlySet<Role>;
}

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw new NotSignedInError();
  return actor;
});
