import { Inject, Injectable } from '@nestjs/common';
import { anchoring, timestampAuthority, type AnchoringSettings } from '../signing-settings.js';

/** No token is nearly as long. */
const longestAnswer = 64 * 1024;

/** Asks the timestamp authority that the operator named (RFC 3161, 3.4). */
@Injectable()
export class TimestampAuthority {
  constructor(
    @Inject(timestampAuthority) private readonly url: string | null,
    @Inject(anchoring) private readonly settings: AnchoringSettings,
  ) {}

  get isOn(): boolean {
    return this.url !== null;
  }

  /** The answer's bytes, or in half a sentence what the authority did instead. Follows no redirection. */
  async ask(query: Uint8Array): Promise<{ readonly answer: Uint8Array } | { readonly problem: string }> {
    if (this.url === null) return { problem: 'is not configured' };
    const { patienceMs } = this.settings;
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
        body: Buffer.from(query),
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      });
      if (response.status !== 200) {
        await response.body?.cancel();
        return { problem: `answered with the status ${response.status}` };
      }
      return await readUpTo(response, longestAnswer);
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError')
        return { problem: `did not answer within ${patienceMs / 1000} seconds` };
      return { problem: 'could not be reached' };
    }
  }
}

async function readUpTo(response: Response, most: number): Promise<{ answer: Uint8Array } | { problem: string }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > most) return { problem: `answered with more than ${most / 1024} KB` };
    parts.push(part);
  }
  return { answer: Buffer.concat(parts) };
}
