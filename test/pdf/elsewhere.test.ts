import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { drawn } from '../support/drawn-sample.js';

/** Run by `reproducible.test.ts` in another time zone, with the hash that it got here. */
it.runIf(process.env.UVID_REPORT_HASH)('draws the same bytes here', async () => {
  const hash = createHash('sha256')
    .update(await drawn())
    .digest('hex');
  expect(hash).toBe(process.env.UVID_REPORT_HASH);
});
