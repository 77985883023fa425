import { describe, expect, it } from 'vitest';
import { chain, ChainedRecord, genesis, verifyChain } from '../../../src/core/audit/chain.js';
import { sha256 } from '../../../src/core/version/canonical.js';

const event = (person: string) =>
  ({ type: 'person.signed_in', actor: person, assessment: null, data: { person } }) as const;

function three(): [ChainedRecord, ChainedRecord, ChainedRecord] {
  const first = chain(genesis, 'o1', '2026-11-23T09:00:00.000Z', event('p1'));
  const second = chain(first, 'o1', '2026-11-23T09:01:00.000Z', event('p2'));
  return [first, second, chain(second, 'o1', '2026-11-23T09:02:00.000Z', event('p3'))];
}

describe('a record', () => {
  it('begins the chain behind 64 zeros', () => {
    const [first] = three();
    expect([first.sequence, first.previous]).toEqual([1, '0'.repeat(64)]);
  });

  it('names the hash of the one before', () => {
    const [first, second] = three();
    expect([second.sequence, second.previous]).toEqual([2, first.hash]);
  });

  it('is canonical JSON of everything, and its hash is of these bytes', () => {
    const [first] = three();
    expect(first.record).toBe(
      `{"actor":"p1","assessment":null,"at":"2026-11-23T09:00:00.000Z","data":{"person":"p1"},"organisation":"o1","previous":"${'0'.repeat(64)}","sequence":1,"type":"person.signed_in"}`,
    );
    expect(first.hash).toBe(sha256(first.record));
  });
});

describe('verifying', () => {
  it('finds an untouched chain intact, and says where it ends', () => {
    const records = three();
    const head = { sequence: 3, hash: records[2].hash };
    expect(verifyChain(records)).toEqual({ intact: true, length: 3, head });
  });

  it('takes up from a head that was checked before', () => {
    const [first, second, third] = three();
    expect(verifyChain([second, third], first).intact).toBe(true);
  });

  it('finds an empty chain intact', () => {
    expect(verifyChain([])).toEqual({ intact: true, length: 0, head: genesis });
  });

  const forged = (record: ChainedRecord, text: string): ChainedRecord => ({
    ...record,
    record: text,
    hash: sha256(text),
  });
  it.each([
    ['a record that is missing', ([a, , c]: ChainedRecord[]) => [a, c], 3, 'record 2 is missing'],
    [
      'a record that was changed',
      ([a, b, c]: ChainedRecord[]) => [a, { ...b, record: b!.record.replace('p2', 'p9') }, c],
      2,
      'was changed after it was written',
    ],
    [
      'a record that was written anew',
      ([a, b, c]: ChainedRecord[]) => [a, forged(b!, b!.record.replace('p2', 'p9')), c],
      3,
      'does not follow the record before it',
    ],
    [
      'a row that claims another place than its record',
      ([a, b]: ChainedRecord[]) => [a, forged(b!, b!.record.replace('"sequence":2', '"sequence":7'))],
      2,
      'carries another place in the chain than its row',
    ],
    [
      'a row that claims another predecessor',
      ([a, b]: ChainedRecord[]) => [a, forged(b!, b!.record.replace(a!.hash, '0'.repeat(64)))],
      2,
      'carries another place in the chain than its row',
    ],
    [
      'a record that is no object',
      ([a, b]: ChainedRecord[]) => [a, forged(b!, '7')],
      2,
      'carries another place in the chain than its row',
    ],
  ] as [string, (all: ChainedRecord[]) => ChainedRecord[], number, string][])(
    'names %s',
    (_, tamper, sequence, problem) => {
      expect(verifyChain(tamper(three()))).toEqual({ intact: false, sequence, problem });
    },
  );
});
