import type { FastifyRequest } from 'fastify';
import '@fastify/session';
import type { Role } from '../core/workflow/states.js';
import type { Actor } from './actor.js';

/** Minutes without a request, and hours in all, after which a session ends. */
export const idleMinutes = 30;
export const absoluteHours = 12;

export interface SessionActor {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
}

declare module 'fastify' {
  interface Session {
    personId?: string;
    signedInAt?: number;
    seenAt?: number;
    /** Put in by the store at every read, never kept: roles are always today's. */
    actor?: SessionActor | null;
    /** A message for the next page, shown once. */
    flash?: string;
  }
}

/** The actor of a request, set by the session hook before any guard runs. */
export function signedIn(request: FastifyRequest): Actor | undefined {
  return request.actor;
}

/** Ends sessions that were idle or have lived too long; otherwise says who is acting. */
export function actorOf(request: FastifyRequest, now: number): Actor | undefined {
  const { personId, signedInAt, seenAt, actor } = request.session;
  if (!personId || !actor || !signedInAt || !seenAt) return undefined;
  if (now - seenAt > idleMinutes * 60_000 || now - signedInAt > absoluteHours * 3_600_000) return undefined;
  // Once a minute is enough to know that somebody is there, and spares a write with every request.
  if (now - seenAt > 60_000) request.session.seenAt = now;
  return { ...actor, roles: new Set(actor.roles) };
}
