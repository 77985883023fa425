import { createHmac } from 'node:crypto';

/**
 * The receiver computes the same over the header `uvid-timestamp`, a full stop and the body as it came, and refuses what is
 * old: a copy that somebody sends again tomorrow has yesterday's time. HMAC-SHA-256, in hexadecimal.
 */
export function webhookSignature(secret: string, timestamp: string, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}
