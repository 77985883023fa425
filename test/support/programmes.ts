import type { Programme } from '../../src/core/programme/programme.js';
import { capabilities } from '../../src/core/programme/programme.js';

/** Twelve fixed cameras in a municipal car park under the GDPR. */
export function carPark(change: Partial<Programme> = {}): Programme {
  const absent = Object.fromEntries(capabilities.map(each => [each, 'absent'])) as Programme['capabilities'];
  return {
    name: 'Car park at the station',
    summary: 'Twelve fixed cameras watch the entrances, the pay machines and the stairs.',
    controller: {
      name: 'Municipality of Lindenfeld',
      contact: 'Town hall, Lindenfeld',
      tasks: 'Decides on purposes and means',
    },
    jointControllers: [],
    processors: [],
    purposes: ['Clear up thefts and damage in the car park'],
    regimes: ['EU_GDPR'],
    capabilities: { ...absent, fixed: 'active' },
    sitesInOperation: 0,
    sitesPlanned: 1,
    camerasInOperation: 0,
    camerasPlanned: 12,
    contractOn: null,
    firstProcessingOn: null,
    plannedLaunchOn: '2027-03-01',
    notice: null,
    ...change,
  };
}
