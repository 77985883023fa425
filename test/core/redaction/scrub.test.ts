import { describe, expect, it } from 'vitest';
import { passagesOf, scrubbed } from '../../../src/core/redaction/scrub.js';

const line = { kind: 'line', columns: [] } as const;
const scrub = (withheld: string, text: string) => scrubbed(text, passagesOf(withheld, { ...line, kind: 'text' }, 'R6'));

describe('a withheld passage that is quoted elsewhere', () => {
  it.each([
    [
      'whole',
      'The key hangs behind the door.',
      'They say: The key hangs behind the door. Then go.',
      'They say: [R6] Then go.',
    ],
    [
      'one of its sentences',
      'Enter by the gate. The key hangs behind the door.',
      'The key hangs behind the door.',
      '[R6]',
    ],
    ['one of its lines', 'Room 12, second floor\nCode 4711-4711', 'It is room 12, second floor now', 'It is [R6] now'],
    ['in another case', 'Network plan B of the depot', 'NETWORK PLAN B OF THE DEPOT', '[R6]'],
    ['over a line break', 'Network plan B of the depot', 'Network plan B\n of the depot', '[R6]'],
    ['with signs that mean something in patterns', 'vlan (214) [a|b].*?', 'x vlan (214) [a|b].*? y', 'x [R6] y'],
    ['in Cyrillic', 'Кључ је иза врата собе', 'Пише: кључ је иза врата собе.', 'Пише: [R6].'],
  ])('is taken out: %s', (_how, withheld, text, left) => {
    expect(scrub(withheld, text)).toBe(left);
  });

  it('leaves words alone that only begin like it', () => {
    expect(scrub('organisation', 'organisational measures of the organisation')).toBe(
      'organisational measures of the [R6]',
    );
  });

  it('leaves alone what is too short to be a passage', () => {
    expect(scrub('Room twelve', 'Room twelve is open')).toBe('Room twelve is open');
  });
});

describe('what counts as a passage', () => {
  const table = {
    kind: 'table',
    columns: [
      { id: 'what', kind: 'line', label: 'What' },
      { id: 'group', kind: 'choice', label: 'Kind', options: [] },
    ],
  } as const;

  it('is a free text of a table, not the code of an option', () => {
    const value = { next: 2, rows: [{ no: 1, cells: { what: 'Recorder of the depot', group: 'organisational' } }] };
    expect(passagesOf(value, table, 'R6')).toEqual([{ text: 'Recorder of the depot', ground: 'R6' }]);
  });

  it('is not the value of a choice', () => {
    expect(passagesOf('law_enforcement', { kind: 'choice', columns: [] }, 'R6')).toEqual([]);
  });
});

it('goes through lists and records, and leaves keys and figures alone', () => {
  const passages = passagesOf('a withheld passage', line, 'R1');
  expect(scrubbed({ 'a withheld passage': ['a withheld passage', 7, null, true] }, passages)).toEqual({
    'a withheld passage': ['[R1]', 7, null, true],
  });
});
