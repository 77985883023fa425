import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../src/core/answers/check-answer.js';
import { ask, choice, choices, context, data, everyColumn, follower } from './questions.js';

const answered = (value: unknown) => ({ status: 'answered', value });
const reload = (why: string) => [{ field: 'value', message: `Reload the page: ${why}` }];
const row = (no: number, cells: object = {}) => ({ no, cells });

describe('a value is brought into its one normal form', () => {
  it.each([
    ['a line is trimmed', ask('line'), '  Rathausplatz 1 ', 'Rathausplatz 1'],
    ['letters are composed', ask('line'), 'Ne\u0301delec', 'Nédelec'],
    ['lines end in one way', ask('text'), 'one\r\ntwo', 'one\ntwo'],
    ['a text keeps its tabs', ask('text'), 'one\ttwo', 'one\ttwo'],
    ['300 characters are a line', ask('line'), 'x'.repeat(300), 'x'.repeat(300)],
    ['60,000 characters are a text', ask('text'), 'x'.repeat(60_000), 'x'.repeat(60_000)],
    ['yes stays yes', ask('yes_no'), 'yes', 'yes'],
    ['no stays no', ask('yes_no'), 'no', 'no'],
    ['an option stays', choice, 'school', 'school'],
    ['options come in the order of the template', choices, ['park', 'street'], ['street', 'park']],
    ['an option counts once', choices, ['park', 'park'], ['park']],
    ['a date stays', ask('date'), '2026-03-31', '2026-03-31'],
    ['a leap day exists in a leap year', ask('date'), '2028-02-29', '2028-02-29'],
    ['the lowest number is allowed', ask('number', { min: 1, max: 5 }), 1, 1],
    ['the highest number is allowed', ask('number', { min: 1, max: 5 }), 5, 5],
    ['a number may be broken', ask('number'), 0.1, 0.1],
    ['minus zero is zero', ask('number'), -0, 0],
    ['a table may be empty', everyColumn, { next: 1, rows: [] }, { next: 1, rows: [] }],
    [
      'rows come in the order of their numbers',
      everyColumn,
      { next: 9, rows: [row(5), row(2)] },
      { next: 9, rows: [row(2), row(5)] },
    ],
    [
      'empty cells are left out',
      everyColumn,
      { next: 2, rows: [row(1, { line: '', text: null, refs: [], date: '2026-01-01' })] },
      { next: 2, rows: [row(1, { date: '2026-01-01' })] },
    ],
    [
      'every kind of cell is kept',
      everyColumn,
      {
        next: 2,
        rows: [
          row(1, {
            line: ' l ',
            text: 't\r\nt',
            yes_no: 'no',
            choice: 'b',
            number: 0,
            date: '2026-01-01',
            refs: [3, 1, 3],
            likelihood: 1,
            severity: 3,
          }),
        ],
      },
      {
        next: 2,
        rows: [
          row(1, {
            line: 'l',
            text: 't\nt',
            yes_no: 'no',
            choice: 'b',
            number: 0,
            date: '2026-01-01',
            refs: [1, 3],
            likelihood: 1,
            severity: 3,
          }),
        ],
      },
    ],
    [
      'a following table takes the numbers of the table it follows',
      follower,
      { next: 77, rows: [row(3, { why: 'b' }), row(1)] },
      { next: 4, rows: [row(1), row(3, { why: 'b' })] },
    ],
  ])('%s', (_, question, value, normal) => {
    expect(checkAnswer(question, answered(value), context)).toEqual({ answer: { status: 'answered', value: normal } });
  });
});

describe('a value that cannot be taken says what to do', () => {
  it.each([
    [ask('line'), '', 'Enter an answer'],
    [ask('line'), ' \n ', 'Enter an answer'],
    [ask('line'), 7, 'Enter an answer'],
    [ask('line'), undefined, 'Enter an answer'],
    [ask('line'), 'one\ntwo', 'Enter the answer on one line'],
    [ask('line'), 'x'.repeat(301), 'Shorten the answer to 300 characters or fewer'],
    [ask('line'), 'x'.repeat(5000), 'Shorten the answer to 300 characters or fewer'],
    [ask('text'), 'x'.repeat(60_001), 'Shorten the answer to 60,000 characters or fewer'],
    [ask('text'), 'nul\u0000', 'Remove the characters that cannot be shown, and try again'],
    [ask('text'), 'del\u007f', 'Remove the characters that cannot be shown, and try again'],
    [ask('text'), 'half \ud800', 'Remove the characters that cannot be shown, and try again'],
    [ask('text'), 'return\rreturn', 'Remove the characters that cannot be shown, and try again'],
    [ask('yes_no'), true, 'Select yes or no'],
    [ask('yes_no'), 'maybe', 'Select yes or no'],
    [choice, 'park', 'Select one of the options'],
    [choices, [], 'Select at least one option'],
    [choices, 'street', 'Select at least one option'],
    [choices, ['street', 'lane'], 'Select only options from the list'],
    [ask('date'), '2026-02-29', 'Enter a date that exists, such as 2026-03-31'],
    [ask('date'), '31.03.2026', 'Enter a date that exists, such as 2026-03-31'],
    [ask('date'), '1899-12-31', 'Enter a date that exists, such as 2026-03-31'],
    [ask('date'), '2026-03-31T00:00', 'Enter a date that exists, such as 2026-03-31'],
    [ask('number'), '40', 'Enter a number, such as 40'],
    [ask('number'), NaN, 'Enter a number, such as 40'],
    [ask('number'), 1e13, 'Enter a number, such as 40'],
    [ask('number', { min: 1 }), 0, 'Enter a number that is 1 or more'],
    [ask('number', { max: 5 }), 6, 'Enter a number that is 5 or less'],
  ])('%#: %j', (question, value, message) => {
    expect(checkAnswer(question, answered(value), context)).toEqual({ problems: [{ field: 'value', message }] });
  });
});

