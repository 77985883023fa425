import type { FastifyRequest } from 'fastify';

/** A new session id at every sign-in: one that somebody planted before is worth nothing. */
export async function beginSession(request: FastifyRequest, personId: string): Promise<void> {
  await request.session.regenerate();
  const now = Date.now();
  request.session.personId = personId;
  request.session.signedInAt = now;
  request.session.seenAt = now;
}
