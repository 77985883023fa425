import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../../src/core/version/canonical.js';
import { writtenDocument } from '../../../src/modules/versions/written-document.js';
import { aCamera } from '../../support/cameras.js';

const version = (count: number) => ({
  schema: 1,
  cameras: { revision: 1, cameras: Array.from({ length: count }, (_, no) => aCamera({ reference: `К-${no}` })) },
});

describe('the document of a version', () => {
  it.each([0, 1, 5000])('with %i cameras has the bytes and the digest that it has in one go', async count => {
    const inOneGo = canonicalJson(version(count));
    expect(await writtenDocument(version(count))).toEqual({ document: inOneGo, digest: sha256(inOneGo) });
  });

  it('lets others have a turn again and again while it is written', async () => {
    let turns = 0;
    let written = false;
    const another = (): void => {
      turns += 1;
      if (!written) setImmediate(another);
    };
    setImmediate(another);
    const { document } = await writtenDocument(version(5000));
    written = true;
    // Never more than some 300 cameras in between.
    expect(document.length / turns).toBeLessThan(300_000);
  });
});
