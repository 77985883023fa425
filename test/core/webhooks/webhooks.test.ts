import { describe, expect, it } from 'vitest';
import { publicEvent } from '../../../src/core/webhooks/public-event.js';
import { webhookSignature } from '../../../src/core/webhooks/signature.js';

const about = { actor: 'a', assessment: 'x' };

describe('what a webhook tells', () => {
  it('holds no word that somebody typed, and nobody', () => {
    const data = { transition: 't', version: 2, action: 'reject', from: 'awaiting_decision', to: 'rejected', role: 'officer', comment: 'Because' } as const; // prettier-ignore
    expect(publicEvent({ ...about, type: 'assessment.state_changed', data })).toEqual({
      type: 'assessment.state_changed',
      assessment: 'x',
      data: { version: 2, action: 'reject', from: 'awaiting_decision', to: 'rejected', role: 'officer' },
    });
  });

  it.each([
    { ...about, type: 'answer.written', data: { question: 'q', revision: 1, digest: 'd', version: 1 } },
    { ...about, type: 'person.signed_in', data: { person: 'p' } },
    { ...about, type: 'comment.made', data: { comment: 'c', step: 's', digest: 'd' } },
  ] as const)('is nothing of $type', event => {
    expect(publicEvent(event)).toBeNull();
  });
});

describe('a signature', () => {
  it('is HMAC-SHA-256 over the time, a full stop and the body', () => {
    // printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac secret
    expect(webhookSignature('secret', '1700000000', '{"a":1}')).toBe(
      'v1=49f24e537407743fa4a0242bb63b94b9a47ee99cbbe071ccd8a22550ae411686',
    );
  });

  it('differs with each of its parts', () => {
    const all = [
      webhookSignature('s', '1', 'b'),
      webhookSignature('t', '1', 'b'),
      webhookSignature('s', '2', 'b'),
      webhookSignature('s', '1', 'c'),
    ];
    expect(new Set(all).size).toBe(4);
  });
});
