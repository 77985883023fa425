/** Law enforcement: the directive and UK Part 3 have the general test and no list of cases. */
import type { Criterion } from './criterion.js';
import { recognisesFaces } from './derive.js';

export const lawEnforcementCriteria: readonly Criterion[] = [
  {
    id: 'SCR-L-1',
    regimes: ['EU_LED'],
    effect: 'mandatory',
    cite: 'led-27-1',
    says: 'New technology takes biometric data, which are processed only where strictly necessary',
    fires: recognisesFaces,
  },
  {
    id: 'SCR-U-1',
    regimes: ['UK_DPA_P3'],
    effect: 'mandatory',
    cite: 'ico-lfr',
    says: 'Facial recognition is sensitive processing, on trial as in operation',
    fires: recognisesFaces,
  },
];
