import { request as overHttp } from 'node:http';
import { request as overTls } from 'node:https';
import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { isPublicAddress, PrivateTargetError, publicLookup } from './public-address.js';

export const outboundTargets = Symbol('where requests of ours may go');
/** `any` is for an operator who has receivers in their own network, and for tests. */
export type OutboundTargets = 'public' | 'any';

export interface OutboundPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const patienceMs = 10_000;
/** What a receiver says is not read further than this. */
const longestAnswer = 64 * 1024;

/** Posts to addresses that somebody typed: never to our own network unless the operator says so, and never for long. */
@Injectable()
export class Outbound {
  constructor(@Inject(outboundTargets) private readonly targets: OutboundTargets) {}

  /** What is wrong with an address as it was typed; null when it may be tried. A name is checked when it is resolved. */
  problemOf(text: string): string | null {
    if (!URL.canParse(text)) return 'Enter a whole address, such as https://example.org/hook';
    const { protocol, hostname, username, password } = new URL(text);
    const wanted = this.targets === 'any' ? ['https:', 'http:'] : ['https:'];
    if (!wanted.includes(protocol)) return 'Enter an address that begins with https://';
    if (username !== '' || password !== '') return 'Leave the name and the password out of the address';
    if (this.targets === 'any') return null;
    const bare = hostname.replace(/^\[|\]$/g, '');
    if (isIP(bare) !== 0 && !isPublicAddress(bare)) return 'Enter a public address: this one is in a private network';
    return null;
  }

  /** The status of the answer. Follows no redirection: where it leads nobody has checked. */
  post({ url, headers, body }: OutboundPost): Promise<number> {
    if (this.problemOf(url) !== null) return Promise.reject(new PrivateTargetError());
    const target = new URL(url);
    const send = target.protocol === 'https:' ? overTls : overHttp;
    const lookup = this.targets === 'any' ? {} : { lookup: publicLookup };
    return new Promise((resolve, reject) => {
      const signal = AbortSignal.timeout(patienceMs);
      const length = String(Buffer.byteLength(body));
      const options = { method: 'POST', signal, agent: false, headers: { ...headers, 'content-length': length } };
      const sent = send(target, { ...options, ...lookup }, answer => {
        let read = 0;
        answer.on('data', (part: Buffer) => {
          read += part.length;
          if (read > longestAnswer) answer.destroy(new Error('The answer is too long'));
        });
        answer.once('end', () => resolve(answer.statusCode ?? 0));
        answer.once('error', reject);
      });
      sent.once('error', reject);
      sent.end(body);
    });
  }
}
