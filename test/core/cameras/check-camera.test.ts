import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalCamera } from '../../../src/core/cameras/canonical-camera.js';
import { checkCamera } from '../../../src/core/cameras/check-camera.js';
import { canonicalJson } from '../../../src/core/version/canonical.js';
import { aCamera, noCapabilities } from '../../support/cameras.js';

const good = aCamera();
const point = (...coordinates: readonly unknown[]) => ({ position: { type: 'Point', coordinates } });
const able = (name: string, state: unknown, lock: unknown) => ({
  capabilities: { ...noCapabilities, [name]: { state, lock } },
});
const day = 'Enter a date that exists, such as 2026-03-31, or leave it empty while nobody has stated it';
const asGeoJson =
  'Enter the position as GeoJSON: a Point, or a LineString or Polygon for a mobile camera, longitude before latitude';
const square = [
  [20, 44],
  [21, 44],
  [21, 45],
  [20, 44],
];

function problemsOf(more: object) {
  const checked = checkCamera({ ...good, ...more });
  return 'problems' in checked ? checked.problems : [];
}

describe('checkCamera', () => {
  it('gives a good camera back as it stands', () => {
    expect(checkCamera(good)).toEqual({ camera: good });
  });

  it('needs a reference, a site, a kind, the capabilities, a status and a publication, and nothing else', () => {
    const { reference, site, kind, capabilities, status, publication } = good;
    const checked = checkCamera({ reference, site, kind, capabilities, status, publication });
    expect(checked).toEqual({
      camera: {
        ...{ reference, site, kind, capabilities, status, publication, position: null, mount: null, direction: null },
        ...{
          fieldOfView: null,
          zones: [],
          make: '',
          model: '',
          masking: null,
          hours: '',
          liveView: null,
          recording: null,
        },
        ...{ retentionHours: null, purposes: [], legalBases: [], processors: [], sign: '', need: '', ground: '' },
        ...{ installedOn: null, switchedOn: null, removedOn: null, groundReason: '' },
      },
    });
    expect(checkCamera({})).toEqual({
      problems: [
        { field: 'reference', message: 'Enter the reference of the camera, such as CP-07' },
        { field: 'site', message: 'Enter the name of the site, the same for all cameras of one site' },
        { field: 'kind', message: 'Choose the kind of camera from the list' },
        ...['ptz', 'audio', 'anpr', 'analytics', 'live_face_recognition', 'retrospective_face_recognition'].map(
          each => ({
            field: `capabilities.${each}.state`,
            message: 'Say whether it is absent, present but disabled, or active',
          }),
        ),
        { field: 'status', message: 'Choose the status from the list' },
        { field: 'publication', message: 'Choose from the list how precisely its position is published' },
      ],
    });
  });

  it('brings texts, lists and positions into their one normal form', () => {
    const entered = {
      ...{ reference: ' LI-01 ', make: 'Ne\u0301 ', zones: ['street', 'car_park', 'street'], purposes: [3, 1, 3] },
      ...point(8.77310000000001, -0),
    };
    const normal = { make: 'Né', zones: ['street', 'car_park'], purposes: [1, 3] } as const;
    const position = { type: 'Point', coordinates: [8.7731, 0] } as const;
    expect(checkCamera({ ...good, ...entered })).toStrictEqual({ camera: { ...good, ...normal, position } });
  });

  it.each(['Камера 12/А', '0001', 'Ö-9 (north)', 'a:b#c+d_e.f'])('takes the reference %s', reference => {
    expect(checkCamera({ ...good, reference })).toEqual({ camera: { ...good, reference } });
  });

  it.each([
    ['a route', { kind: 'vehicle', mount: null, position: { type: 'LineString', coordinates: square.slice(1) } }],
    ['an area', { kind: 'drone', mount: 'aircraft', position: { type: 'Polygon', coordinates: [square] } }],
    ['a withheld position', { publication: 'withheld', ground: 'R6', groundReason: 'It guards the server room.' }],
    ['a disabled capability with its lock', able('anpr', 'present_disabled', 'No licence is installed')],
    ['a removed camera whose day nobody knows', { status: 'removed' }],
  ])('takes %s', (_, more) => {
    expect(checkCamera({ ...good, ...more })).toEqual({ camera: { ...good, ...more } });
  });

  it.each([
    ['reference', { reference: '-1' }, /^Begin the reference with a letter or digit/],
    ['reference', { reference: 'x'.repeat(61) }, 'Shorten this to 60 characters or fewer'],
    ['site', { site: 'a\nb' }, 'Enter this on one line'],
    ['site', { site: 7 }, 'Enter this as text'],
    ['make', { make: 'nul\u0000l' }, 'Remove the characters that cannot be shown, and try again'],
    ['position', { position: 'Belgrade' }, asGeoJson],
    ['position', point('20.4', 44.8), asGeoJson],
    ['position', point(20.4, 44.8, 117), asGeoJson],
    ['position', point(Number.NaN, 44.8), asGeoJson],
    ['position', point(20.4, 90.1), /longitude comes first, so the two may be swapped$/],
    ['position', point(-180.1, 44.8), 'Enter a longitude between -180 and 180 degrees'],
    ['position', point(0, 0), /lies in the sea/],
    ['position', { position: { ...point(1, 2).position, crs: 1 } }, /its type and coordinates only$/],
    ['position', { position: { type: 'LineString', coordinates: [[1, 2]] } }, /^Enter 2 to 1,000 corners/],
    ['position', { position: { type: 'Polygon', coordinates: [] } }, /^Enter an area as its outline/],
    ['position', { position: { type: 'Polygon', coordinates: [[...square.slice(1), [9, 9]]] } }, /^Close the outline/],
    ['direction', { direction: 360 }, /^Enter whole degrees clockwise from north, 0 to 359/],
    ['direction', { direction: '90' }, /^Enter whole degrees/],
    ['fieldOfView', { fieldOfView: 0 }, 'Enter whole degrees, 1 to 360, or leave it empty'],
    ['zones', { zones: ['moon'] }, 'Choose what stands in view from the list only'],
    ['zones', { zones: 'street' }, 'Enter a list, which may be empty'],
    ['retentionHours', { retentionHours: 0 }, /^Enter whole hours, 1 to 100,000/],
    ['purposes', { purposes: [0] }, 'Enter row numbers of the assessment, such as 1 and 3'],
    ['purposes', { purposes: Array(501).fill(1) }, 'Enter 500 or fewer'],
    ['need', { need: 'x'.repeat(2001) }, 'Shorten this to 2,000 characters or fewer'],
    ['installedOn', { installedOn: '2026-02-30' }, day],
    ['capabilities.sonar', able('sonar', 'active', ''), 'Leave this out: a camera has no such capability'],
    ['capabilities.anpr.state', able('anpr', 'on', ''), 'Say whether it is absent, present but disabled, or active'],
    ['ground', { ground: 'R9' }, 'Choose a ground from the list, R1 to R8'],
    ['colour', { colour: 'red' }, 'Leave this out: a camera has no such field'],
  ])('says at %s, given %j, what to do', (field, more, message) => {
    expect(problemsOf(more)).toEqual([
      { field, message: typeof message === 'string' ? message : expect.stringMatching(message) },
    ]);
  });

  it.each([
    ['capabilities.anpr.lock', able('anpr', 'present_disabled', ' ')],
    ['capabilities.anpr.lock', able('anpr', 'active', 'A licence')],
    ['capabilities.ptz.state', { kind: 'ptz' }],
    ['capabilities.ptz.state', able('ptz', 'active', '')],
    ['mount', { kind: 'body_worn', mount: 'pole' }],
    ['position', { position: { type: 'LineString', coordinates: square } }],
    ['retentionHours', { recording: 'none' }],
    ['removedOn', { removedOn: '2026-09-01' }],
    ['installedOn', { status: 'planned', switchedOn: null }],
    ['switchedOn', { status: 'installed' }],
    ['switchedOn', { switchedOn: '2026-02-01' }],
    ['removedOn', { status: 'removed', removedOn: '2026-02-08' }],
    ['ground', { publication: 'withheld', groundReason: 'It guards the server room.' }],
    ['groundReason', { publication: 'withheld', ground: 'R6' }],
    ['ground', { ground: 'R6' }],
    ['groundReason', { groundReason: 'Why not' }],
  ])('refuses at %s what cannot be true together: %j', (field, more) => {
    expect(problemsOf(more).map(each => each.field)).toEqual([field]);
  });

  it('never throws, whatever comes in', () => {
    const shaped = fc.record(Object.fromEntries(Object.keys(good).map(key => [key, fc.anything()])), {
      requiredKeys: [],
    });
    const anyPosition = fc.record({
      type: fc.constantFrom('Point', 'LineString', 'Polygon'),
      coordinates: fc.anything(),
    });
    const placed = anyPosition.map(position => ({ ...good, position }));
    fc.assert(fc.property(fc.oneof(fc.anything(), shaped, placed), input => void checkCamera(input)));
  });
});

describe('canonicalCamera', () => {
  it.each([
    good,
    aCamera({ position: null, need: 'Ћирилица “quotes” \n and \u2028' }),
    aCamera({ kind: 'drone', mount: null, position: { type: 'Polygon', coordinates: [square as [number, number][]] } }),
  ])('writes what canonicalJson writes', camera => {
    expect(canonicalCamera(camera)).toBe(canonicalJson(camera));
  });
});
