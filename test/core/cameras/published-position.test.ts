import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../src/core/cameras/camera.js';
import { publishedPosition, roundedPlace } from '../../../src/core/cameras/published-position.js';
import { aCamera } from '../../support/cameras.js';

const station: LonLat = [8.7731, 49.6872];

/** Haversine, on a sphere of the Earth's mean radius. */
function metresBetween([aLon, aLat]: LonLat, [bLon, bLat]: LonLat): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((bLat - aLat) * rad) / 2) ** 2 +
    Math.cos(aLat * rad) * Math.cos(bLat * rad) * Math.sin(((bLon - aLon) * rad) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
}

describe('the public learns', () => {
  it('an exact position with its site', () =>
    expect(publishedPosition(aCamera())).toEqual({
      kind: 'exact',
      site: 'Station car park',
      position: { type: 'Point', coordinates: station },
    }));

  // 49.6872° are 55,249.7 steps of 100 m, so 55,250; in that row 8.7731° are 6,311.2 steps, so 6,311.
  it('a rounded position on the grid of 100 m', () =>
    expect(publishedPosition(aCamera({ publication: 'rounded' }))).toEqual({
      kind: 'rounded',
      site: 'Station car park',
      position: { type: 'Point', coordinates: [8.77278, 49.68745] },
    }));

  it('of a route each corner rounded', () => {
    const position = { type: 'LineString', coordinates: [station, station] } as const;
    const published = publishedPosition(aCamera({ kind: 'vehicle', position, publication: 'rounded' }));
    expect(published).toMatchObject({ position: { coordinates: [roundedPlace(station), roundedPlace(station)] } });
  });

  it('nothing of where a camera is when only its site is named', () =>
    expect(publishedPosition(aCamera({ publication: 'site' }))).toEqual({ kind: 'site', site: 'Station car park' }));

  it('the ground alone of one that is withheld, not even its site', () => {
    const withheld = aCamera({ publication: 'withheld', ground: 'R1', groundReason: 'An operation is under way' });
    expect(publishedPosition(withheld)).toEqual({
      kind: 'withheld',
      ground: 'R1',
      reason: 'An operation is under way',
    });
  });

  it('that a position was not stated', () =>
    expect(publishedPosition(aCamera({ position: null, publication: 'rounded' }))).toMatchObject({ position: null }));
});

describe('rounding', () => {
  const places = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
  );

  it('moves nothing by more than half the diagonal of the grid', () =>
    fc.assert(fc.property(places, place => metresBetween(place, roundedPlace(place)) < 72.5)));

  it('gives one place for all within 20 m of a corner of the grid', () => {
    const corner = roundedPlace(station);
    const around = [[0.0002, 0], [-0.0002, 0], [0, 0.00015], [0, -0.00015]]; // prettier-ignore
    for (const [lon = 0, lat = 0] of around) expect(roundedPlace([corner[0] + lon, corner[1] + lat])).toEqual(corner);
  });
});
