/** What single kinds of device add: plates, bodies, drones, analytics. */
import { isChosen, numberOf, rowsOf, textIn } from '../../answers/read.js';
import { about, when } from '../ask.js';
import type { Rule } from '../rule.js';

export const devices: readonly Rule[] = [
  {
    id: 'DEV-01',
    severity: 'serious',
    family: 'adequacy',
    cite: ['ico-anpr', 'gdpr-5-1-e', 'led-5'],
    questions: ['anpr.mode'],
    resolve: 'Erase readings without a hit at once, or show why everybody who drives must be remembered.',
    finds: ({ answers }) =>
      when(isChosen(answers, 'anpr.mode', 'all'), 'Readings of all vehicles are kept, not only hits.'),
  },
  {
    id: 'DEV-02',
    severity: 'serious',
    family: 'consistency',
    cite: ['ico-anpr', 'uk-code-9-12', 'gdpr-35-7-a', 'led-27-2', 'zzpl-54-6-1'],
    questions: ['anpr.lists'],
    resolve: 'Name the lists, who gets onto them and when an entry ends.',
    finds: ({ answers }) =>
      when(
        isChosen(answers, 'flow.uses', 'plate_comparison') && rowsOf(answers, 'anpr.lists').length === 0,
        'Plates are compared, and no list is named.',
      ),
  },
  {
    id: 'DEV-03',
    severity: 'serious',
    family: 'adequacy',
    cite: ['rs-body-worn', 'nl-list-10', 'gdpr-5-1-c', 'led-8'],
    questions: ['worn.activation'],
    resolve: 'Record only from an event that a rule names.',
    finds: ({ answers }) =>
      when(isChosen(answers, 'worn.activation', 'continuous'), 'Body-worn cameras record all the time.'),
  },
  {
    id: 'DEV-04',
    severity: 'advice',
    family: 'adequacy',
    cite: ['device-practice', 'gdpr-5-1-c'],
    questions: ['worn.buffer'],
    resolve: 'Shorten the time before the start to what shows how an incident began.',
    finds: ({ answers }) =>
      when(
        (numberOf(answers, 'worn.buffer') ?? 0) > 60,
        `${numberOf(answers, 'worn.buffer')} seconds before the start are kept.`,
      ),
  },
  {
    id: 'DEV-05',
    severity: 'serious',
    family: 'adequacy',
    cite: ['nl-list-9', 'device-practice', 'gdpr-5-1-c'],
    questions: ['drone.recording'],
    resolve: 'Record on order only, and not on the way.',
    finds: ({ answers }) =>
      when(isChosen(answers, 'drone.recording', 'always'), 'Drones record throughout the flight.'),
  },
  {
    id: 'DEV-06',
    severity: 'serious',
    family: 'adequacy',
    cite: ['aia-5-1-eg', 'led-11', 'gdpr-9', 'wp248-criteria'],
    questions: ['analytics.categories'],
    resolve: 'Switch off whatever infers traits or feelings; there is no sound evidence that it works.',
    finds: ({ answers }) =>
      when(
        isChosen(answers, 'analytics.categories', 'yes'),
        'An algorithm infers feelings, traits or "suspicious behaviour" from how people look.',
      ),
  },
  {
    id: 'DEV-07',
    severity: 'blocking',
    family: 'consistency',
    cite: ['gdpr-35-7-a', 'led-27-2', 'zzpl-54-6-1', 'cnil-marseille'],
    questions: ['analytics.algorithms'],
    resolve: 'Register analytics as active, or switch the algorithm off.',
    finds: ({ answers, programme }) =>
      programme.capabilities.analytics === 'present_disabled'
        ? about(
            'AN',
            rowsOf(answers, 'analytics.algorithms').filter(row => textIn(row, 'state') === 'active'),
            names => `Analytics is registered as disabled, and these algorithms are active: ${names}.`,
          )
        : null,
  },
];
