import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testPassword } from './cast.js';

export type Request = Exclude<Parameters<NestFastifyApplication['inject']>[0], string | undefined>;
export type Answer = Awaited<ReturnType<NestFastifyApplication['inject']>>;

let callers = 0;

/** Somebody who sends any request at all: with the cookie and the token of their session, from an address of their own. */
export class Caller {
  cookie = '';
  token = '';
  // Limits count by address, and no test is to wait because of another one.
  private readonly address = `198.51.${(callers >> 8) & 255}.${callers++ & 255}`;

  constructor(private readonly app: NestFastifyApplication) {}

  /** A session that belongs to nobody yet. */
  async arrive(): Promise<this> {
    this.token = this.keep(await this.send({ method: 'GET', url: '/api/session' })).json<{
      csrfToken: string;
    }>().csrfToken;
    return this;
  }

  async signIn(email: string, password = testPassword): Promise<this> {
    await this.arrive();
    const answer = this.keep(await this.send({ method: 'POST', url: '/api/session', payload: { email, password } }));
    if (answer.statusCode !== 200) throw new Error(`Signing in as ${email} was answered with ${answer.statusCode}`);
    this.token = answer.json<{ csrfToken: string }>().csrfToken;
    return this;
  }

  /** Leaves cookie and token as they are, whatever the answer says. Own headers come last. */
  async send(request: Request): Promise<Answer> {
    const headers = {
      ...(this.cookie === '' ? {} : { cookie: this.cookie }),
      ...(this.token === '' ? {} : { 'x-csrf-token': this.token }),
      ...request.headers,
    };
    // Awaited here: the request sets out when somebody waits for it, and takes the clock of that place with it.
    return await this.app.inject({ remoteAddress: this.address, ...request, headers });
  }

  get(url: string): Promise<Answer> {
    return this.send({ method: 'GET', url });
  }

  post(url: string, payload: Request['payload']): Promise<Answer> {
    return this.send({ method: 'POST', url, payload });
  }

  private keep(answer: Answer): Answer {
    const set = answer.cookies[0];
    if (set) this.cookie = `${set.name}=${set.value}`;
    return answer;
  }
}
