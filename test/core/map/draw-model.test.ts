import { describe, expect, it } from 'vitest';
import type { Camera, LonLat } from '../../../src/core/cameras/camera.js';
import { bySymbol, symbolFromKey, symbolKey, symbolOf } from '../../../src/core/map/camera-symbol.js';
import { mapModel } from '../../../src/core/map/draw-model.js';
import { gather } from '../../../src/core/map/gather.js';
import { viewOf } from '../../../src/core/map/map-view.js';
import { placedCamera, registerMap } from '../../../src/core/map/register-map.js';
import { shapeCounts } from '../../../src/core/map/shape-counts.js';
import { aCamera, noCapabilities } from '../../support/cameras.js';

const size = { width: 960, height: 600, cell: 60 };
/** A unit is 1/6000 of a degree both ways; a square 0.01 degrees. */
const view = viewOf({ west: 10, south: -0.05, east: 10.16, north: 0.05 }, size, true);

const at = (reference: string, coordinates: LonLat, change: Partial<Camera> = {}) =>
  aCamera({ reference, position: { type: 'Point', coordinates }, ...change });
const drawn = (...cameras: readonly Camera[]) =>
  mapModel(view, gather(view, cameras.flatMap(each => placedCamera(each) ?? []))); // prettier-ignore
const anpr = { ...noCapabilities, anpr: { state: 'active', lock: '' } } as const;

describe('a symbol', () => {
  it.each([
    ['nothing more', { active: [], disabled: [], status: 'running' }, 'plain.active.running'],
    ['one thing that is on', { active: ['anpr'], disabled: [], status: 'planned' }, 'anpr.active.idle'],
    ['one thing that is off', { active: [], disabled: ['audio'], status: 'removed' }, 'audio.disabled.removed'],
    [
      'the gravest, though it is off',
      { active: ['ptz', 'anpr'], disabled: ['live_face_recognition'], status: 'running' },
      'live_face_recognition.disabled.running',
    ],
    [
      'recognition before counting',
      { active: ['analytics', 'retrospective_face_recognition'], disabled: [], status: 'switched_off' },
      'retrospective_face_recognition.active.idle',
    ],
    ['a camera that was never switched on', { active: ['ptz'], disabled: [], status: 'installed' }, 'ptz.active.idle'],
  ] as const)('shows %s', (_, facts, key) => {
    const symbol = symbolOf(facts);
    expect(symbolKey(symbol)).toBe(key);
    expect(symbolFromKey(key)).toEqual(symbol);
  });

  it('stands in lists by gravity, then by state, then by what runs', () => {
    const keys = ['plain.active.running', 'anpr.disabled.running', 'anpr.active.idle', 'anpr.active.running'];
    expect(keys.map(symbolFromKey).sort(bySymbol).map(symbolKey)).toEqual([...keys].reverse());
  });
});

describe('the lines of a cluster', () => {
  it('count each shape once, and how many are disabled, idle or removed', () => {
    const of = (key: string, cameras: number) => ({ symbol: symbolFromKey(key), cameras });
    const symbols = [of('anpr.active.running', 2), of('anpr.disabled.idle', 3), of('plain.active.removed', 4)];
    expect(shapeCounts(symbols)).toEqual([
      { shape: 'anpr', all: 5, disabled: 3, idle: 3, removed: 0 },
      { shape: 'plain', all: 4, disabled: 0, idle: 0, removed: 4 },
    ]);
  });
});

