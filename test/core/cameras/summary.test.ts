import { describe, expect, it } from 'vitest';
import { summariseRegister } from '../../../src/core/cameras/summary.js';
import { aCamera } from '../../support/cameras.js';

const none = { count: 0, first: [] };

describe('summariseRegister', () => {
  it('is null without a camera that stands', () => {
    expect(summariseRegister([])).toBeNull();
    expect(summariseRegister([aCamera({ status: 'removed' })])).toBeNull();
  });

  it('counts by status and site', () => {
    const found = summariseRegister([
      aCamera({ reference: 'A' }),
      aCamera({ reference: 'B', status: 'switched_off' }),
      aCamera({ reference: 'C', status: 'planned', site: 'Hall' }),
      aCamera({ reference: 'D', status: 'installed' }),
      aCamera({ reference: 'E', status: 'removed', site: 'Gone' }),
    ]);
    expect(found).toMatchObject({ cameras: 4, sites: 2, running: 1, switchedOff: 1, toCome: 2 });
  });

  it('keeps the longest period, and who has it', () => {
    const hours = [72, 24, 720, null, 720, 71];
    const cameras = hours.map((retentionHours, at) => aCamera({ reference: `C${at}`, retentionHours }));
    const found = summariseRegister(cameras);
    expect(found?.longest).toEqual({ hours: 720, count: 2, first: ['C2', 'C4'] });
    expect(found?.keptUnstated).toEqual({ count: 1, first: ['C3'] });
  });

  it('knows no longest period where none is stated', () => {
    expect(summariseRegister([aCamera({ recording: 'none', retentionHours: null })])).toMatchObject({
      longest: null,
      keptUnstated: none,
    });
  });

  it('counts all and names five', () => {
    const cameras = Array.from({ length: 1000 }, (_, at) => aCamera({ reference: `C${at}`, purposes: [1, 4] }));
    const found = summariseRegister(cameras);
    expect(found?.purposes.get(4)).toEqual({ count: 1000, first: ['C0', 'C1', 'C2', 'C3', 'C4'] });
    expect(found?.zones.car_park.count).toBe(1000);
    expect(found?.zones.school).toEqual(none);
  });

  it('takes homes as unmasked when nobody has said otherwise', () => {
    const homes = (reference: string, masking: 'none' | 'static' | null) =>
      aCamera({ reference, masking, zones: ['private_windows'] });
    const found = summariseRegister([homes('A', null), homes('B', 'static'), homes('C', 'none'), aCamera()]);
    expect(found?.unmaskedHomes).toEqual({ count: 2, first: ['A', 'C'] });
  });
});
