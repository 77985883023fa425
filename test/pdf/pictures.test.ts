/** Every page of every kind looks as it was accepted. After a change that is meant: UVID_ACCEPT_PICTURES=1, look, commit. */
import { describe, expect, it } from 'vitest';
import { withCanaries } from '../support/canaries.js';
import { drawnFrom } from '../support/drawn-sample.js';
import { picturesOf, unlike } from '../support/pictures.js';
import { everyKind } from '../support/sealed-kinds.js';

describe.each(everyKind(withCanaries))('the pages of the %s report', (name, source) => {
  it('look as they were accepted', { timeout: 60_000 }, async () => {
    expect(unlike(name, picturesOf(await drawnFrom(source)))).toEqual([]);
  });
});

describe('a picture', () => {
  it.skipIf(process.env['UVID_ACCEPT_PICTURES'])('that is not the accepted one is told', async () => {
    const [, other] = picturesOf(await drawnFrom(everyKind(withCanaries)[0]![1]));
    const told = unlike('public', [other!]);
    expect(told[0]).toMatch(/^1 pages instead of \d+$/);
    expect(told[1]).toMatch(/^001\.png differs in \d+ dots/);
  });
});
