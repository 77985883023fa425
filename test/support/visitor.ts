import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testPassword } from './cast.js';
import { fileForm, type SentFile } from './file-form.js';

export interface Answered {
  readonly status: number;
  readonly location: string | undefined;
  readonly html: string;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

let visitors = 0;

/** Somebody with a browser: keeps the cookie and sends each form with the token of the last page. */
export class Visitor {
  private cookie = '';
  private token = '';
  // Limits count by address, and no test is to wait because of another one.
  private readonly remoteAddress = `203.0.${(++visitors >> 8) & 255}.${visitors & 255}`;

  constructor(private readonly app: NestFastifyApplication) {}

  async get(url: string): Promise<Answered> {
    return this.take(
      await this.app.inject({ method: 'GET', url, headers: this.headers(), remoteAddress: this.remoteAddress }),
    );
  }

  /** `token` is left out to send that of the last page. */
  async post(url: string, fields: Fields, token: string = this.token): Promise<Answered> {
    const form = new URLSearchParams(token === '' ? [] : [['_csrf', token]]);
    for (const [name, value] of Object.entries(fields))
      for (const each of typeof value === 'string' ? [value] : value) form.append(name, each);
    const headers = { ...this.headers(), 'content-type': 'application/x-www-form-urlencoded' };
    const { remoteAddress } = this;
    return this.take(await this.app.inject({ method: 'POST', url, headers, payload: form.toString(), remoteAddress }));
  }

  /** A form with a file, as a browser sends it: the token is its first field. */
  async postFile(
    url: string,
    file: SentFile | null,
    fields: Readonly<Record<string, string>> = {},
    token: string = this.token,
  ): Promise<Answered> {
    const { payload, headers } = fileForm(file, token, fields);
    const { remoteAddress } = this;
    const all = { ...this.headers(), ...headers };
    return this.take(await this.app.inject({ method: 'POST', url, headers: all, payload: payload!, remoteAddress }));
  }

  async signIn(email: string): Promise<this> {
    await this.get('/sign-in');
    const { status } = await this.post('/sign-in', { email, password: testPassword });
    if (status !== 303) throw new Error(`Signing in as ${email} was answered with ${status}`);
    await this.get('/');
    return this;
  }

  /** The session cookie, for a browser that goes on where this visitor is. */
  get session(): string {
    return this.cookie;
  }

  private headers(): Record<string, string> {
    return this.cookie === '' ? {} : { cookie: this.cookie };
  }

  private take(response: Awaited<ReturnType<NestFastifyApplication['inject']>>): Answered {
    const set = response.cookies[0];
    if (set) this.cookie = `${set.name}=${set.value}`;
    this.token = /name="_csrf" value="([^"]+)"/.exec(response.body)?.[1] ?? this.token;
    return { status: response.statusCode, location: response.headers.location?.toString(), html: response.body };
  }
}
