import { Injectable } from '@nestjs/common';
import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import { hashToken } from './secrets.js';
import { SessionsRepository } from './sessions.repository.js';

type Done = (error?: unknown) => void;
type Read = (error: unknown, session?: Session | null) => void;

/** Keeps sessions in PostgreSQL for `@fastify/session`. The actor in it is read afresh each time and never written. */
@Injectable()
export class DatabaseSessionStore implements SessionStore {
  constructor(private readonly sessions: SessionsRepository) {}

  set(id: string, session: Session, done: Done): void {
    const { actor: _, cookie, ...content } = session as Session & { cookie: { expires?: Date | string | null } };
    const until = new Date(cookie.expires ?? Date.now() + 3_600_000);
    // Every read puts an actor in, if only null; a session that has just begun has none.
    const known = Object.hasOwn(session, 'actor');
    const kept = { personId: session.personId ?? null, content: { ...content, cookie }, until, known };
    this.sessions.keep(hashToken(id), kept).then(() => done(), done);
  }

  get(id: string, done: Read): void {
    this.sessions.read(hashToken(id)).then(content => done(null, content as Session | null), done);
  }

  destroy(id: string, done: Done): void {
    this.sessions.end(hashToken(id)).then(() => done(), done);
  }
}
