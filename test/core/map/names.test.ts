import { describe, expect, it } from 'vitest';
import type { XY } from '../../../src/core/map/map-view.js';
import { namedSides, type Namable } from '../../../src/core/map/names.js';

const camera = (x: number, y: number, sight: readonly XY[] | null = null): Namable => ({
  ...{ at: [x, y], radius: 11, camera: {}, sight },
});
const sides = (...marks: readonly Namable[]) => namedSides(marks, 960, 11);
const fan = (x: number, y: number, towards: 1 | -1): readonly XY[] => [
  [x, y],
  [x + 40 * towards, y - 10],
  [x + 40 * towards, y + 10],
];

describe('the name of a camera', () => {
  it('stands on the right, and on the left near the right edge', () =>
    expect(sides(camera(300, 100), camera(900, 100))).toEqual(['right', 'left']));

  it('stands away from what the camera sees', () =>
    expect(sides(camera(300, 100, fan(300, 100, 1)), camera(300, 200, fan(300, 200, -1)))).toEqual(['left', 'right']));

  it('covers what the camera sees rather than another mark or the edge', () =>
    expect(sides(camera(50, 100, fan(50, 100, 1)), camera(250, 300), camera(300, 300, fan(300, 300, 1)))).toEqual([
      'right',
      null,
      'right',
    ]));

  it('covers no other name', () =>
    expect(sides(camera(300, 100), camera(480, 105, fan(480, 105, 1)))).toEqual(['right', 'right']));

  it('is left out where there is no room, and of clusters', () =>
    expect(sides(camera(300, 100), { ...camera(360, 100), camera: null })).toEqual([null, null]));
});
