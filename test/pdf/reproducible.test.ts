import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { drawReport, streamReport } from '../../src/pdf/draw.js';
import { drawn } from '../support/drawn-sample.js';
import { modelOf, prose } from '../support/model-sample.js';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the same sealed version', () => {
  it('gives the same bytes twice', async () => {
    expect(hash(await drawn())).toBe(hash(await drawn()));
  });

  it('gives the same bytes under another time zone and language', { timeout: 120_000 }, async () => {
    const here = hash(await drawn());
    const vitest = new URL('../../node_modules/vitest/vitest.mjs', import.meta.url).pathname;
    const env = {
      ...process.env,
      TZ: 'Pacific/Auckland',
      LANG: 'de_DE.UTF-8',
      LC_ALL: 'de_DE.UTF-8',
      UVID_REPORT_HASH: here,
    };
    const args = [vitest, 'run', '--project', 'pdf', 'test/pdf/elsewhere.test.ts'];
    expect(() => execFileSync(process.execPath, args, { env, stdio: 'pipe' })).not.toThrow();
  });

  it('gives other bytes when one letter differs', async () => {
    const json = new TextEncoder().encode('{}');
    const one = await drawReport(modelOf([prose('a')]), json);
    expect(hash(one)).not.toBe(hash(await drawReport(modelOf([prose('b')]), json)));
  });
});

describe('a slow reader', () => {
  it('does not make the report pile up in memory', async () => {
    let waiting = 0;
    let most = 0;
    const sink = new Writable({
      highWaterMark: 4096,
      write(_chunk, _encoding, done) {
        waiting = Math.max(waiting, this.writableLength);
        most = Math.max(most, waiting);
        setTimeout(done, 1);
      },
    });
    const blocks = Array.from({ length: 60 }, (_, index) => prose(`Paragraph ${index}. ${'Words. '.repeat(300)}`));
    await streamReport(modelOf(blocks), new TextEncoder().encode('{}'), { sink });
    expect(most).toBeLessThan(64 * 1024);
  });
});
