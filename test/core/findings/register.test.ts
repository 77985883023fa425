import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.js';
import { summariseRegister } from '../../../src/core/cameras/summary.js';
import type { Camera } from '../../../src/core/cameras/camera.js';
import { aCamera } from '../../support/cameras.js';
import { type Case } from '../../../src/core/findings/pairs/case.js';
import { cameraTemplate, carPark } from './cases.js';
import { camera, changed } from '../../../src/core/findings/pairs/pair.js';

function found({ programme, answers, cameras }: Case): readonly { id: string; says: string }[] {
  const { findings } = assess(cameraTemplate, programme, answers, { register: summariseRegister(cameras ?? []) });
  return findings.filter(each => each.id.startsWith('REG-'));
}

describe('the register beside the answers', () => {
  it('has nothing to remark on the car park as it was decided', () => {
    expect(found(carPark)).toEqual([]);
  });

  it('is silent without a register', () => {
    const { programme, answers } = carPark;
    expect(found({ programme: { ...programme, camerasInOperation: 9 }, answers })).toEqual([]);
  });

  it('is silent when every camera is removed', () => {
    const cameras = (carPark.cameras ?? []).map(each => ({ ...each, status: 'removed' as const }));
    expect(found({ ...carPark, cameras })).toEqual([]);
  });

  it('says how many cameras run, and how many are registered as running', () => {
    const running = Array.from({ length: 15 }, (_, at) => aCamera({ reference: `R-${at}` }));
    const { answers, programme } = carPark;
    const [first] = found({ answers, programme: { ...programme, camerasInOperation: 12 }, cameras: running });
    expect(first).toMatchObject({
      id: 'REG-01',
      says: 'In the register 15 cameras run; 12 are registered as in operation.',
    });
  });

  it('names a few of many', () => {
    const audio = { state: 'active', lock: '' } as const;
    const cameras = (carPark.cameras ?? []).map((each): Camera => ({
      ...each,
      capabilities: { ...each.capabilities, audio },
    }));
    expect(found({ ...carPark, cameras })).toMatchObject([
      {
        id: 'REG-03',
        says: 'Sound recording is registered as absent, and is active on LI-01, LI-02, LI-03, LI-04, LI-05 and 7 more.',
      },
    ]);
  });

  it('names the rows that are not there', () => {
    const { cameras } = changed(carPark, { cameras: camera('LI-03', { purposes: [1, 7, 9] }) });
    expect(found({ ...carPark, cameras: cameras ?? [] })[0]?.says).toBe(
      'The register names rows that the assessment does not have: P7 (LI-03) and P9 (LI-03).',
    );
  });
});
