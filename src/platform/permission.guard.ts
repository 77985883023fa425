import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Role } from '../core/workflow/states.js';
import { NotPermittedError, NotSignedInError } from './domain-error.js';
import { Permission, permissionKey } from './permission.js';
import { signedIn } from './session.js';

/** Denies by default: no stated permission, no entry. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(permissionKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = signedIn(request);
    if (permission === 'public') return true;
    if (!actor) throw new NotSignedInError();
    if (!permission || !permission.some((role: Role) => actor.roles.has(role))) throw new NotPermittedError();
    return true;
  }
}
