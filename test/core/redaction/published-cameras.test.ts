import { describe, expect, it } from 'vitest';
import { published, publishedRegister } from '../../../src/core/redaction/published-cameras.js';
import { aCamera, noCapabilities } from '../../support/cameras.js';

describe('a published camera', () => {
  it('that is published exactly keeps reference, site and position', () => {
    expect(published(aCamera())).toEqual({
      publication: 'exact',
      reference: 'LI-01',
      site: 'Station car park',
      position: { type: 'Point', coordinates: [8.7731, 49.6872] },
      kind: 'fixed',
      status: 'running',
      capabilities: [],
    });
  });

  it('that is published by its site has no position', () => {
    expect(published(aCamera({ publication: 'site' }))).toMatchObject({ site: 'Station car park', position: null });
  });

  it('that is rounded stands on the grid of 100 m', () => {
    const { position } = aCamera();
    const camera = published(aCamera({ publication: 'rounded' }));
    expect(camera).toMatchObject({ publication: 'rounded', reference: 'LI-01', site: 'Station car park' });
    expect(camera?.position).not.toEqual(position);
  });

  it('that is withheld is not there', () => {
    expect(published(aCamera({ publication: 'withheld' }))).toBeNull();
  });

  it('names what is active, not what is switched off', () => {
    const capabilities = {
      ...noCapabilities,
      anpr: { state: 'active', lock: '' },
      audio: { state: 'present_disabled', lock: 'key' },
    } as const;
    expect(published(aCamera({ capabilities }))?.capabilities).toEqual(['anpr']);
  });
});

describe('a published register', () => {
  it('counts withheld cameras by ground and reason, and all that are not removed', () => {
    const hidden = { publication: 'withheld', ground: 'R1', groundReason: 'Evasion.' } as const;
    const register = publishedRegister({
      cameras: [
        aCamera(),
        aCamera(hidden),
        aCamera({ ...hidden, groundReason: 'Other.' }),
        aCamera(hidden),
        aCamera({ status: 'removed' }),
      ],
    });
    expect(register).toMatchObject({
      count: 4,
      withheld: [
        { count: 2, ground: 'R1', reason: 'Evasion.' },
        { count: 1, ground: 'R1', reason: 'Other.' },
      ],
    });
    expect(register.cameras).toHaveLength(1);
  });
});
