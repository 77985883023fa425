import { describe, expect, it } from 'vitest';
import type { TableValue } from '../../src/core/answers/answer.js';
import { changeRows, tableFromForm } from '../../src/web/table-form.js';
import { columns } from './samples.js';

const row = { row: '3', next: '4' };

describe('tableFromForm', () => {
  it('reads a whole row', () => {
    const posted = {
      ...row,
      'rows[3][name]': ' Video images ',
      'rows[3][count]': '250,000',
      'rows[3][category]': 'ordinary',
      'rows[3][since]-day': '9',
      'rows[3][since]-month': '2',
      'rows[3][since]-year': '2019',
      'rows[3][needed]': 'yes',
      'rows[3][likelihood]': '3',
      'rows[3][purposes]': ['1', '2'],
    };
    expect(tableFromForm(posted, columns)).toEqual({
      next: 4,
      rows: [
        {
          no: 3,
          cells: {
            name: 'Video images',
            count: 250000,
            category: 'ordinary',
            since: '2019-02-09',
            needed: 'yes',
            likelihood: 3,
            purposes: [1, 2],
          },
        },
      ],
    });
  });

  it('leaves out empty cells', () => {
    expect(tableFromForm({ ...row, 'rows[3][name]': ' ', 'rows[3][category]': '' }, columns).rows).toEqual([
      { no: 3, cells: {} },
    ]);
  });

  it('keeps the rows in their order', () => {
    expect(tableFromForm({ row: ['4', '2'], next: '7' }, columns).rows.map(({ no }) => no)).toEqual([4, 2]);
  });

  it('reads one ticked reference', () => {
    expect(tableFromForm({ ...row, 'rows[3][purposes]': '2' }, columns).rows[0]?.cells).toEqual({ purposes: [2] });
  });

  it('keeps what is no figure as it was typed', () => {
    expect(tableFromForm({ ...row, 'rows[3][count]': 'about 40' }, columns).rows[0]?.cells).toEqual({
      count: 'about 40',
    });
  });

  it('keeps part of a date as it was typed', () => {
    const posted = { ...row, 'rows[3][since]-day': '9', 'rows[3][since]-month': '', 'rows[3][since]-year': '2019' };
    expect(tableFromForm(posted, columns).rows[0]?.cells).toEqual({ since: '2019--09' });
  });

  it('ignores cells of columns that the table does not have', () => {
    expect(tableFromForm({ ...row, 'rows[3][secret]': 'x' }, columns).rows[0]?.cells).toEqual({});
  });

  it('never gives a number a second time', () => {
    expect(tableFromForm({ row: '9', next: '2' }, columns).next).toBe(10);
  });

  it.each(['0', '-1', 'x', '1.5'])('refuses the row number %j', no => {
    expect(tableFromForm({ row: no, next: '1' }, columns)).toEqual({ next: 1, rows: [] });
  });
});

describe('changeRows', () => {
  const table: TableValue = {
    next: 4,
    rows: [
      { no: 1, cells: {} },
      { no: 3, cells: { name: 'x' } },
    ],
  };

  it('adds a row with the next number', () => {
    expect(changeRows(table, 'add-row')).toEqual({ next: 5, rows: [...table.rows, { no: 4, cells: {} }] });
  });

  it('removes a row and keeps the numbers of the others', () => {
    expect(changeRows(table, 'remove-row:1')).toEqual({ next: 4, rows: [{ no: 3, cells: { name: 'x' } }] });
  });

  it.each(['continue', 'remove-row:', 'remove-row:1;2'])('does nothing for %j', action => {
    expect(changeRows(table, action)).toBe(table);
  });
});