describe('a table keeps its row numbers', () => {
  it.each([
    ['a number is used once', { next: 3, rows: [row(1), row(1)] }, 'two rows have the same number'],
    ['no number is invented', { next: 3, rows: [row(3)] }, 'a row has a number that is not given out yet'],
    ['a row is whole', { next: 3, rows: [{ no: 1 }] }, 'the table did not arrive in one piece'],
    ['a row has nothing else', { next: 3, rows: [{ ...row(1), x: 1 }] }, 'the table did not arrive in one piece'],
    ['numbers count from 1', { next: 3, rows: [row(0)] }, 'the table did not arrive in one piece'],
    ['numbers are whole', { next: 3, rows: [row(1.5)] }, 'the table did not arrive in one piece'],
    ['next is there', { rows: [] }, 'the table did not arrive in one piece'],
    ['next is sane', { next: 1e9, rows: [] }, 'the table did not arrive in one piece'],
    ['rows are a list', { next: 1, rows: {} }, 'the table did not arrive in one piece'],
    ['a table has nothing else', { next: 1, rows: [], more: 1 }, 'the table did not arrive in one piece'],
    ['a row is something', { next: 1, rows: [null] }, 'the table did not arrive in one piece'],
    ['a list is no table', [], 'the table did not arrive in one piece'],
  ])('%s', (_, value, why) => {
    expect(checkAnswer(everyColumn, answered(value), context)).toEqual({ problems: reload(why) });
  });

  it('never gives the number of a removed row to another', () => {
    const now = { ...context, previous: data };
    const reused = answered({ next: 4, rows: [row(1), row(2)] });
    const why = 'the number of a removed row cannot be used again';
    expect(checkAnswer(everyColumn, reused, now)).toEqual({ problems: reload(why) });
  });

  it('never counts backwards', () => {
    const now = { ...context, previous: { next: 9, rows: [] } };
    const why = 'the number of a removed row cannot be used again';
    expect(checkAnswer(everyColumn, answered({ next: 8, rows: [] }), now)).toEqual({ problems: reload(why) });
  });

  it('takes a change that adds no row', () => {
    const checked = checkAnswer(everyColumn, answered({ next: 4, rows: [row(1)] }), { ...context, previous: data });
    expect(checked).toHaveProperty('answer');
  });

  it('takes a new row beside the old ones', () => {
    const value = { next: 5, rows: [row(1), row(4)] };
    expect(checkAnswer(everyColumn, answered(value), { ...context, previous: data })).toEqual({
      answer: { status: 'answered', value },
    });
  });

  it('takes 500 rows and not one more', () => {
    const rows = (count: number) =>
      answered({ next: 999, rows: Array.from({ length: count }, (_, at) => row(at + 1)) });
    expect(checkAnswer(everyColumn, rows(500), context)).toHaveProperty('answer');
    expect(checkAnswer(everyColumn, rows(501), context)).toEqual({
      problems: [{ field: 'value', message: 'Keep the table to 500 rows or fewer' }],
    });
  });

  it.each([
    ['a row is missing', [row(1)]],
    ['a row has another number', [row(1), row(2)]],
    ['a row is new', [row(1), row(3), row(2)]],
    ['a row is doubled', [row(1), row(1), row(3)]],
  ])('a table that follows another has exactly its rows: %s', (_, rows) => {
    const checked = checkAnswer(follower, answered({ next: 9, rows }), context);
    expect(checked).toEqual({ problems: reload('the rows that this table follows have changed') });
  });

  it('a table that follows an empty one is empty', () => {
    const checked = checkAnswer(follower, answered({ next: 9, rows: [] }), { ...context, tables: {} });
    expect(checked).toEqual({ answer: { status: 'answered', value: { next: 1, rows: [] } } });
  });
});

