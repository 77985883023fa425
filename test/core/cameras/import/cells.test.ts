import { describe, expect, it } from 'vitest';
import { CellProblem } from '../../../../src/core/cameras/import/cell-problem.js';
import { fold } from '../../../../src/core/cameras/import/fold.js';
import { readDegrees } from '../../../../src/core/cameras/import/read-coordinate.js';
import { readDay } from '../../../../src/core/cameras/import/read-date.js';
import { readDirection } from '../../../../src/core/cameras/import/read-number.js';
import { readPosition } from '../../../../src/core/cameras/import/read-position.js';
import { readRetention, readRows, readState, readZones } from '../../../../src/core/cameras/import/read-words.js';
import { guarded, unguarded } from '../../../../src/core/cameras/import/spreadsheet-text.js';

describe('words', () => {
  it.each([
    ['Географска ширина', 'geografska sirina'],
    ['Geografska širina', 'geografska sirina'],
    ['Произвођач', 'proizvodjac'],
    ['Proizvođač', 'proizvodjac'],
    ['Breitengrad [°]', 'breitengrad'],
    ['Durée de conservation', 'duree de conservation'],
    ['camera:direction', 'camera direction'],
  ])('%s is %s', (text, plain) => expect(fold(text)).toBe(plain));
});

describe('degrees', () => {
  it.each([
    ['44.8125', 44.8125, null],
    ['44,8125', 44.8125, null],
    ['−0,1276', -0.1276, null],
    ['44.8125°', 44.8125, null],
    ['44.8125 N', 44.8125, 'latitude'],
    ['W 0.1276', -0.1276, 'longitude'],
    ['44°48′45″N', 44.8125, 'latitude'],
    [`20°27'40"E`, 20.46111, 'longitude'],
    ['44 48 45', 44.8125, null],
    ["44° 48.75' N", 44.8125, 'latitude'],
    ['20°27′40″ И', 20.46111, 'longitude'],
  ])('%s is %f', (text, value, axis) => {
    const read = readDegrees(text);
    expect(read).toMatchObject({ axis });
    expect((read as { value: number }).value).toBeCloseTo(value, 4);
  });

  it.each(['', 'here', '44.81.25', '44°61′00″', '-44.8 N', '1,234,567', 'N 44 S', '44,8125,20'])(
    '%s is refused',
    text => expect(readDegrees(text)).toBeInstanceOf(CellProblem),
  );
});

describe('days', () => {
  it.each([
    ['2026-03-31', null, '2026-03-31'],
    ['31.3.2026.', null, '2026-03-31'],
    ['31. 03. 2026', null, '2026-03-31'],
    ['3.4.2026', null, '2026-04-03'],
    ['31/03/2026', null, '2026-03-31'],
    ['03/31/2026', null, '2026-03-31'],
    ['05/05/2026', null, '2026-05-05'],
    ['03/04/2026', 'dmy', '2026-04-03'],
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['2026/3/31', null, '2026-03-31'],
    ['2026-03-31T14:05:00Z', null, '2026-03-31'],
    ['31. mart 2026.', null, '2026-03-31'],
    ['31. март 2026', null, '2026-03-31'],
    ['31 August 2026', null, '2026-08-31'],
    ['March 31, 2026', null, '2026-03-31'],
    ['1er août 2026', null, '2026-08-01'],
    ['31. März 2026', null, '2026-03-31'],
  ] as const)('%s (%s) is %s', (text, order, day) => expect(readDay(text, order)).toBe(day));

  it.each(['03/04/2026', '3-4-2026', '31.2.2026', '31.3.26', '2026-13-01', 'soon', '45000', '1899-12-31'])(
    '%s is refused',
    text => expect(readDay(text, null)).toBeInstanceOf(CellProblem),
  );
});

describe('directions', () => {
  it.each([
    ['90', 90],
    ['90°', 90],
    ['270,0', 270],
    ['360', 0],
    ['NE', 45],
    ['север', 0],
    ['ЈЗ', 225],
    ['Südwest', 225],
  ])('%s is %d', (text, degrees) => expect(readDirection(text)).toBe(degrees));

  it.each(['90-270', 'NO', 'NNE', 'up', '12.5'])('%s is refused', text =>
    expect(readDirection(text)).toBeInstanceOf(CellProblem),
  );
});

describe('lists and durations', () => {
  it('reads rows of the assessment with or without their letter', () => {
    expect(readRows('P1; P2', 'P')).toEqual([1, 2]);
    expect(readRows('1, 3', 'P')).toEqual([1, 3]);
    expect(readRows('Q2', 'P')).toBeInstanceOf(CellProblem);
  });

  it('reads zones in any language', () => {
    expect(readZones('школа; trg')).toEqual(['school', 'square']);
    expect(readZones('moon')).toBeInstanceOf(CellProblem);
  });

  it('reads states of a capability', () => {
    expect(['da', 'Нема', 'present but disabled', '–', 'X'].map(readState)).toEqual(
      ['active', 'absent', 'present_disabled', 'absent', 'active'], // prettier-ignore
    );
  });

  it('needs the unit of a retention', () => {
    expect(readRetention('30 dana', null)).toBe(720);
    expect(readRetention('72h', null)).toBe(72);
    expect(readRetention('30', 'days')).toBe(720);
    expect(readRetention('30', null)).toBeInstanceOf(CellProblem);
    expect(readRetention('1.234 days', null)).toBeInstanceOf(CellProblem);
    expect(readRetention('2 months', null)).toBeInstanceOf(CellProblem);
  });
});

describe('positions', () => {
  it.each([
    ['44.8125, 20.4612', [20.4612, 44.8125]],
    ['44,8125; 20,4612', [20.4612, 44.8125]],
    ['44.8125 20.4612', [20.4612, 44.8125]],
    ['E 20.4612, N 44.8125', [20.4612, 44.8125]],
    ['POINT (20.4612 44.8125)', [20.4612, 44.8125]],
    ['{"type":"Point","coordinates":[20.4612,44.8125,0]}', [20.4612, 44.8125]],
  ])('%s', (text, coordinates) => expect(readPosition(text, false)).toEqual({ type: 'Point', coordinates }));

  it('turns a geometry only when a person said so', () =>
    expect(readPosition('{"type":"LineString","coordinates":[[44.8,20.4],[44.9,20.5]]}', true)).toEqual({
      type: 'LineString',
      coordinates: [[20.4, 44.8], [20.5, 44.9]], // prettier-ignore
    }));

  it.each(['44.8', '1,2,3', '{"type":1}', '{', 'N 44, N 45'])('%s is refused', text =>
    expect(readPosition(text, false)).toBeInstanceOf(CellProblem),
  );
});

describe('texts that a spreadsheet would run', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ["it's", "it's"],
    ["'quoted'", "'quoted'"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-5', "'-5"],
  ])('%s is written %s and read back', (text, cell) => {
    expect(guarded(text)).toBe(cell);
    expect(unguarded(cell)).toBe(text);
  });
});
