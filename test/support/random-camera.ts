/** Cameras of every shape that the register takes, with the texts that files spoil most easily. */
import fc from 'fast-check';
import {
  cameraCapabilities,
  cameraKinds,
  liveViews,
  maskings,
  mounts,
  recordings,
  zones,
} from '../../src/core/cameras/camera.js';
import type { Camera, Position } from '../../src/core/cameras/camera.js';
import { checkCamera } from '../../src/core/cameras/check-camera.js';
import { isPrintable } from '../../src/core/text.js';

const awkward = ['=1+1', '+SUM(A1)', '-5', '@cmd', "'", "''=x", "'=1", '0123', '1e5', '=HYPERLINK("x")', 'a;b,c\t|d', '"', 'да', 'nein', '_x0041_', '<b>&amp;', '2026-03-31', '1/2', 'TRUE', '＝1', 'ﬁ', '\u{1F4F7}', '\uFFFE']; // prettier-ignore
const line = (limit: number) =>
  fc
    .oneof(
      fc.constantFrom(...awkward),
      fc.string({ maxLength: limit, unit: 'grapheme' }),
      fc.string({ maxLength: limit }),
    )
    .map(text => text.replaceAll('\n', ' ').slice(0, limit))
    .filter(isPrintable);
const prose = fc.array(line(40), { maxLength: 3 }).map(lines => lines.join('\n'));
const degrees = fc.tuple(fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }), fc.integer({ min: -900_000_000, max: 900_000_000 })).map(([x, y]): [number, number] => [x / 1e7, y / 1e7]); // prettier-ignore
const position = fc.oneof(
  fc.constant(null),
  degrees.map((coordinates): Position => ({ type: 'Point', coordinates })),
  fc
    .array(degrees, { minLength: 2, maxLength: 5 })
    .map((coordinates): Position => ({ type: 'LineString', coordinates })),
  fc
    .array(degrees, { minLength: 3, maxLength: 5 })
    .map((ring): Position => ({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] })),
);
const capability = fc.oneof(
  fc.constantFrom({ state: 'absent', lock: '' }, { state: 'active', lock: '' }),
  line(30).map(lock => ({ state: 'present_disabled', lock })),
);
const rows = fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 4 });
const day = fc.option(fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map(each => each.toISOString().slice(0, 10))); // prettier-ignore
const whole = (min: number, max: number) => fc.option(fc.integer({ min, max }));

/** As somebody may enter it; about one in four is a camera, and only these come out. */
export const anyCamera: fc.Arbitrary<Camera> = fc
  .record({
    ...{ reference: fc.stringMatching(/^[A-Za-z0-9а-я][A-Za-z0-9а-я ._:/#()+-]{0,20}$/u), site: line(60) },
    ...{ position, kind: fc.constantFrom(...cameraKinds), mount: fc.option(fc.constantFrom(...mounts)) },
    ...{
      direction: whole(0, 359),
      fieldOfView: whole(1, 360),
      zones: fc.subarray([...zones]),
      make: line(30),
      model: line(30),
    },
    capabilities: fc.record(Object.fromEntries(cameraCapabilities.map(each => [each, capability]))),
    ...{
      masking: fc.option(fc.constantFrom(...maskings)),
      hours: line(40),
      liveView: fc.option(fc.constantFrom(...liveViews)),
    },
    ...{ recording: fc.option(fc.constantFrom(...recordings)), retentionHours: whole(1, 100_000) },
    ...{ purposes: rows, legalBases: rows, processors: rows, sign: line(40), need: prose },
    status: fc.constantFrom('planned', 'installed', 'running', 'switched_off', 'removed'),
    ...{ installedOn: day, switchedOn: day, removedOn: day },
    publication: fc.constantFrom('exact', 'rounded', 'site', 'withheld'),
    ...{ ground: fc.constantFrom('', 'R1', 'R6'), groundReason: prose },
  })
  .map(repaired)
  .map(checkCamera)
  .filter(each => 'camera' in each)
  .map(each => (each as { camera: Camera }).camera);

/** Takes out the commonest contradictions, so that enough of them are cameras. */
function repaired(input: Record<string, unknown>): Record<string, unknown> {
  const { status, publication, recording } = input;
  const begun = status !== 'planned' && status !== 'installed';
  return {
    ...input,
    ...(status === 'planned' ? { installedOn: null } : {}),
    ...(begun ? {} : { switchedOn: null }),
    ...(status === 'removed' ? {} : { removedOn: null }),
    ...(publication === 'withheld' ? { ground: 'R1' } : { ground: '', groundReason: '' }),
    ...(recording === 'none' ? { retentionHours: null } : {}),
    ...(typeof input['position'] === 'object' && (input['position'] as Position | null)?.type !== 'Point'
      ? { kind: 'redeployable' }
      : {}),
  };
}