describe('a cell that cannot be taken is named by row and column', () => {
  it.each([
    ['line', 'a\nb', 'Row 2, Line: enter the answer on one line'],
    ['yes_no', 'y', 'Row 2, Yes or no: select yes or no'],
    ['choice', 'c', 'Row 2, Choice: select one of the options'],
    ['number', '1', 'Row 2, Number: enter a number, such as 40'],
    ['date', '2026', 'Row 2, Date: enter a date that exists, such as 2026-03-31'],
    ['refs', [2], 'Row 2, Data: select only rows that are in the table'],
    ['refs', 'D1', 'Row 2, Data: select only rows that are in the table'],
    ['refs', [1, 2], 'Row 2, Data: select only rows that are in the table'],
    ['refs', ['1'], 'Row 2, Data: select only rows that are in the table'],
    ['likelihood', 4, 'Row 2, Likelihood: select one of the levels'],
    ['severity', '1', 'Row 2, Severity: select one of the levels'],
  ])('%s = %j', (column, value, message) => {
    const table = { next: 3, rows: [row(2, { [column]: value })] };
    expect(checkAnswer(everyColumn, answered(table), context)).toEqual({
      problems: [{ field: `rows.2.${column}`, message }],
    });
  });

  it('reports all cells at once', () => {
    const table = { next: 3, rows: [row(1, { date: 'x', number: 'x' }), row(2, { date: 'x' })] };
    const checked = checkAnswer(everyColumn, answered(table), context);
    expect('problems' in checked && checked.problems.map(each => each.field)).toEqual([
      'rows.1.number',
      'rows.1.date',
      'rows.2.date',
    ]);
  });

  it('knows no other column', () => {
    const checked = checkAnswer(everyColumn, answered({ next: 2, rows: [row(1, { extra: 'x' })] }), context);
    const message = 'Row 1 has a column that this table does not have; reload the page';
    expect(checked).toEqual({ problems: [{ field: 'rows.1', message }] });
  });
});

describe('the other things that a team can say', () => {
  const line = ask('line');
  const withheld = {
    status: 'withheld',
    value: 'Patrol 7',
    ground: 'R3',
    reason: 'Shows when nobody is there',
    decidedBy: 'Head of unit',
    until: '2027-01-01',
  };

  it.each([
    ['not applicable', { status: 'not_applicable', reason: 'No sound' }],
    ['not known', { status: 'not_known', who: 'Head of unit', by: '2026-12-01' }],
    ['withheld', withheld],
  ])('%s', (_, answer) => {
    expect(checkAnswer(line, answer, context)).toEqual({ answer });
  });

  it('withholds a table, too', () => {
    const answer = { ...withheld, value: { next: 2, rows: [row(1, { line: 'x' })] } };
    expect(checkAnswer(everyColumn, answer, context)).toEqual({ answer });
  });

  it.each([
    ['reason', { status: 'not_applicable' }, 'Say why the question does not apply'],
    ['who', { status: 'not_known', by: '2026-12-01' }, 'Enter who will find out'],
    ['by', { status: 'not_known', who: 'x', by: 'soon' }, 'Enter a date that exists, such as 2026-03-31'],
    ['ground', { ...withheld, ground: 'R9' }, 'Select the ground for withholding the answer'],
    ['reason', { ...withheld, reason: '' }, 'Say which harm publication would do'],
    ['decidedBy', { ...withheld, decidedBy: ' ' }, 'Enter who decided to withhold it'],
    ['until', { ...withheld, until: '' }, 'Enter a date that exists, such as 2026-03-31'],
    ['value', { ...withheld, value: '' }, 'Enter an answer'],
    ['extra', { ...withheld, extra: 1 }, 'Leave this out: it does not belong to such an answer'],
    ['who', { status: 'answered', value: 'x', who: 'y' }, 'Leave this out: it does not belong to such an answer'],
  ])('says at %s what is missing in %j', (field, answer, message) => {
    expect(checkAnswer(line, answer, context)).toEqual({ problems: [{ field, message }] });
  });

  it('reports all fields at once', () => {
    const checked = checkAnswer(line, { status: 'withheld' }, context);
    expect('problems' in checked && checked.problems.map(each => each.field)).toEqual([
      'value',
      'ground',
      'reason',
      'decidedBy',
      'until',
    ]);
  });

  it.each([[null], ['answered'], [[]], [{}], [{ status: 'done' }], [{ status: 'toString' }]])(
    'takes no %j for an answer',
    answer => {
      const message = 'Answer the question, or say why it cannot be answered';
      expect(checkAnswer(line, answer, context)).toEqual({ problems: [{ field: 'status', message }] });
    },
  );
});
