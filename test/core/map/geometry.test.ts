import { describe, expect, it } from 'vitest';
import { extentFromWords, extentInWords, extentOf, stretchAt } from '../../../src/core/map/extent.js';
import { bearing, fieldOfView } from '../../../src/core/map/field-of-view.js';
import { columnsOf, rowsOf, squareName, squareOf } from '../../../src/core/map/grid.js';
import { movedView, project, viewOf } from '../../../src/core/map/map-view.js';
import { scaleBar } from '../../../src/core/map/scale-bar.js';

const size = { width: 960, height: 600, cell: 60 };
/** On the equator a degree is as long both ways: 0.16 by 0.1 degrees have the shape of the rectangle. */
const equator = viewOf({ west: 10, south: -0.05, east: 10.16, north: 0.05 }, size, true);
const near = (value: number) => expect.closeTo(value, 6);

describe('an extent', () => {
  it('holds all points', () => {
    const points = [[20.4, 44.8], [20.5, 44.7], [20.45, 44.9]] as const; // prettier-ignore
    expect(extentOf(points)).toEqual({ west: 20.4, south: 44.7, east: 20.5, north: 44.9 });
  });

  it('of nothing is none', () => expect(extentOf([])).toBeNull());

  it('goes into a link and comes back', () => {
    const extent = { west: 20.4612341, south: -0.5, east: 20.47, north: 44.82 };
    expect(extentInWords(extent)).toBe('20.461234,-0.5,20.47,44.82');
    expect(extentFromWords('20.461234,-0.5,20.47,44.82')).toEqual({ ...extent, west: 20.461234 });
  });

  it.each([
    '',
    '1,2,3',
    '2,1,1,2',
    '1,2,2,1',
    '1,1,1,2',
    '0,0,1,91',
    '-361,0,1,1',
    '1,2,x,4',
    '1e1,2,3,4',
    'NaN,0,1,1',
  ])('does not come from %j', words => expect(extentFromWords(words)).toBeNull());
});

describe('a view', () => {
  it('has its corners at the corners of the rectangle', () => {
    expect(project(equator, [10, 0.05])).toEqual([near(0), near(0)]);
    expect(project(equator, [10.16, -0.05])).toEqual([near(960), near(600)]);
    expect(project(equator, [10.08, 0])).toEqual([near(480), near(300)]);
  });

  it('measures the same both ways: at 60° north a degree of longitude is half as long', () => {
    const view = viewOf({ west: 18, south: 59.5, east: 18.1, north: 60.5 }, size, true);
    expect(view.degrees.lon / view.degrees.lat).toBeCloseTo(2, 9);
    expect(stretchAt(60)).toBeCloseTo(2, 9);
  });

  it('leaves a margin around what is asked for', () => {
    const [x] = project(viewOf({ west: 10, south: 0, east: 10.16, north: 0 }, size), [10, 0]);
    // 8 % of the extent on each side of it: 0.08 / 1.16 of the whole.
    expect(x).toBeCloseTo((960 * 0.08) / 1.16, 3);
  });

  it('of a single camera is 60 m across, with the camera in the middle', () => {
    const view = viewOf({ west: 20, south: 44, east: 20, north: 44 }, size);
    expect(view.metresPerUnit * 960).toBeCloseTo(60, 9);
    expect(project(view, [20, 44])).toEqual([near(480), near(300)]);
  });

  it('moves by parts of itself', () => {
    expect(movedView(equator, 0.5, 0)).toEqual({ west: near(10.08), south: near(-0.05), east: near(10.24), north: near(0.05) }); // prettier-ignore
    expect(movedView(equator, 0, 0.5)).toMatchObject({ south: near(-0.1), north: near(0) });
  });

  it('shows more when it is scaled, and never beyond the poles', () => {
    expect(movedView(equator, 0, 0, 2)).toEqual({ west: near(9.92), south: near(-0.1), east: near(10.24), north: near(0.1) }); // prettier-ignore
    const north = viewOf({ west: 0, south: 80, east: 1, north: 90 }, size);
    expect(movedView(north, 0, 0, 8)).toMatchObject({ north: 90 });
  });
});

describe('the grid', () => {
  it('has sixteen columns and ten rows', () => expect([columnsOf(equator), rowsOf(equator)]).toEqual([16, 10]));

  it.each([
    ['the upper left corner', [10.0001, 0.0499], 'A1'],
    ['the third column, fourth row', [10.025, 0.015], 'C4'],
    ['the last column', [10.16 - 1e-12, 0.0499], 'P1'],
    ['the last row', [10.0001, -0.05 + 1e-12], 'A10'],
  ] as const)('finds %s', (_, at, name) => {
    const square = squareOf(equator, at);
    expect(square && squareName(square)).toBe(name);
  });

  it.each([[[9.99, 0]], [[10.17, 0]], [[10.1, 0.06]], [[10.1, -0.06]]] as const)('has nothing at %j', at =>
    expect(squareOf(equator, at)).toBeNull(),
  );
});

describe('the scale bar', () => {
  it.each([
    [1, 240, 200, '200 m'],
    [1, 200, 200, '200 m'],
    [1, 199, 100, '100 m'],
    [0.0625, 240, 10, '10 m'],
    [10, 240, 2000, '2 km'],
    [3, 240, 500, '500 m'],
    [5000, 240, 1_000_000, '1,000 km'],
    [0.003, 240, 0.5, '50 cm'],
  ])('at %d m a unit and %d units of room is %d m long', (metresPerUnit, room, metres, label) => {
    const bar = scaleBar(metresPerUnit, room);
    expect(bar).toEqual({ metres: near(metres), units: near(metres / metresPerUnit), label });
    expect(bar.units).toBeLessThanOrEqual(room + 1e-6);
  });
});

describe('what a camera looks at', () => {
  it.each([
    [0, [100, 60]],
    [90, [140, 100]],
    [180, [100, 140]],
    [270, [60, 100]],
  ])('%d degrees lead clockwise from north', (degrees, [x, y]) => {
    expect(bearing([100, 100], degrees, 40)).toEqual([near(x!), near(y!)]);
  });

  it('is a sector about its direction', () => {
    const sector = fieldOfView([0, 0], { direction: 90, fieldOfView: 60 }, 40);
    const half = 20 * Math.sqrt(3);
    expect(sector).toHaveLength(8);
    expect([sector?.[0], sector?.[1], sector?.at(-1)]).toEqual([[0, 0], [near(half), near(-20)], [near(half), near(20)]]); // prettier-ignore
  });

  it('is all round with 360 degrees, whatever the direction', () => {
    const round = fieldOfView([0, 0], { direction: null, fieldOfView: 360 }, 40) ?? [];
    expect(round).toHaveLength(36);
    expect(round.every(([x, y]) => Math.abs(Math.hypot(x, y) - 40) < 1e-9)).toBe(true);
  });

  it('is a line where nobody has said how wide', () =>
    expect(fieldOfView([0, 0], { direction: 0, fieldOfView: null }, 40)).toEqual([[0, 0], [near(0), near(-40)]])); // prettier-ignore

  it('is nothing where nobody has said which way', () =>
    expect(fieldOfView([0, 0], { direction: null, fieldOfView: 70 }, 40)).toBeNull());
});
