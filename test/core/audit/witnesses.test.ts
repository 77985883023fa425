import { describe, expect, it } from 'vitest';
import { chain, genesis, verifyChain } from '../../../src/core/audit/chain.js';
import { firstUnwitnessed, WitnessBook } from '../../../src/core/audit/witnesses.js';

const witnesses = new Map([
  ['["a"]', '11'],
  ['["b"]', '22'],
]);

describe('rows and their witnesses', () => {
  it.each([
    [
      'agree',
      [
        ['["a"]', '11'],
        ['["b"]', '22'],
      ],
      null,
    ],
    [
      'agree in any order',
      [
        ['["b"]', '22'],
        ['["a"]', '11'],
      ],
      null,
    ],
    [
      'tell a row that was changed',
      [
        ['["a"]', '11'],
        ['["b"]', '23'],
      ],
      { key: '["b"]', problem: 'changed' },
    ],
    ['tell a row that was removed', [['["b"]', '22']], { key: '["a"]', problem: 'removed' }],
    [
      'tell a row that was added',
      [
        ['["a"]', '11'],
        ['["c"]', '33'],
      ],
      { key: '["c"]', problem: 'added' },
    ],
    [
      'tell rows that changed places',
      [
        ['["a"]', '22'],
        ['["b"]', '11'],
      ],
      { key: '["a"]', problem: 'changed' },
    ],
  ] as const)('%s', (_, rows, expected) => {
    const found = firstUnwitnessed(
      rows.map(([key, digest]) => ({ key, digest })),
      witnesses,
    );
    expect(found && { key: found.key, problem: /(changed|removed|added)/.exec(found.problem)?.[0] }).toEqual(expected);
  });
});

describe('a book of witnesses', () => {
  it('keeps them by table', () => {
    const book = new WitnessBook();
    book.note({ table: 'advice', key: '["a"]', digest: '11' });
    book.note({ table: 'comments', key: '["a"]', digest: '22' });
    expect([book.of('advice'), book.named]).toEqual([new Map([['["a"]', '11']]), ['advice', 'comments']]);
  });

  it('takes the same twice, and nothing else for the same row', () => {
    const book = new WitnessBook();
    const witness = { table: 'advice', key: '["a"]', digest: '11' };
    expect([book.note(witness), book.note(witness), book.note({ ...witness, digest: '12' })]).toEqual([
      true,
      true,
      false,
    ]);
    expect(book.of('advice').get('["a"]')).toBe('11');
  });

  it('knows nothing of a table that nobody spoke of', () => {
    expect(new WitnessBook().of('advice').size).toBe(0);
  });
});

it('a record carries the witnesses of its rows, inside of what is hashed', () => {
  const event = {
    type: 'webhook.added',
    actor: null,
    assessment: null,
    data: { webhook: 'w' },
    witnesses: [{ table: 'advice', key: '["a"]', digest: '11' }],
  } as const;
  const link = chain(genesis, 'o1', '2026-11-23T09:00:00.000Z', event);
  expect(link.record).toContain('"witnesses":[{"digest":"11","key":"[\\"a\\"]","table":"advice"}]');
  expect(verifyChain([{ ...link, record: link.record.replace('"11"', '"12"') }]).intact).toBe(false);
});