describe('a map', () => {
  it('shows a camera alone in its square where it is, and what it sees', () => {
    const [mark, ...others] = drawn(at('A', [10.025, 0.015], { direction: 90, fieldOfView: null })).marks;
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ square: 'C4', at: [150, 210], radius: 11, cameras: 1, site: 'Station car park' });
    expect(mark?.camera?.reference).toBe('A');
    expect(mark?.sight).toEqual([[150, 210], [190, 210]]); // prettier-ignore
  });

  it('joins what stands in one square, in the middle of it all, and counts by symbol', () => {
    const { marks, cameras, legend } = drawn(
      at('A', [10.022, 0.012]),
      at('B', [10.028, 0.018], { capabilities: anpr, site: 'Market' }),
      at('C', [10.025, 0.015]),
      at('D', [10.101, 0.015]),
    );
    expect(cameras).toBe(4);
    expect(marks.map(each => [each.square, each.cameras])).toEqual([['C4', 3], ['K4', 1]]); // prettier-ignore
    expect(marks[0]).toMatchObject({ at: [150, 210], radius: 12, camera: null, site: null, sight: null });
    expect(marks[0]?.extent).toEqual({ west: 10.022, south: 0.012, east: 10.028, north: 0.018 });
    expect(marks[0]?.symbols.map(each => [each.symbol.shape, each.cameras])).toEqual([['anpr', 1], ['plain', 2]]); // prettier-ignore
    expect(legend.map(each => [each.symbol.shape, each.cameras])).toEqual([['anpr', 1], ['plain', 3]]); // prettier-ignore
  });

  it('keeps a cluster inside its square, so that no two cover each other', () => {
    const corner = Array.from({ length: 100 }, (_, no) => at(`N${no}`, [10.0101, 0.0399]));
    const [mark] = drawn(...corner).marks;
    // The square B2 begins at 60, 60; a hundred needs a radius of 20.
    expect(mark).toMatchObject({ square: 'B2', radius: 20, at: [80, 80] });
  });

  it('names a camera where its name covers no other mark, and on the left near the right edge', () => {
    const { marks } = drawn(
      at('A', [10.011, 0.045]),
      at('B', [10.025, 0.045]),
      at('C', [10.155, 0.025]),
      at('D', [10.011, -0.045]),
      at('E', [10.011, -0.035]),
    );
    const names = marks.map(each => [each.camera?.reference, each.named]);
    expect(names).toEqual([['A', null], ['B', 'right'], ['C', 'left'], ['E', 'right'], ['D', 'right']]); // prettier-ignore
  });

  it('names the site of a cluster where it is one', () =>
    expect(drawn(at('A', [10.022, 0.012]), at('B', [10.028, 0.018])).marks[0]?.site).toBe('Station car park'));

  it('leaves out what lies beyond it', () => {
    const model = drawn(at('A', [10.2, 0]), at('B', [10.1, 0]));
    expect([model.cameras, model.marks.map(each => each.camera?.reference)]).toEqual([1, ['B']]);
  });

  it('draws the way of a mobile camera, with its mark at the beginning', () => {
    const position = { type: 'LineString', coordinates: [[10.025, 0.015], [10.05, 0]] } as const; // prettier-ignore
    const [mark] = drawn(aCamera({ kind: 'vehicle', mount: null, position })).marks;
    expect(mark).toMatchObject({ at: [150, 210], sight: null });
    expect(mark?.ways).toEqual([{ closed: false, corners: [[150, 210], [300, 300]] }]); // prettier-ignore
  });

  it('draws the area of a mobile camera with its holes', () => {
    const ring = [[10.01, 0], [10.02, 0], [10.02, 0.01], [10.01, 0]] as const; // prettier-ignore
    const [mark] = drawn(aCamera({ kind: 'drone', mount: null, position: { type: 'Polygon', coordinates: [ring, ring] } })).marks; // prettier-ignore
    expect(mark?.ways.map(each => [each.closed, each.corners.length])).toEqual([[true, 4], [true, 4]]); // prettier-ignore
    expect(mark?.ways[0]?.corners[2]).toEqual([120, 240]);
  });
});

describe('the map of a register', () => {
  it('shows all cameras with a position and names the others', () => {
    const { model, unplaced } = registerMap([at('A', [8.7, 49.6]), at('B', [8.8, 49.7]), aCamera({ reference: 'C', position: null })], size); // prettier-ignore
    expect(model?.marks.map(each => each.camera?.reference)).toEqual(['B', 'A']);
    expect(unplaced.map(each => each.reference)).toEqual(['C']);
  });

  it('is none where nobody has said where any camera is', () =>
    expect(registerMap([aCamera({ position: null })], size).model).toBeNull());
});
